// One body, included once per instruction set with NAME(f) naming its functions.
//
// Vectors of eight doubles: one 512-bit register, two of 256 or four of 128.

typedef double NAME(vd) __attribute__((ext_vector_type(8)));
typedef int64_t NAME(vi) __attribute__((ext_vector_type(8)));
typedef uint64_t NAME(vu) __attribute__((ext_vector_type(8)));
#define VD NAME(vd)
#define VI NAME(vi)
#define VU NAME(vu)
#define INLINE static inline __attribute__((always_inline))

INLINE VD NAME(fma)(VD a, VD b, VD c) { return __builtin_elementwise_fma(a, b, c); }
INLINE VD NAME(set)(double a) { return (VD)(a); }
// mask ? a : b, for a mask of all ones or all zeros.
INLINE VD NAME(pick)(VI mask, VD a, VD b) {
  return (VD)(((VI)a & mask) | ((VI)b & ~mask));
}
INLINE VD NAME(load)(const double *x) {
  VD v;
  __builtin_memcpy(&v, x, sizeof v);
  return v;
}
INLINE void NAME(store)(double *y, VD v) { __builtin_memcpy(y, &v, sizeof v); }
INLINE int NAME(any)(VI mask) { return __builtin_reduce_or(mask) != 0; }

#define FMA NAME(fma)
#define SET NAME(set)
#define PICK NAME(pick)

// The polynomial in t of `length` coefficients, constant first: its even and its odd
// terms apart, so that two chains of multiply-adds run side by side.
INLINE VD NAME(polynomial)(const double *c, int length, VD t) {
  VD square = t * t;
  int top = (length - 1) & ~1;
  VD even = SET(c[top]);
#pragma clang loop unroll(full)
  for (int i = top - 2; i >= 0; i -= 2) even = FMA(even, square, SET(c[i]));
  top = (length - 2) | 1;
  VD odd = SET(c[top]);
#pragma clang loop unroll(full)
  for (int i = top - 2; i >= 1; i -= 2) odd = FMA(odd, square, SET(c[i]));
  return FMA(odd, t, even);
}
#define POLYNOMIAL(c, t) NAME(polynomial)(c, LENGTH(c), t)

// The same in one chain, for terms that alternate: even and odd ones would cancel.
INLINE VD NAME(chain)(const double *c, int length, VD t) {
  VD p = SET(c[length - 1]);
#pragma clang loop unroll(full)
  for (int i = length - 2; i >= 0; i--) p = FMA(p, t, SET(c[i]));
  return p;
}

// exp(x + low) is (high + rest) first second, where first second is a power of two.
typedef struct {
  VD high, rest, first, second;
} NAME(power);

INLINE NAME(power) NAME(power_of_e)(VD x, VD low) {
  VD clipped = PICK(x > 710.0, SET(710.0), PICK(x < -746.0, SET(-746.0), x));
  VD magic = SET(0x1.8p52);
  VD shifted = FMA(clipped, SET(0x1.71547652b82fep+0), magic);
  VI k = (VI)shifted - (VI)magic;
  VD n = shifted - magic;
  VD wide = FMA(n, SET(-0x1.62e42fefa39efp-1), clipped);
  VD r = FMA(n, SET(-0x1.abc9e3b39803fp-56), wide);
  VD lost = FMA(n, SET(-0x1.abc9e3b39803fp-56), wide - r) + low;
  VD t = POLYNOMIAL(ck_exponential, r) * (r * r);
  NAME(power) e;
  e.high = 1.0 + r;
  e.rest = FMA(lost, e.high + t, t) + (r - (e.high - 1.0));
  VI half = k >> 1;
  e.first = (VD)((half + 1023) << 52);
  e.second = (VD)((k - half + 1023) << 52);
  return e;
}

INLINE VD NAME(exp1)(VD x) {
  NAME(power) e = NAME(power_of_e)(x, SET(0.0));
  return PICK(x == x, (e.high + e.rest) * e.first * e.second, x);
}

// log(u) + c is n ln 2 + f - small, where n ln 2 has the two parts below.
typedef struct {
  VD n, f, small;
} NAME(logarithm);

#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33

