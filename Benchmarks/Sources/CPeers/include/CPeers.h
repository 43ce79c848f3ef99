// What a C programmer would write for the same work: plain loops, compiled with
// -O3 -march=native, the same arithmetic in the same order.
#ifndef POVERTY_EXIT_CPEERS_H
#define POVERTY_EXIT_CPEERS_H

#include <stddef.h>
#include <stdint.h>

void peer_exp(const double *x, double *y, size_t count);
void peer_log(const double *x, double *y, size_t count);
void peer_uniform(const uint32_t counter[4], const uint32_t key[2], double *y, size_t count);
void peer_normal(const uint32_t counter[4], const uint32_t key[2], double *y, size_t count,
                 const double *central, const double *tail);
// Systems one after the other, order n, by rows.
void peer_cholesky(int n, double *a, double *b, size_t count);
double peer_dot(const double *x, const double *y, size_t count);
double peer_weighted_quantile(const double *values, const double *weights, size_t count,
                              double probability);

#endif
