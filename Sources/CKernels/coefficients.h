// Written by Tests/Reference/kernels.py; constant first.
#ifndef POVERTY_EXIT_COEFFICIENTS_H
#define POVERTY_EXIT_COEFFICIENTS_H

// (exp(r) - 1 - r) / r^2 in r, for |r| <= log(2) / 2.
// Relative error 4e-18.
static const double ck_exponential[] = {
    0x1.000000000000bp-1,
    0x1.555555555550fp-3,
    0x1.55555555502a6p-5,
    0x1.1111111122b4fp-7,
    0x1.6c16c18529f74p-10,
    0x1.a01a014493a9ap-13,
    0x1.a01997cd32c56p-16,
    0x1.71deec77b0f25p-19,
    0x1.28af3b653a240p-22,
    0x1.add741c1e6d04p-26,
};

// (log((1 + s) / (1 - s)) - 2 s) / s^3 in s^2, for |s| <= 0.1716.
// Relative error 1e-18.
static const double ck_logarithm[] = {
    0x1.5555555555594p-1,
    0x1.999999997f72dp-2,
    0x1.249249423c734p-2,
    0x1.c71c51d50fa2ap-3,
    0x1.7466486178ecdp-3,
    0x1.39a0ddfa994b5p-3,
    0x1.2f0d5e2c92880p-3,
};

// ((1 + 2 a) exp(a^2) erfc(a) - 1) / v in v - 1, v = 2 a / (a + 3.75).
// Relative error 5e-18.
static const double ck_complementaryError[] = {
    0x1.e66d05aeaee14p-3,
    -0x1.82d1be1953bddp-2,
    0x1.867da34256703p-2,
    -0x1.323d48ce30d2fp-2,
    0x1.85a5f94f4de60p-3,
    -0x1.9137da140074dp-4,
    0x1.419eb9b9d15f1p-5,
    -0x1.651adfecb08a8p-7,
    0x1.2dd51e0da39dep-10,
    0x1.3cc9e0e7f5d2fp-11,
    -0x1.4598a502a1cb1p-12,
    0x1.558fc70dfd073p-16,
    0x1.067d6b7ef5c69p-15,
    -0x1.2adac8d809809p-17,
    -0x1.54e330e76b0dcp-19,
    0x1.a3fbf2c3ff35fp-20,
    0x1.9a27572146bb2p-23,
    -0x1.066142fa7cdf4p-22,
    -0x1.3b31c9f969539p-26,
    0x1.38711f91fe5e8p-25,
    0x1.1e27e2dd01203p-28,
    -0x1.1106056b47cacp-28,
    -0x1.04db1a308e6bdp-30,
};

// x / (p - 1/2) - 2.5 - 0.6875 w in w - 2.53125, w = -log(4 p (1 - p)) <= 5.0625.
// Relative error 2e-18.
static const double ck_centralQuantile[] = {
    0x1.cdb7d8f688b1cp-6,
    0x1.328ddee6d740fp-7,
    -0x1.8ded9512d7436p-7,
    -0x1.c6517dda04b9fp-9,
    0x1.426a1d991d133p-11,
    -0x1.0b03107f39b2ep-16,
    -0x1.3a49a81fe3b7fp-17,
    0x1.6dbb438b13a0cp-20,
    0x1.f97b31e8cdcf2p-26,
    -0x1.00d7e03cbc47ep-25,
    0x1.6fe89aaabebeap-29,
    0x1.4fecee0730d19p-32,
    -0x1.7db89a0d6c5f4p-34,
    0x1.c50d5c4ad09a1p-39,
    0x1.8dd3dfed2cefcp-40,
    -0x1.ec8f138f74d63p-43,
    -0x1.844430a722d17p-48,
    0x1.728306ec28abep-48,
    -0x1.ea17cb1eaceb8p-52,
    -0x1.37d424b0add8ap-54,
    0x1.0017649de860cp-56,
    0x1.acddf2f6e7258p-62,
    -0x1.b7f6c4851e0bcp-63,
};

