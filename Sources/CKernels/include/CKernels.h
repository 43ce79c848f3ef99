// The loops that decide the speed, over whole columns.
//
// Each kernel exists once per instruction set and gives the same bits on all of
// them: every multiply-add is an explicit fma, everything else is rounded on its
// own. The Swift twins in Sources/NumericalCore/Kernels say what they compute.
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

// The best instruction set of this machine.
int ck_best_path(void);

// y[i] = f(x[i]); x and y may be the same array. `path` must be one that the
// machine has.
void ck_exp(int path, const double *x, double *y, size_t count);
void ck_log(int path, const double *x, double *y, size_t count);
void ck_log1p(int path, const double *x, double *y, size_t count);
void ck_erfc(int path, const double *x, double *y, size_t count);
void ck_logistic(int path, const double *x, double *y, size_t count);
void ck_normal_quantile(int path, const double *x, double *y, size_t count);

// The keyed uniforms and normals of consecutive draws. `counter` holds draw,
// address and the two words of the hash; `key` the two words of the seed.
void ck_uniform(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
                size_t count);
void ck_normal(int path, const uint32_t counter[4], const uint32_t key[2], double *y,
               size_t count);

// The sum of x[i] y[i] as if in twice the precision.
double ck_dot(int path, const double *x, const double *y, size_t count);

// Solves `groups` times eight systems A x = b of order n <= 16 by Cholesky. Eight
// systems lie side by side: element (i, j) of lane l of group g is
// a[((g * n + i) * n + j) * 8 + l]; only j <= i is read. b becomes x. `failed[g * 8 + l]`
// becomes the order of the first minor that is not positive, or 0.
void ck_cholesky_solve(int path, int n, double *a, double *b, int32_t *failed,
                       size_t groups);

// A table of polynomials, highest power first, for the Swift twins. A cell is the
// numbers of one exponent, from `first`, and the same `bits` of mantissa.
typedef struct {
  const double *coefficients;
  int degree, bits, first;
} ck_table;

ck_table ck_erfc_table(void);
ck_table ck_central_table(void);
ck_table ck_tail_table(void);

#endif