INLINE NAME(logarithm) NAME(logarithm_of)(VD u, VD c) {
  VI tiny = u < 0x1p-1022;
  VD scaled = PICK(tiny, u * 0x1p54, u);
  VI bits = (VI)scaled - 0x3fe6a09e667f3bcdLL;
  VI k = bits >> 52;
  VD m = (VD)((bits & 0x000fffffffffffffLL) + 0x3fe6a09e667f3bcdLL);
  NAME(logarithm) y;
  // k is small, so that the sum of bits is that of the numbers.
  VD magic = SET(0x1.8p52);
  y.n = ((VD)(k + (VI)magic) - magic) - PICK(tiny, SET(54.0), SET(0.0));
  y.f = m - 1.0;
  VD s = y.f / (2.0 + y.f);
  VD z = s * s;
  VD h = 0.5 * y.f * y.f;
  VD series = FMA(POLYNOMIAL(ck_logarithm, z), z, h);
  y.small = h - FMA(s, series, FMA(y.n, SET(LN2_LOW), c));
  return y;
}

INLINE VD NAME(log_sum)(VD u, VD c) {
  NAME(logarithm) y = NAME(logarithm_of)(u, c);
  VD result = FMA(y.n, SET(LN2_HIGH), y.f - y.small);
  result = PICK(u == 0.0, SET(-__builtin_inf()), result);
  result = PICK(u == __builtin_inf(), u, result);
  return PICK(u < 0.0, SET(__builtin_nan("")), PICK(u == u, result, u));
}

INLINE VD NAME(log1)(VD x) { return NAME(log_sum)(x, SET(0.0)); }

INLINE VD NAME(log1p1)(VD x) {
  VD u = 1.0 + x;
  VD low = PICK(x >= 1.0, 1.0 - (u - x), x - (u - 1.0));
  VD c = PICK((u > 0.0) & (u < __builtin_inf()), low / u, SET(0.0));
  VD result = NAME(log_sum)(u, c);
  VI small = (x < 0x1p-54) & (x > -0x1p-54);
  return PICK(small | ~(x == x), x, result);
}

INLINE VD NAME(logistic1)(VD x) {
  NAME(power) e = NAME(power_of_e)(PICK(x < 0.0, x, -x), SET(0.0));
  VD high = e.high + e.rest;
  VD value = high * e.first * e.second;
  VD value_low = (e.rest - (high - e.high)) * e.first * e.second;
  VD top = PICK(x < 0.0, value, SET(1.0));
  VD top_low = PICK(x < 0.0, value_low, SET(0.0));
  VD sum = 1.0 + value;
  VD sum_low = value - (sum - 1.0) + value_low;
  VD quotient = top / sum;
  VD rest = FMA(-quotient, sum_low, FMA(-quotient, sum, top) + top_low);
  return PICK(x == x, quotient + rest / sum, x);
}

INLINE VD NAME(erfc1)(VD x) {
  VD size = PICK(x < 0.0, -x, x);
  VI far = size > 27.5;
  VD a = PICK(far, SET(27.5), PICK(x == x, size, SET(0.0)));
  // v = 2 a / (a + 3.75), its quotient corrected once.
  VD inverse = 1.0 / (a + 3.75);
  VD v = 2.0 * a * inverse;
  v = FMA(inverse, FMA(-v, a, FMA(-v, SET(3.75), 2.0 * a)), v);
  VD above = v * NAME(chain)(ck_complementaryError, LENGTH(ck_complementaryError), v - 1.0);
  VD p = 1.0 + above;
  VD p_low = above - (p - 1.0);
  // p / (1 + 2 a) in two parts.
  VD sum = 1.0 + 2.0 * a;
  VD sum_low = PICK(a < 0.5, 2.0 * a - (sum - 1.0), 1.0 - (sum - 2.0 * a));
  VD over = 1.0 / sum;
  VD q = p * over;
  VD q_low = (FMA(-q, sum, p) + FMA(-q, sum_low, p_low)) * over;
  VD square = a * a;
  VD square_low = FMA(a, a, -square);
  NAME(power) e = NAME(power_of_e)(-square, -square_low);
  VD y = FMA(e.high, q, FMA(e.high, q_low, e.rest * q)) * e.first * e.second;
  y = PICK(far, SET(0.0), y);
  y = PICK(x < 0.0, 2.0 - y, y);
  return PICK(x == x, y, x);
}

