// The Fortran LAPACK symbols this project calls, and nothing else.
//
// Matrices are column-major; every argument is a pointer, as Fortran passes
// them. The hidden lengths of character arguments are declared, because gfortran
// passes them and some builds read them.
#ifndef POVERTY_EXIT_LAPACK_H
#define POVERTY_EXIT_LAPACK_H

#include <stddef.h>

// Cholesky factor of a symmetric positive definite matrix.
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info,
             size_t uplo_length);

// Solution of A X = B from the factor of dpotrf_.
void dpotrs_(const char *uplo, const int *n, const int *nrhs, const double *a,
             const int *lda, double *b, const int *ldb, int *info,
             size_t uplo_length);

// Inverse from the factor of dpotrf_.
void dpotri_(const char *uplo, const int *n, double *a, const int *lda, int *info,
             size_t uplo_length);

// Not Fortran: OpenBLAS's own setting, the number of threads it may start.
void openblas_set_num_threads(int count);

// The kernel OpenBLAS chose for this machine, such as SkylakeX.
char *openblas_get_corename(void);

#endif
