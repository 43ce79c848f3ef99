// The loops that decide the speed, over whole columns.
//
// Each kernel exists once per instruction set and gives the same bits on all of them:
// every multiply-add is an explicit fma, everything else is rounded on its own. What
// they compute, and why it is accurate, is told by their twins in
// Sources/NumericalCore/Kernels.
#ifndef POVERTY_EXIT_CKERNELS_H
#define POVERTY_EXIT_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The instruction sets, from the plainest. On arm64 there is only the first.
enum {
  ck_path_base = 0,
  ck_path_v3 = 1,  // x86-64-v3: 256-bit registers and fma
  ck_path_v4 = 2,  // x86-64-v4: 512-bit registers
};

// The best instruction set of this machine. In the functions below `path` must be one
// that the machine has.
int ck_best_path(void);

// y[i] = f(x[i]); x and y may be the same array.
void ck_exp(int path, const double *x, double *y, size_t count);
void ck_log(int path, const double *x, double *y, size_t count);
void ck_log1p(int path, const double *x, double *y, size_t count);
void ck_erfc(int path, const double *x, double *y, size_t count);
void ck_logistic(int path, const double *x, double *y, size_t count);
void ck_normal_quantile(int path, const double *x, double *y, size_t count);

// The keyed uniforms and normals of consecutive draws. `counter` holds the first draw,
// the address and the two words of the hash; `key` the two words of the seed.
void ck_uniform(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
                size_t count);
void ck_normal(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
               size_t count);

// Solves groups of eight systems A x = b of one order in 1...16 by Cholesky's method.
// Of A the lower triangle is stored by rows: element (i, j) of lane l of group g is
// a[((g * n (n + 1) / 2) + i (i + 1) / 2 + j) * 8 + l]; element i of b is
// b[(g * n + i) * 8 + l] and becomes that of x. failed[g * 8 + l] becomes the order of
// the first leading minor that is not positive, or 0.
void ck_cholesky_solve(int path, int order, const double *a, double *b, int32_t *failed,
                       size_t groups);

// The sum of x[i] y[i] as if in twice the digits.
double ck_dot(int path, const double *x, const double *y, size_t count);

#endif
