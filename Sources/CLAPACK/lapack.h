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

// Eigenvalues, ascending, and eigenvectors of a symmetric matrix.
void dsyev_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda,
            double *w, double *work, const int *lwork, int *info, size_t jobz_length,
            size_t uplo_length);

// C = alpha A B + beta C, with A and B perhaps transposed.
void dgemm_(const char *transa, const char *transb, const int *m, const int *n,
            const int *k, const double *alpha, const double *a, const int *lda,
            const double *b, const int *ldb, const double *beta, double *c,
            const int *ldc, size_t transa_length, size_t transb_length);

// One triangle of C = alpha A Aᵀ + beta C, or of AᵀA.
void dsyrk_(const char *uplo, const char *trans, const int *n, const int *k,
            const double *alpha, const double *a, const int *lda, const double *beta,
            double *c, const int *ldc, size_t uplo_length, size_t trans_length);

// Not Fortran: OpenBLAS's own setting, the number of threads it may start.
void openblas_set_num_threads(int count);

// The kernel OpenBLAS chose for this machine, such as SkylakeX.
char *openblas_get_corename(void);

#endif