INLINE VD NAME(normal_quantile1)(VD p) {
  VI inside = (p > 0.0) & (p < 1.0);
  VD valid = PICK(inside, p, SET(0.5));
  VD q = valid - 0.5;
  VD q_low = valid - (q + 0.5);
  VD tail = PICK(q < 0.0, valid, 1.0 - valid);
  VD four = 4.0 * tail;
  VD v = FMA(-four, tail, four);
  NAME(logarithm) y = NAME(logarithm_of)(v, SET(0.0));
  VD w = -FMA(y.n, SET(LN2_HIGH), y.f - y.small);
  VD c = FMA(SET(0.6875), w, SET(2.5));
  VD c_low = FMA(SET(0.6875), w, 2.5 - c) + POLYNOMIAL(ck_centralQuantile, w - 2.53125);
  VD high = q * c;
  VD result = high + FMA(q, c_low, FMA(q_low, c, FMA(q, c, -high)));
  VI outer = w > 5.0625;
  if (NAME(any)(outer)) {
    // w again with what its rounding lost, then its root r the same way.
    VD whole = y.n * LN2_HIGH;
    VD sum = whole + y.f;
    VD lost = y.f - (sum - whole);
    VD up = y.small - sum;
    VD up_low = (y.small - (up + sum)) - lost;
    up = PICK(outer, up, SET(9.0));
    VD r = __builtin_elementwise_sqrt(up);
    VD r_low = (FMA(-r, r, up) + up_low) / (2.0 * r);
    VD offset = POLYNOMIAL(ck_nearQuantile, r - 3.125);
    VI far = r > 4.0;
    if (NAME(any)(far)) {
      offset = PICK(far, POLYNOMIAL(ck_farQuantile, r - 6.0), offset);
      VI farthest = r > 8.0;
      if (NAME(any)(farthest)) {
        offset = PICK(farthest, POLYNOMIAL(ck_farthestQuantile, r - 18.0), offset);
      }
    }
    VD size = FMA(SET(1.375), r, FMA(SET(1.375), r_low, offset));
    result = PICK(outer, PICK(q < 0.0, -size, size), result);
  }
  VD edge = PICK(p == 0.0, SET(-__builtin_inf()),
                 PICK(p == 1.0, SET(__builtin_inf()), SET(__builtin_nan(""))));
  return PICK(inside, result, PICK(p == p, edge, p));
}

// The uniforms of eight consecutive draws.
INLINE VD NAME(uniform8)(uint64_t draw, const uint32_t counter[4], uint32_t k0,
                         uint32_t k1) {
  const VU lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  const uint64_t mask = 0xffffffffu;
  VU c0 = (lanes + draw) & mask;
  VU c1 = (VU)((uint64_t)counter[1]);
  VU c2 = (VU)((uint64_t)counter[2]);
  VU c3 = (VU)((uint64_t)counter[3]);
  // Only the lower halves are words; the upper ones carry whatever is left over.
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    VU p0 = (c0 & mask) * 0xD2511F53u;
    VU p1 = (c2 & mask) * 0xCD9E8D57u;
    c0 = (p1 >> 32) ^ c1 ^ (uint64_t)k0;
    c2 = (p0 >> 32) ^ c3 ^ (uint64_t)k1;
    c1 = p1;
    c3 = p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  VU bits = ((c1 << 32) | (c0 & mask)) >> 12;
  // In 1..<2 by its exponent; the subtraction is exact and leaves the midpoint.
  return (VD)(bits | 0x3ff0000000000000u) - 0x1.fffffffffffffp-1;
}

