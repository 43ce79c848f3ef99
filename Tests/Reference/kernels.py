"""Fits the polynomials of the kernels and makes their reference values.

    python kernels.py coefficients ../..     writes the two files of coefficients
    python kernels.py table ../NumericalCoreTests/Reference    the first hundredth

A polynomial is fitted by least squares at Chebyshev's nodes, weighted so that the error
is relative to the function, which is within a small factor of the best possible one.
The first coefficients are rounded one after the other and the rest fitted again, so that
their rounding costs nothing.
"""

import struct
import sys
from pathlib import Path

from mpmath import cos, erfc, exp, floor, log, log1p, lu_solve, matrix, mp, mpf, pi, sqrt

from special import normal_quantile

mp.dps = 50


# Coefficients


def nodes(low, high, count):
    center, half = (low + high) / 2, (high - low) / 2
    return [center + half * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]


def fit(function, variable, low, high, degree, weight, refits=4):
    """Coefficients, constant first, of function(x) in variable(x), and the error left."""
    xs = nodes(mpf(low), mpf(high), 2 * degree + 6)
    ts = [variable(x) for x in xs]
    rest = [function(x) for x in xs]
    weights = [weight(x) for x in xs]
    done = []
    while True:
        start = len(done)
        a = matrix(len(xs), degree + 1 - start)
        b = matrix(len(xs), 1)
        for i, t in enumerate(ts):
            for j in range(start, degree + 1):
                a[i, j - start] = weights[i] * t**j
            b[i] = weights[i] * rest[i]
        c = lu_solve(a, b)
        if start == refits:
            done += [float(v) for v in c]
            break
        done.append(float(c[0]))
        value = mpf(done[-1])
        rest = [r - value * t**start for r, t in zip(rest, ts)]
    worst = 0
    for i in range(1, 401):
        x = mpf(low) + (mpf(high) - mpf(low)) * i / 401
        t = variable(x)
        value = sum(mpf(v) * t**j for j, v in enumerate(done))
        worst = max(worst, abs(value - function(x)) * weight(x))
    return done, float(worst)


def tail_of(v):
    """The t <= 1/2 with 4 t (1 - t) = v."""
    return v / 2 / (1 + sqrt(1 - v))


def central_quantile(w):
    if w == 0:
        return sqrt(2 * pi)
    t = tail_of(exp(-w))
    return normal_quantile(t) / (t - mpf(1) / 2)


def tail_quantile(r):
    return -normal_quantile(tail_of(exp(-r * r)))


def log_rest(z):
    """R of log(1 + f) = f - f^2/2 + s (f^2/2 + z R), s = f / (2 + f), z = s^2."""
    if z == 0:
        return mpf(2) / 3
    s = sqrt(z)
    return (log((1 + s) / (1 - s)) - 2 * s) / (s * z)


ERFC_SHIFT = mpf("3.75")
SLOPE = mpf("1.375")


def erfc_form(u):
    a = ERFC_SHIFT * (1 + u) / (1 - u)
    return (1 + 2 * a) * exp(a * a) * erfc(a)


def shifted(center):
    return lambda x: x - mpf(center)


def same(x):
    return x


def tail_piece(low, high, degree):
    center = (low + high) / 2
    return fit(
        lambda r: tail_quantile(r) - SLOPE * r, shifted(center), low, high, degree,
        lambda r: 1 / tail_quantile(r))


def pieces():
    """Name, sentence, coefficients and error of each polynomial."""
    half_log2 = log(mpf(2)) / 2
    yield "exponential", "(exp(r) - 1 - r) / r^2 in r, for |r| <= log(2) / 2.", fit(
        lambda r: (exp(r) - 1 - r) / r**2 if r else mpf(1) / 2, same, -half_log2, half_log2,
        9, lambda r: r**2 / exp(r))
    top = (sqrt(mpf(2)) - 1) ** 4 * mpf("1.0001")
    yield "logarithm", "(log((1 + s) / (1 - s)) - 2 s) / s^3 in s^2, for |s| <= 0.1716.", fit(
        log_rest, same, 0, top, 6, lambda z: z / 2)
    high = (mpf("27.5") - ERFC_SHIFT) / (mpf("27.5") + ERFC_SHIFT)
    yield ("complementaryError",
           "((1 + 2 a) exp(a^2) erfc(a) - 1) / v in v - 1, v = 2 a / (a + 3.75).", fit(
        lambda u: (erfc_form(u) - 1) / (u + 1), same, -1, high, 22,
        lambda u: (u + 1) / erfc_form(u)))
    yield ("centralQuantile",
           "x / (p - 1/2) - 2.5 - 0.6875 w in w - 2.53125, w = -log(4 p (1 - p)) <= 5.0625.",
           fit(lambda w: central_quantile(w) - mpf("2.5") - mpf("0.6875") * w,
               shifted("2.53125"), 0, mpf("5.0625"), 22, lambda w: 1 / central_quantile(w)))
    yield "nearQuantile", "x - 1.375 r in r - 3.125, r = sqrt(w) in [2.25, 4].", tail_piece(2.25, 4.0, 20)
    yield "farQuantile", "x - 1.375 r in r - 6, r in [4, 8].", tail_piece(4.0, 8.0, 24)
    yield "farthestQuantile", "x - 1.375 r in r - 18, r in [8, 28].", tail_piece(8.0, 28.0, 29)


