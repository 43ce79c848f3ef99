// What a C programmer would write: the same arithmetic as the kernels of CKernels, in
// plain loops, compiled by `cc -O3 -march=native`. Not part of the package.
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../Sources/CKernels/coefficients.h"

#define LENGTH(a) (int)(sizeof(a) / sizeof((a)[0]))

static inline int64_t bits_of(double x) {
  int64_t b;
  memcpy(&b, &x, 8);
  return b;
}

static inline double from_bits(int64_t b) {
  double x;
  memcpy(&x, &b, 8);
  return x;
}

static inline __attribute__((always_inline)) double polynomial(const double *c, int length,
                                                               double t) {
  double square = t * t, even, odd;
  int top = (length - 1) & ~1;
  even = c[top];
  for (int i = top - 2; i >= 0; i -= 2) even = fma(even, square, c[i]);
  top = (length - 2) | 1;
  odd = c[top];
  for (int i = top - 2; i >= 1; i -= 2) odd = fma(odd, square, c[i]);
  return fma(odd, t, even);
}

static inline __attribute__((always_inline)) double exp_of(double x) {
  double clipped = x > 710.0 ? 710.0 : x < -746.0 ? -746.0 : x;
  double shifted = fma(clipped, 0x1.71547652b82fep+0, 0x1.8p52);
  int64_t k = bits_of(shifted) - bits_of(0x1.8p52);
  double n = shifted - 0x1.8p52;
  double wide = fma(n, -0x1.62e42fefa39efp-1, clipped);
  double r = fma(n, -0x1.abc9e3b39803fp-56, wide);
  double lost = fma(n, -0x1.abc9e3b39803fp-56, wide - r);
  double t = polynomial(ck_exponential, LENGTH(ck_exponential), r) * (r * r);
  double high = 1.0 + r;
  double rest = fma(lost, high + t, t) + (r - (high - 1.0));
  int64_t half = k >> 1;
  double y = (high + rest) * from_bits((half + 1023) << 52) *
             from_bits((k - half + 1023) << 52);
  return x == x ? y : x;
}

struct logarithm {
  double n, f, small;
};

static inline __attribute__((always_inline)) struct logarithm logarithm_of(double u) {
  struct logarithm y;
  int tiny = u < 0x1p-1022;
  int64_t bits = bits_of(tiny ? u * 0x1p54 : u) - 0x3fe6a09e667f3bcdLL;
  double m = from_bits((bits & 0x000fffffffffffffLL) + 0x3fe6a09e667f3bcdLL);
  y.n = (double)(bits >> 52) - (tiny ? 54.0 : 0.0);
  y.f = m - 1.0;
  double s = y.f / (2.0 + y.f), z = s * s, h = 0.5 * y.f * y.f;
  double series = fma(polynomial(ck_logarithm, LENGTH(ck_logarithm), z), z, h);
  y.small = h - fma(s, series, y.n * 0x1.a39ef35793c76p-33);
  return y;
}

static inline __attribute__((always_inline)) double log_of(double x) {
  struct logarithm y = logarithm_of(x);
  double result = fma(y.n, 0x1.62e42fee00000p-1, y.f - y.small);
  result = x == 0.0 ? -INFINITY : result;
  result = x == INFINITY ? x : result;
  return x < 0.0 ? NAN : x == x ? result : x;
}

static inline __attribute__((always_inline)) double quantile_of(double p) {
  double q = p - 0.5, q_low = p - (q + 0.5);
  double tail = q < 0.0 ? p : 1.0 - p, four = 4.0 * tail;
  struct logarithm y = logarithm_of(fma(-four, tail, four));
  double w = -fma(y.n, 0x1.62e42fee00000p-1, y.f - y.small);
  if (w > 5.0625) {
    double whole = y.n * 0x1.62e42fee00000p-1, sum = whole + y.f;
    double lost = y.f - (sum - whole), up = y.small - sum;
    double up_low = (y.small - (up + sum)) - lost;
    double r = sqrt(up), r_low = (fma(-r, r, up) + up_low) / (2.0 * r);
    double offset = r > 8.0 ? polynomial(ck_farthestQuantile, LENGTH(ck_farthestQuantile), r - 18.0)
                  : r > 4.0 ? polynomial(ck_farQuantile, LENGTH(ck_farQuantile), r - 6.0)
                            : polynomial(ck_nearQuantile, LENGTH(ck_nearQuantile), r - 3.125);
    double size = fma(1.375, r, fma(1.375, r_low, offset));
    return q < 0.0 ? -size : size;
  }
  double c = fma(0.6875, w, 2.5);
  double c_low = fma(0.6875, w, 2.5 - c) +
                 polynomial(ck_centralQuantile, LENGTH(ck_centralQuantile), w - 2.53125);
  double high = q * c;
  return high + fma(q, c_low, fma(q_low, c, fma(q, c, -high)));
}

