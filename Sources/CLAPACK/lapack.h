// The Fortran LAPACK symbols this project calls, and nothing else.
#ifndef POVERTY_EXIT_LAPACK_H
#define POVERTY_EXIT_LAPACK_H
#endif
