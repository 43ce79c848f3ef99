#include "CKernels.h"

#include "coefficients.h"

// Multiply-adds are written out and the compiler may not form its own: that keeps the
// bits equal from one instruction set to the next.
#pragma clang fp contract(off)

// Every function that passes vectors is inlined, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

#define LENGTH(array) (int)(sizeof(array) / sizeof((array)[0]))

#define NAME(f) base_##f
#include "body.h"
#undef NAME

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define NAME(f) v3_##f
#include "body.h"
#undef NAME
#pragma clang attribute pop

// Without the least width the compiler would split into 256-bit registers.
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"), min_vector_width(512))), \
                             apply_to = function)
#define NAME(f) v4_##f
#include "body.h"
#undef NAME
#pragma clang attribute pop

int ck_best_path(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return ck_path_v4;
  if (__builtin_cpu_supports("x86-64-v3")) return ck_path_v3;
  return ck_path_base;
}

#define ON(path, f, ...)                                          \
  ((path) == ck_path_v4   ? v4_##f(__VA_ARGS__)                   \
   : (path) == ck_path_v3 ? v3_##f(__VA_ARGS__)                   \
                          : base_##f(__VA_ARGS__))
#else
int ck_best_path(void) { return ck_path_base; }

#define ON(path, f, ...) ((void)(path), base_##f(__VA_ARGS__))
#endif

void ck_exp(int path, const double *x, double *y, size_t count) {
  ON(path, exp, x, y, count);
}

void ck_log(int path, const double *x, double *y, size_t count) {
  ON(path, log, x, y, count);
}

void ck_log1p(int path, const double *x, double *y, size_t count) {
  ON(path, log1p, x, y, count);
}

void ck_erfc(int path, const double *x, double *y, size_t count) {
  ON(path, erfc, x, y, count);
}

void ck_logistic(int path, const double *x, double *y, size_t count) {
  ON(path, logistic, x, y, count);
}

void ck_normal_quantile(int path, const double *x, double *y, size_t count) {
  ON(path, normal_quantile, x, y, count);
}

void ck_uniform(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
                size_t count) {
  ON(path, uniform, counter, key, y, count);
}

void ck_normal(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
               size_t count) {
  ON(path, normal, counter, key, y, count);
}

void ck_cholesky_solve(int path, int order, const double *a, double *b, int32_t *failed,
                       size_t groups) {
  ON(path, cholesky_solve, order, a, b, failed, groups);
}

double ck_dot(int path, const double *x, const double *y, size_t count) {
  return ON(path, dot, x, y, count);
}