def coefficients(root):
    header = ["// Written by Tests/Reference/kernels.py; constant first.",
              "#ifndef POVERTY_EXIT_COEFFICIENTS_H", "#define POVERTY_EXIT_COEFFICIENTS_H", ""]
    swift = ["// Written by Tests/Reference/kernels.py; constant first.", "",
             "/// The polynomials of the kernels, as the twins use them.",
             "enum KernelCoefficients {"]
    for name, text, (values, error) in pieces():
        lines = text.split("\n") + [f"Relative error {error:.0e}."]
        header += [f"// {line}" for line in lines]
        header.append(f"static const double ck_{name}[] = {{")
        header += [f"    {v.hex()}," for v in values]
        header += ["};", ""]
        swift += [f"  /// {line}" for line in lines]
        swift.append(f"  static let {name}: [Double] = [")
        swift += [f"    {v.hex()}," for v in values]
        swift += ["  ]", ""]
        print(name, len(values), error, file=sys.stderr)
    header.append("#endif")
    swift[-1] = "}"
    root = Path(root)
    (root / "Sources/CKernels/coefficients.h").write_text("\n".join(header) + "\n")
    (root / "Sources/NumericalCore/Kernels/KernelCoefficients.swift").write_text(
        "\n".join(swift) + "\n")


# Points
#
# Point k of function f comes from block (k, f, 0, 0) of Philox4x32-10 under the key 0 and
# falls, by k modulo the number of ranges, into one of its ranges: even in x ("x"), or
# even in the bits of x, which is nearly even in its logarithm ("bits", by sign).


def philox(k, f):
    c0, c1, c2, c3, k0, k1 = k, f, 0, 0, 0, 0
    for _ in range(10):
        p0, p1 = c0 * 0xD2511F53, c2 * 0xCD9E8D57
        c0, c2 = (p1 >> 32) ^ c1 ^ k0, (p0 >> 32) ^ c3 ^ k1
        c1, c3 = p1 & 0xFFFFFFFF, p0 & 0xFFFFFFFF
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return c1 << 32 | c0


def bits_of(x):
    return struct.unpack("<q", struct.pack("<d", x))[0]


def from_bits(bits):
    return struct.unpack("<d", struct.pack("<q", bits))[0]


def point(k, f, ranges):
    bits = philox(k, f)
    kind, low, high = ranges[k % len(ranges)]
    if kind == "x":
        return low + (bits >> 11) * 2.0**-53 * (high - low)
    first = bits_of(low)
    x = from_bits(first + (bits * (bits_of(high) - first + 1) >> 64))
    return -x if kind == "-bits" else x


FUNCTIONS = {
    "exp": (
        [("x", -745.0, 709.75), ("x", -1.0, 1.0), ("bits", 1e-17, 700.0),
         ("-bits", 1e-17, 700.0)],
        lambda x: exp(mpf(x))),
    "log": (
        [("bits", 5e-324, 1.7e308), ("x", 0.5, 2.0), ("x", 0.99, 1.01)],
        lambda x: log(mpf(x))),
    "log1p": (
        [("bits", 1e-300, 1e300), ("-bits", 1e-300, 0.9999999), ("x", -0.99, 2.0)],
        lambda x: log1p(mpf(x))),
    "erfc": (
        [("x", -6.0, 27.2), ("x", -3.0, 3.0), ("bits", 1e-17, 27.2), ("-bits", 1e-17, 6.0)],
        lambda x: erfc(mpf(x))),
    "logistic": (
        [("x", -745.0, 40.0), ("x", -3.0, 3.0), ("bits", 1e-17, 40.0), ("-bits", 1e-17, 745.0)],
        lambda x: 1 / (1 + exp(-mpf(x)))),
    "normalQuantile": (
        [("x", 0.0, 1.0), ("bits", 5e-324, 0.5), ("x", 0.0, 0.002), ("x", 0.998, 1.0)],
        normal_quantile),
}


def places(value):
    """The bits of |value| rounded down, and what is left in 4096ths of the last place."""
    value = abs(value)
    if value == 0:
        return 0, 0
    exponent = max(int(floor(log(value, 2))) - 52, -1074)
    scaled = value / mpf(2) ** exponent
    if exponent > -1074 and scaled < 2**52:
        exponent, scaled = exponent - 1, scaled * 2
    if scaled >= 2**53:
        exponent, scaled = exponent + 1, scaled / 2
    whole = int(floor(scaled))
    return ((exponent + 1074) << 52) + whole, int(floor((scaled - whole) * 4096))


def table(folder):
    """Ten thousand points of each, in three bytes: of |value| by its places, the last
    sixteen bits and what is left in 256ths. They tell errors to the 65,536th unit apart."""
    with open(Path(folder) / "kernels.bin", "wb") as out:
        for f, (ranges, reference) in enumerate(FUNCTIONS.values()):
            for k in range(10_000):
                bits, above = places(reference(point(k, f, ranges)))
                out.write(struct.pack("<HB", bits & 0xFFFF, above >> 4))


if __name__ == "__main__":
    {"coefficients": coefficients, "table": table}[sys.argv[1]](*sys.argv[2:])