// x - 1.375 r in r - 3.125, r = sqrt(w) in [2.25, 4].
// Relative error 3e-18.
static const double ck_nearQuantile[] = {
    -0x1.d0122b07eb4c0p-4,
    0x1.7221f489075fdp-5,
    0x1.0608c03c4bdfdp-7,
    -0x1.0da553b441e58p-8,
    0x1.725d801ba946fp-10,
    -0x1.594d3c199d9adp-12,
    0x1.b7acdbe94605ep-19,
    0x1.90dcd33c06f0dp-15,
    -0x1.d1108f20f81efp-16,
    0x1.d54a68fbb9a8ep-18,
    0x1.4059b2d44eb5ap-20,
    -0x1.f162098f0ae87p-20,
    0x1.7cee20a66d4cdp-21,
    -0x1.7f28a1afefe5fp-26,
    -0x1.dbebe0b674250p-24,
    0x1.ed29c9b069c25p-25,
    -0x1.1ffb90d7b8098p-27,
    -0x1.e03df843a4b68p-28,
    0x1.2b32f3581bba7p-28,
    -0x1.fe5bde0486076p-35,
    -0x1.e0fef1c35ddc2p-32,
};

// x - 1.375 r in r - 6, r in [4, 8].
// Relative error 6e-19.
static const double ck_farQuantile[] = {
    0x1.307c4afec834ep-5,
    0x1.b083df26092fap-5,
    -0x1.5e96f304e5761p-11,
    -0x1.fd3b2d9d2a013p-15,
    0x1.fffc2d7c6dd96p-16,
    -0x1.fc5aa057ec00dp-18,
    0x1.a3b5e2c8eed21p-20,
    -0x1.3d2e216f73944p-22,
    0x1.c61c8cc99e463p-25,
    -0x1.38cd7aec031d5p-27,
    0x1.a205a98350421p-30,
    -0x1.102ac998657fep-32,
    0x1.59e887a269953p-35,
    -0x1.a88fb6ccb11e8p-38,
    0x1.ef2620a5e8c78p-41,
    -0x1.3cb3d2bdd059fp-43,
    0x1.5c91145adc853p-46,
    0x1.55f965e12696ap-47,
    -0x1.59cd25bc91d94p-48,
    -0x1.cecb1f4a89dc6p-51,
    0x1.2a967aa29f6bdp-52,
    0x1.9d0a9c3bd9aa2p-52,
    -0x1.07dbf0dc1f91bp-53,
    -0x1.509472bcd6035p-57,
    0x1.598ee9f1c95bbp-58,
};

// x - 1.375 r in r - 18, r in [8, 28].
// Relative error 2e-18.
static const double ck_farthestQuantile[] = {
    0x1.319f59b5294e9p-1,
    0x1.60ff631e65ca7p-5,
    -0x1.4576524899d6ep-13,
    0x1.ad653dfb37679p-18,
    -0x1.1a711840e11d3p-22,
    0x1.6948cf24a73bdp-27,
    -0x1.b22ea8e0171d2p-32,
    0x1.c7df19ff54571p-37,
    -0x1.41389e8699126p-42,
    -0x1.89efd1f029754p-48,
    0x1.87f5372858391p-50,
    -0x1.27b540a8cafc6p-53,
    0x1.6934814b91629p-57,
    -0x1.91370e533e452p-61,
    0x1.9cc2b9e426ff7p-65,
    -0x1.9661d87d7e351p-69,
    0x1.cb313c66a3da5p-73,
    -0x1.fe2b9399f8340p-77,
    0x1.567c9b476ab74p-82,
    0x1.b650d0ac0e063p-87,
    0x1.1bd75fb49491cp-87,
    -0x1.ce8d725779dd9p-91,
    -0x1.b6ff513eea7ebp-95,
    0x1.92f577000ba2dp-98,
    0x1.db1d8b264e9b6p-102,
    -0x1.5dffeb7a906d8p-105,
    -0x1.c3f5672e51a10p-110,
    0x1.3549824538fe2p-113,
    0x1.12b06731438bfp-118,
    -0x1.40435c8d0c7d1p-122,
};

#endif
