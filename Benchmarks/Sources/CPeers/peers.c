#include "CPeers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static inline double from_bits(int64_t bits) {
  double x;
  memcpy(&x, &bits, 8);
  return x;
}

static inline int64_t to_bits(double x) {
  int64_t bits;
  memcpy(&bits, &x, 8);
  return bits;
}

void peer_exp(const double *x, double *y, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double v = x[i];
    double clipped = v > 710 ? 710 : (v < -746 ? -746 : v);
    double shifted = fma(clipped, 0x1.71547652b82fep+0, 0x1.8p52);
    int64_t k = to_bits(shifted) - to_bits(0x1.8p52);
    double n = shifted - 0x1.8p52;
    double wide = fma(n, -0x1.62e42fefa39efp-1, clipped);
    double r = fma(n, -0x1.abc9e3b39803fp-56, wide);
    double lost = fma(n, -0x1.abc9e3b39803fp-56, wide - r);
    double p = 0x1.1f730349868cep-29;
    p = fma(p, r, 0x1.af4de97ca4194p-26);
    p = fma(p, r, 0x1.27e4db646b17ep-22);
    p = fma(p, r, 0x1.71de0231960ebp-19);
    p = fma(p, r, 0x1.a01a01a6d889cp-16);
    p = fma(p, r, 0x1.a01a01abe7fe1p-13);
    p = fma(p, r, 0x1.6c16c16c162d4p-10);
    p = fma(p, r, 0x1.11111111100dcp-7);
    p = fma(p, r, 0x1.5555555555556p-5);
    p = fma(p, r, 0x1.5555555555557p-3);
    p = fma(p, r, 0.5);
    double t = p * (r * r);
    double high = 1 + r;
    double rest = fma(lost, high + t, t) + (r - (high - 1));
    int64_t half = k >> 1;
    double first = from_bits((int64_t)((uint64_t)(half + 1023) << 52));
    double second = from_bits((int64_t)((uint64_t)(k - half + 1023) << 52));
    y[i] = v == v ? (high + rest) * first * second : v;
  }
}

typedef struct {
  double n, f, small;
} logarithm;

static inline logarithm log_parts(double u) {
  int tiny = u < 0x1p-1022;
  double scaled = tiny ? u * 0x1p54 : u;
  int64_t bits = to_bits(scaled) - 0x3fe6a09e667f3bcdLL;
  int64_t k = bits >> 52;
  double m = from_bits((bits & 0x000fffffffffffffLL) + 0x3fe6a09e667f3bcdLL);
  logarithm y;
  y.n = (double)k - (tiny ? 54 : 0);
  y.f = m - 1;
  double s = y.f / (2 + y.f), z = s * s, h = 0.5 * y.f * y.f;
  double q = 0x1.0c039c49989c6p-3;
  q = fma(q, z, 0x1.0fbe95d716020p-3);
  q = fma(q, z, 0x1.3b1c355a8f7a2p-3);
  q = fma(q, z, 0x1.745cf9048dd95p-3);
  q = fma(q, z, 0x1.c71c720159177p-3);
  q = fma(q, z, 0x1.2492492476cccp-2);
  q = fma(q, z, 0x1.9999999999a38p-2);
  q = fma(q, z, 0x1.5555555555555p-1);
  y.small = h - fma(s, fma(q, z, h), fma(y.n, 0x1.a39ef35793c76p-33, 0.0));
  return y;
}

void peer_log(const double *x, double *y, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double u = x[i];
    logarithm l = log_parts(u);
    double result = fma(l.n, 0x1.62e42fee00000p-1, l.f - l.small);
    result = u == 0 ? -INFINITY : result;
    result = u == INFINITY ? u : result;
    y[i] = u >= 0 ? result : NAN;
  }
}

static inline double uniform(uint32_t draw, const uint32_t counter[4],
                             const uint32_t key[2]) {
  uint32_t c0 = draw, c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
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

void peer_uniform(const uint32_t counter[4], const uint32_t key[2], double *y,
                  size_t count) {
  for (size_t i = 0; i < count; i++) y[i] = uniform(counter[0] + (uint32_t)i, counter, key);
}

static inline double polynomial(const double *row, double t) {
  double p = row[0];
  for (int j = 1; j <= 7; j++) p = fma(p, t, row[j]);
  return p;
}

static inline double cell(double v, int first, int64_t *index) {
  int64_t number = to_bits(v) >> 46;
  *index = number - ((int64_t)(1023 + first) << 6);
  return from_bits(number << 46 | 1LL << 45);
}

static double quantile(double p, const double *central, const double *tail) {
  double q = p - 0.5;
  double side = q < 0 ? p : 1 - p;
  int64_t index;
  if (side >= 0.0625) {
    double inside = side < 0.5 ? side : 0.4990234375;
    double middle = cell(inside, -4, &index);
    double size = polynomial(central + 8 * index, inside - middle);
    return size * (side >= 0.25 ? q : (q < 0 ? -1 : 1));
  }
  logarithm l = log_parts(side);
  double whole = l.n * 0x1.62e42fee00000p-1, sum = whole + l.f;
  double lost = l.f - (sum - whole), high = sum - l.small;
  double low = (sum - high) - l.small + lost;
  double root = sqrt(-high), root_low = (fma(-root, root, -high) - low) / (2 * root);
  double middle = cell(root, 0, &index);
  double size = polynomial(tail + 8 * index, (root - middle) + root_low);
  return q < 0 ? -size : size;
}

void peer_normal(const uint32_t counter[4], const uint32_t key[2], double *y, size_t count,
                 const double *central, const double *tail) {
  for (size_t i = 0; i < count; i++) {
    y[i] = quantile(uniform(counter[0] + (uint32_t)i, counter, key), central, tail);
  }
}

void peer_cholesky(int n, double *a, double *b, size_t count) {
  for (size_t s = 0; s < count; s++, a += n * n, b += n) {
    for (int j = 0; j < n; j++) {
      double d = a[j * n + j];
      for (int k = 0; k < j; k++) d = fma(-a[j * n + k], a[j * n + k], d);
      double inverse = 1 / sqrt(d);
      a[j * n + j] = inverse;
      for (int k = 0; k < j; k++) b[j] = fma(-a[j * n + k], b[k], b[j]);
      b[j] *= inverse;
      for (int i = j + 1; i < n; i++) {
        double v = a[i * n + j];
        for (int k = 0; k < j; k++) v = fma(-a[i * n + k], a[j * n + k], v);
        a[i * n + j] = v * inverse;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) b[i] = fma(-a[k * n + i], b[k], b[i]);
      b[i] *= a[i * n + i];
    }
  }
}

double peer_dot(const double *x, const double *y, size_t count) {
  double sums[8] = {0}, lost[8] = {0};
  for (size_t i = 0; i < count; i++) {
    double p = x[i] * y[i], old = sums[i % 8];
    double s = old + p, t = s - old;
    lost[i % 8] += fma(x[i], y[i], -p) + ((old - (s - t)) + (p - t));
    sums[i % 8] = s;
  }
  double total = 0, rest = 0;
  for (int l = 0; l < 8; l++) {
    double s = total + sums[l], t = s - total;
    rest += ((total - (s - t)) + (sums[l] - t)) + lost[l];
    total = s;
  }
  return total + rest;
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
