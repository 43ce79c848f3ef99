// One group of eight systems of order n. L replaces A by columns, its diagonal inverted.
//
// Included for UNROLL as the pragma of that name and as nothing.
INLINE void CHOLESKY(int n, const double *a, double *b, int32_t *failed) {
  VD l[ROW(16)], x[16];
  VI bad = (VI)SET(0.0);
  UNROLL for (int i = 0; i < ROW(n); i++) l[i] = NAME(load)(a + 8 * i);
  UNROLL for (int i = 0; i < n; i++) x[i] = NAME(load)(b + 8 * i);
  UNROLL for (int j = 0; j < n; j++) {
    VD d = l[ROW(j) + j];
    VI positive = (d > 0.0) & (d < __builtin_inf());
    bad |= ~positive & (bad == 0) & (int64_t)(j + 1);
    VD inverse = 1.0 / __builtin_elementwise_sqrt(PICK(positive, d, SET(1.0)));
    l[ROW(j) + j] = inverse;
    x[j] *= inverse;
    UNROLL for (int i = j + 1; i < n; i++) {
      VD s = l[ROW(i) + j] * inverse;
      l[ROW(i) + j] = s;
      x[i] = FMA(-s, x[j], x[i]);
      UNROLL for (int k = j + 1; k <= i; k++) {
        l[ROW(i) + k] = FMA(-s, l[ROW(k) + j], l[ROW(i) + k]);
      }
    }
  }
  UNROLL for (int i = n - 1; i >= 0; i--) {
    x[i] *= l[ROW(i) + i];
    UNROLL for (int k = 0; k < i; k++) x[k] = FMA(-l[ROW(i) + k], x[i], x[k]);
  }
  UNROLL for (int i = 0; i < n; i++) NAME(store)(b + 8 * i, x[i]);
  UNROLL for (int lane = 0; lane < 8; lane++) failed[lane] = (int32_t)bad[lane];
}
