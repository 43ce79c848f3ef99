#include "CKernels.h"

#include "tables.h"

// Multiply-adds are written out, so the compiler may not form its own: that is
// what keeps the bits equal from one instruction set to the next.
#pragma clang fp contract(off)
#pragma STDC FP_CONTRACT OFF

// Every function that passes vectors is inlined, so no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

#define NAME(f) base_##f
#include "kernels.inc"
#undef NAME

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define NAME(f) v3_##f
#include "kernels.inc"
#undef NAME
#pragma clang attribute pop

// Without the minimal width the compiler would split into 256-bit registers.
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"), min_vector_width(512))), \
                             apply_to = function)
#define NAME(f) v4_##f
#include "kernels.inc"
#undef NAME
#pragma clang attribute pop

int ck_best_path(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return ck_path_v4;
  if (__builtin_cpu_supports("x86-64-v3")) return ck_path_v3;
  return ck_path_base;
}

#define DISPATCH(f, ...)                          \
  switch (path) {                                 \
    case ck_path_v4: v4_##f(__VA_ARGS__); break;  \
    case ck_path_v3: v3_##f(__VA_ARGS__); break;  \
    default: base_##f(__VA_ARGS__);               \
  }
#else
int ck_best_path(void) { return ck_path_base; }

#define DISPATCH(f, ...) \
  (void)path;            \
  base_##f(__VA_ARGS__);
#endif

void ck_exp(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_exp, x, y, count)
}

void ck_log(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_log, x, y, count)
}

void ck_log1p(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_log1p, x, y, count)
}

void ck_erfc(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_erfc, x, y, count)
}

void ck_logistic(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_logistic, x, y, count)
}

void ck_normal_quantile(int path, const double *x, double *y, size_t count) {
  DISPATCH(column_quantile, x, y, count)
}

void ck_uniform(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
                size_t count) {
  DISPATCH(uniform, counter, key, y, count)
}

void ck_normal(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
               size_t count) {
  DISPATCH(normal, counter, key, y, count)
}

double ck_dot(int path, const double *x, const double *y, size_t count) {
#if defined(__x86_64__)
  if (path == ck_path_v4) return v4_dot(x, y, count);
  if (path == ck_path_v3) return v3_dot(x, y, count);
#endif
  (void)path;
  return base_dot(x, y, count);
}

void ck_cholesky_solve(int path, int n, double *a, double *b, int32_t *failed,
                       size_t groups) {
  DISPATCH(cholesky, n, a, b, failed, groups)
}

ck_table ck_erfc_table(void) {
  return (ck_table){ck_erfc_coefficients, CK_ERFC_DEGREE, CK_ERFC_BITS, CK_ERFC_FIRST};
}

ck_table ck_central_table(void) {
  return (ck_table){ck_central_coefficients, CK_CENTRAL_DEGREE, CK_CENTRAL_BITS,
                    CK_CENTRAL_FIRST};
}

ck_table ck_tail_table(void) {
  return (ck_table){ck_tail_coefficients, CK_TAIL_DEGREE, CK_TAIL_BITS, CK_TAIL_FIRST};
}