#define COLUMN(f)                                                              \
  static void NAME(f)(const double *x, double *y, size_t count) {              \
    size_t i = 0;                                                              \
    for (; i + 8 <= count; i += 8) NAME(store)(y + i, NAME(f##1)(NAME(load)(x + i))); \
    if (i < count) {                                                           \
      double rest[8] = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};               \
      __builtin_memcpy(rest, x + i, (count - i) * sizeof(double));             \
      NAME(store)(rest, NAME(f##1)(NAME(load)(rest)));                         \
      __builtin_memcpy(y + i, rest, (count - i) * sizeof(double));             \
    }                                                                          \
  }

COLUMN(exp)
COLUMN(log)
COLUMN(log1p)
COLUMN(erfc)
COLUMN(logistic)
COLUMN(normal_quantile)

static void NAME(uniform)(const uint32_t counter[4], const uint32_t key[2], double *y,
                          size_t count) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    NAME(store)(y + i, NAME(uniform8)(counter[0] + (uint64_t)i, counter, key[0], key[1]));
  }
  if (i < count) {
    double rest[8];
    NAME(store)(rest, NAME(uniform8)(counter[0] + (uint64_t)i, counter, key[0], key[1]));
    __builtin_memcpy(y + i, rest, (count - i) * sizeof(double));
  }
}

// In blocks that stay in the first cache: one loop of both would run out of registers.
static void NAME(normal)(const uint32_t counter[4], const uint32_t key[2], double *y,
                         size_t count) {
  uint32_t start[4] = {counter[0], counter[1], counter[2], counter[3]};
  for (size_t i = 0; i < count; i += 512) {
    size_t length = count - i < 512 ? count - i : 512;
    start[0] = counter[0] + (uint32_t)i;
    NAME(uniform)(start, key, y + i, length);
    NAME(normal_quantile)(y + i, y + i, length);
  }
}

#define ROW(i) ((i) * ((i) + 1) / 2)

// The few orders that are common are unrolled, which keeps a system in registers.
#define CHOLESKY NAME(cholesky_unrolled)
#define UNROLL _Pragma("clang loop unroll(full)")
#include "cholesky.h"
#undef CHOLESKY
#undef UNROLL
#define CHOLESKY NAME(cholesky_looped)
#define UNROLL
#include "cholesky.h"
#undef CHOLESKY
#undef UNROLL

static void NAME(cholesky_solve)(int order, const double *a, double *b, int32_t *failed,
                                 size_t groups) {
#define GROUPS(f, n)                                                             \
  for (size_t g = 0; g < groups; g++) {                                          \
    NAME(f)(n, a + g * 8 * (size_t)ROW(n), b + g * 8 * (size_t)(n), failed + g * 8); \
  }
  switch (order) {
    case 2: GROUPS(cholesky_unrolled, 2) break;
    case 3: GROUPS(cholesky_unrolled, 3) break;
    case 4: GROUPS(cholesky_unrolled, 4) break;
    case 8: GROUPS(cholesky_unrolled, 8) break;
    default: GROUPS(cholesky_looped, order)
  }
#undef GROUPS
}

// sum + x exactly as sum and a rest that is added to `lost`.
#define ADD(sum, lost, x)                        \
  {                                              \
    VD before = sum, term = x;                   \
    sum = before + term;                         \
    VD part = sum - before;                      \
    lost += (before - (sum - part)) + (term - part); \
  }

static double NAME(dot)(const double *x, const double *y, size_t count) {
  VD sum[2] = {SET(0.0), SET(0.0)}, lost[2] = {SET(0.0), SET(0.0)};
  for (size_t i = 0; i < count; i += 16) {
    for (size_t half = 0; half < 2; half++) {
      VD a, b;
      size_t at = i + 8 * half;
      if (at + 8 <= count) {
        a = NAME(load)(x + at);
        b = NAME(load)(y + at);
      } else {
        a = b = SET(0.0);
        size_t left = at < count ? count - at : 0;
        __builtin_memcpy(&a, x + at, left * sizeof(double));
        __builtin_memcpy(&b, y + at, left * sizeof(double));
      }
      VD product = a * b;
      lost[half] += FMA(a, b, -product);
      ADD(sum[half], lost[half], product)
    }
  }
  double total = 0, rest = 0;
  for (int half = 0; half < 2; half++) {
    for (int lane = 0; lane < 8; lane++) {
      double term = sum[half][lane], before = total;
      total = before + term;
      double part = total - before;
      rest += (before - (total - part)) + (term - part);
      rest += lost[half][lane];
    }
  }
  return total - total == 0 ? total + rest : total;
}

#undef ADD
#undef ROW
#undef COLUMN
#undef POLYNOMIAL
#undef LN2_HIGH
#undef LN2_LOW
#undef FMA
#undef SET
#undef PICK
#undef VD
#undef VI
#undef VU
#undef INLINE