static inline __attribute__((always_inline)) double uniform_of(uint32_t c0, uint32_t c1,
                                                               uint32_t c2, uint32_t c3,
                                                               uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)c0 * 0xD2511F53u, p1 = (uint64_t)c2 * 0xCD9E8D57u;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c1 = (uint32_t)p1;
    c3 = (uint32_t)p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  uint64_t bits = ((uint64_t)c1 << 32 | c0) >> 12;
  return from_bits((int64_t)(bits | 0x3ff0000000000000u)) - 0x1.fffffffffffffp-1;
}

void peer_exp(const double *restrict x, double *restrict y, size_t n) {
  for (size_t i = 0; i < n; i++) y[i] = exp_of(x[i]);
}

void peer_log(const double *restrict x, double *restrict y, size_t n) {
  for (size_t i = 0; i < n; i++) y[i] = log_of(x[i]);
}

void peer_libm_exp(const double *restrict x, double *restrict y, size_t n) {
  for (size_t i = 0; i < n; i++) y[i] = exp(x[i]);
}

void peer_libm_log(const double *restrict x, double *restrict y, size_t n) {
  for (size_t i = 0; i < n; i++) y[i] = log(x[i]);
}

void peer_uniform(const uint32_t *c, const uint32_t *k, double *restrict y, size_t n) {
  uint32_t c0 = c[0], c1 = c[1], c2 = c[2], c3 = c[3], k0 = k[0], k1 = k[1];
  for (size_t i = 0; i < n; i++) y[i] = uniform_of(c0 + (uint32_t)i, c1, c2, c3, k0, k1);
}

void peer_normal(const uint32_t *c, const uint32_t *k, double *restrict y, size_t n) {
  peer_uniform(c, k, y, n);
  for (size_t i = 0; i < n; i++) y[i] = quantile_of(y[i]);
}

// Eight systems of order 8 side by side, in the layout of ck_cholesky_solve.
#define N 8
#define ROW(i) ((i) * ((i) + 1) / 2)

void peer_cholesky_solve(const double *a, double *b, int32_t *failed, size_t groups) {
  for (size_t g = 0; g < groups; g++, a += ROW(N) * 8, b += N * 8, failed += 8) {
    double l[ROW(N)][8], x[N][8];
    memcpy(l, a, sizeof l);
    memcpy(x, b, sizeof x);
    memset(failed, 0, 8 * sizeof *failed);
    for (int j = 0; j < N; j++) {
      for (int w = 0; w < 8; w++) {
        double d = l[ROW(j) + j][w];
        if (!(d > 0)) {
          if (failed[w] == 0) failed[w] = j + 1;
          d = 1;
        }
        double inverse = 1 / sqrt(d);
        l[ROW(j) + j][w] = inverse;
        x[j][w] *= inverse;
      }
      for (int i = j + 1; i < N; i++) {
        for (int w = 0; w < 8; w++) {
          l[ROW(i) + j][w] *= l[ROW(j) + j][w];
          x[i][w] = fma(-l[ROW(i) + j][w], x[j][w], x[i][w]);
        }
        for (int k = j + 1; k <= i; k++) {
          for (int w = 0; w < 8; w++) {
            l[ROW(i) + k][w] = fma(-l[ROW(i) + j][w], l[ROW(k) + j][w], l[ROW(i) + k][w]);
          }
        }
      }
    }
    for (int i = N - 1; i >= 0; i--) {
      for (int w = 0; w < 8; w++) x[i][w] *= l[ROW(i) + i][w];
      for (int k = 0; k < i; k++) {
        for (int w = 0; w < 8; w++) x[k][w] = fma(-l[ROW(i) + k][w], x[i][w], x[k][w]);
      }
    }
    memcpy(b, x, sizeof x);
  }
}

