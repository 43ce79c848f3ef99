"""Writes the coefficients of Temme's uniform expansion of the incomplete gamma functions.

    python uniform_gamma.py ../../Sources/NumericalCore/Functions/UniformGammaCoefficients.swift

c_0 = 1/m - 1/e and c_k = c_(k-1)'(e) / e + (-1)^k g_k / m (DLMF 8.12.11), where
e^2 / 2 = m - log(1 + m) and g_k are the coefficients of the scaled gamma function in 1/a
(DLMF 5.11.3). Power series in e, cut where |e| <= 0.35 and a >= 100 no longer see them.
"""

import sys
from pathlib import Path

from mpmath import bernoulli, mp, mpf

mp.dps = 60
ORDERS, TERMS = 8, 64
ETA, LEAST = mpf("0.35"), 100


def product(p, q):
    return [sum(p[i] * q[n - i] for i in range(n + 1)) for n in range(len(p))]


def reciprocal(p):
    q = [1 / p[0]]
    for n in range(1, len(p)):
        q.append(-sum(p[i] * q[n - i] for i in range(1, n + 1)) / p[0])
    return q


def offset():
    """m / e as a series: from e (1 + m) = m dm/de, term by term."""
    m = [mpf(0), mpf(1)]
    for n in range(2, TERMS + 1):
        # The coefficient of e^n in m m' is that of e^(n-1) in m.
        rest = sum(m[i] * m[n + 1 - i] * (n + 1 - i) for i in range(2, n))
        m.append((m[n - 1] - rest) / (n + 1))
    return m[1:]


def stirling():
    """g_k: the exponential of the series of log Gamma's remainder."""
    logs = [mpf(0)] * (ORDERS + 1)
    for n in range(1, ORDERS // 2 + 2):
        if 2 * n - 1 <= ORDERS:
            logs[2 * n - 1] = bernoulli(2 * n) / (2 * n * (2 * n - 1))
    g = [mpf(1)]
    for n in range(1, ORDERS + 1):
        g.append(sum(j * logs[j] * g[n - j] for j in range(1, n + 1)) / n)
    return g


def expansion():
    inverse = reciprocal(offset())  # e / m
    g = stirling()
    c = inverse[1:]
    for k in range(ORDERS):
        yield c
        # (c' + (-1)^(k+1) g e/m) / e; the poles cancel.
        n = len(c) - 1
        slope = [(i + 1) * c[i + 1] for i in range(n)]
        sign = -1 if k % 2 == 0 else 1
        total = [slope[i] + sign * g[k + 1] * inverse[i] for i in range(n)]
        assert abs(total[0]) < mpf(10) ** -40, total[0]
        c = total[1:]


def main():
    lines = ["// Written by Tests/Reference/uniform_gamma.py; constant first.", "",
             "/// The functions of Temme's uniform expansion, as power series in η.",
             "enum UniformGammaCoefficients {",
             "  /// The least shape they serve.", f"  static let leastShape = {LEAST}.0",
             "  /// The largest |η| they serve.", f"  static let largestEta = {float(ETA)}", "",
             "  /// cₖ in η, by the order k in 1 / shape.", "  static let series: [[Double]] = ["]
    for k, c in enumerate(expansion()):
        size = lambda i: abs(c[i]) * ETA**i / mpf(LEAST) ** k
        count = max([i for i in range(30) if size(i) > mpf(2) ** -58] + [-1]) + 1
        if not count:
            break
        lines.append("    [")
        lines += [f"      {float(v).hex()}," for v in c[:count]]
        lines.append("    ],")
        print(k, count, [float(v) for v in c[:3]], file=sys.stderr)
    lines += ["  ]", "}", ""]
    Path(sys.argv[1]).write_text("\n".join(lines))


main()
