"""Writes the tables of polynomials behind the erfc and normal quantile kernels.

    python kernel_tables.py ../../Sources/CKernels/tables.h

A cell is the numbers that share exponent and the first bits of the mantissa, so that its
index is a shift of the bits. Each polynomial interpolates at Chebyshev's nodes around
the middle of its cell, where the constant term dominates and rounds once.
"""

import sys

from mpmath import cos, erfc, exp, lu_solve, matrix, mp, mpf, pi, sqrt

from special import normal_quantile

mp.dps = 50


def fit(function, low, high, degree):
    center, half = (low + high) / 2, (high - low) / 2
    count = degree + 1
    nodes = [half * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    a, y = matrix(count, count), matrix(count, 1)
    for i, t in enumerate(nodes):
        for j in range(count):
            a[i, j] = t**j
        y[i] = function(center + t)
    c = lu_solve(a, y)
    worst = 0
    for k in range(-7, 8):
        t = half * mpf(k) / 7
        # Only the constant term is left unrounded: its half unit is not the fit's.
        value = c[0] + sum(mpf(float(c[j])) * t**j for j in range(1, count))
        worst = max(worst, abs(value / function(center + t) - 1))
    return [float(c[j]) for j in range(degree, -1, -1)] + [float(c[0] - mpf(float(c[0])))], worst


def table(out, name, text, function, exponents, bits, degree, shift=0, split=False):
    """Cells of x + shift with the given exponents; the function is of x.

    Split, what rounding the constant left out is stored before it.
    """
    rows, worst = [], 0
    for exponent in exponents:
        for cell in range(2**bits):
            low = mpf(2) ** exponent * (1 + mpf(cell) / 2**bits) - shift
            high = mpf(2) ** exponent * (1 + mpf(cell + 1) / 2**bits) - shift
            row, error = fit(lambda x: function(x, exponent), low, high, degree)
            worst = max(worst, error)
            row = row[:-2] + [row[-1], row[-2]] if split else row[:-1]
            rows.append("  " + ", ".join(value.hex() for value in row) + ",")
    prefix = f"CK_{name.upper()}"
    out.write(f"// {text}\n// Largest relative error of a polynomial: {float(worst):.1e}.\n")
    out.write(f"#define {prefix}_DEGREE {degree}\n#define {prefix}_BITS {bits}\n")
    out.write(f"#define {prefix}_FIRST {exponents[0]}\n")
    out.write(f"static const double ck_{name}_coefficients[] = {{\n")
    out.write("\n".join(rows) + "\n};\n\n")


def scaled_erfc(x, _):
    return exp(x * x) * erfc(x)


def central(p, exponent):
    """The normal quantile of p, over p - 1/2 in the octave below 1/2."""
    if exponent < -2:
        return -normal_quantile(p)
    return sqrt(2 * pi) if p == mpf("0.5") else normal_quantile(p) / (p - mpf("0.5"))


def tail(r, _):
    """Minus the normal quantile of exp(-r^2)."""
    return -normal_quantile(exp(-r * r))


with open(sys.argv[1], "w") as out:
    out.write("// Written by Tests/Reference/kernel_tables.py; highest power first.\n\n")
    table(out, "erfc", "exp(x^2) erfc(x), cells of x + 1; before the constant its rest.",
          scaled_erfc, range(5), 5, 9, shift=1, split=True)
    table(out, "central", "The normal quantile of p: minus it below 1/4, over p - 1/2 above.",
          central, range(-4, -1), 6, 7)
    table(out, "tail", "Minus the normal quantile of exp(-r^2), cells of r.", tail,
          range(5), 6, 7)