double peer_dot(const double *x, const double *y, size_t n) {
  double sum = 0, lost = 0;
  for (size_t i = 0; i < n; i++) {
    double product = x[i] * y[i];
    lost += fma(x[i], y[i], -product);
    double before = sum;
    sum = before + product;
    double part = sum - before;
    lost += (before - (sum - part)) + (product - part);
  }
  return sum + lost;
}

// The quantiles of one binomial distribution: tails from both ends to the median and a
// search from a guide. The caller gives the exact ends.
struct half {
  double *tails;
  int32_t *guide;
  int count;
  double scale;
};

static void build_guide(struct half *h) {
  int cells = 2, place = 0;
  while (cells < 2 * h->count) cells *= 2;
  h->scale = 2.0 * cells;
  h->guide = malloc(sizeof(int32_t) * ((size_t)cells + 1));
  for (int j = 0; j <= cells; j++) {
    while (place < h->count && h->tails[place] < j / h->scale) place++;
    h->guide[j] = place;
  }
}

void peer_binomial(int64_t n, double p, int64_t first, int64_t middle, int64_t last,
                   const double ends[5], const double *u, int64_t *k_of, size_t count) {
  double odds = p / (1 - p);
  struct half lower = {0}, upper = {0};
  lower.tails = malloc(sizeof(double) * (size_t)(last - first + 3));
  upper.tails = malloc(sizeof(double) * (size_t)(last - first + 3));
  lower.tails[lower.count++] = ends[0];
  double sum = ends[1], mass = ends[2];
  if (first <= middle) {
    lower.tails[lower.count++] = sum;
    for (int64_t k = first; k < (middle < last ? middle : last); k++) {
      mass *= (double)(n - k) / (double)(k + 1) * odds;
      sum += mass;
      lower.tails[lower.count++] = sum;
    }
  }
  sum = ends[3], mass = ends[4];
  upper.tails[upper.count++] = sum;
  for (int64_t k = last; k >= (middle > first ? middle : first); k--) {
    sum += mass;
    upper.tails[upper.count++] = sum;
    mass *= (double)k / ((double)(n - k + 1) * odds);
  }
  build_guide(&lower);
  build_guide(&upper);
  for (size_t i = 0; i < count; i++) {
    int left = u[i] <= 0.5;
    const struct half *h = left ? &lower : &upper;
    double target = left ? u[i] : 1 - u[i], margin = 1e-10 * target;
    int place = h->guide[(int)(target * h->scale)];
    while (place < h->count && h->tails[place] < target) place++;
    if (place > 0 && place < h->count && h->tails[place] - target > margin &&
        target - h->tails[place - 1] > margin) {
      k_of[i] = left ? first - 1 + place : last + 1 - place;
    } else {
      k_of[i] = -1;
    }
  }
  free(lower.tails);
  free(upper.tails);
  free(lower.guide);
  free(upper.guide);
}

// The factor of a matrix that is kept: a copy, then LAPACK.
void dpotrf_(const char *, const int *, double *, const int *, int *);
void openblas_set_num_threads(int);

int peer_dpotrf(const double *a, double *l, int n) {
  int info;
  openblas_set_num_threads(1);
  memcpy(l, a, sizeof(double) * (size_t)n * (size_t)n);
  dpotrf_("L", &n, l, &n, &info);
  return info;
}

typedef struct {
  double value, weight;
} weighted;

static int by_value(const void *a, const void *b) {
  double x = ((const weighted *)a)->value, y = ((const weighted *)b)->value;
  return (x > y) - (x < y);
}

double peer_weighted_quantile(const double *values, const double *weights, size_t count,
                              double probability) {
  weighted *pairs = malloc(count * sizeof *pairs);
  double total = 0, lost = 0;
  for (size_t i = 0; i < count; i++) {
    pairs[i] = (weighted){values[i], weights[i]};
    double s = total + weights[i], t = s - total;
    lost += (total - (s - t)) + (weights[i] - t);
    total = s;
  }
  qsort(pairs, count, sizeof *pairs, by_value);
  double target = probability * (total + lost), sum = 0, rest = 0;
  double answer = pairs[count - 1].value;
  for (size_t i = 0; i < count; i++) {
    double s = sum + pairs[i].weight, t = s - sum;
    rest += (sum - (s - t)) + (pairs[i].weight - t);
    sum = s;
    if (sum + rest >= target) {
      answer = pairs[i].value;
      break;
    }
  }
  free(pairs);
  return answer;
}
