"""Functions of distributions to 50 digits, for the reference tables.

Each is written from its definition or a convergent expansion, not from the
algorithms that the Swift code uses.
"""

from mpmath import (
    erfc, exp, log, loggamma, mp, mpf, pi, quad, sqrt,
)

mp.dps = 50


def kernel(a, b, x):
    return exp(a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a) - loggamma(b))


def _fraction(a, b, x):
    """I_x(a, b) by the continued fraction DLMF 8.17.22, for x at most the mean."""
    tiny = mpf(10) ** -400
    c, d = mpf(1), 1 - (a + b) * x / (a + 1)
    d = 1 / (d if d else tiny)
    h = d
    m = 0
    while True:
        m += 1
        n = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + n * d)
        c = 1 + n / c
        h *= c * d
        n = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + n * d)
        c = 1 + n / c
        h *= c * d
        if abs(c * d - 1) < mpf(10) ** (5 - mp.dps):
            return h * kernel(a, b, x) / a


def beta_tails(a, b, x):
    """P(X <= x) and P(X > x), both to full relative accuracy."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    digits = mp.dps
    mp.dps = digits + 30
    try:
        if x <= (a + 1) / (a + b + 2):
            lower = _fraction(a, b, x)
            result = lower, 1 - lower
        else:
            upper = _fraction(b, a, 1 - x)
            result = 1 - upper, upper
    finally:
        mp.dps = digits
    return +result[0], +result[1]


def normal_upper(x):
    return erfc(mpf(x) / sqrt(mpf(2))) / 2


def normal_quantile(p):
    """The x with P(X <= x) = p, from the smaller tail."""
    p = mpf(p)
    tail = min(p, 1 - p)
    if tail == mpf("0.5"):
        return mpf(0)
    start = sqrt(-2 * log(2 * tail)) if tail < mpf("0.1") else (0.5 - tail) * 2.5
    x = start
    for _ in range(200):
        density = exp(-x * x / 2) / sqrt(2 * pi)
        value = normal_upper(x)
        # Newton on the logarithm of the tail, which is concave.
        step = (log(value) - log(tail)) * value / density
        x += step
        if abs(step) < mpf(10) ** -45 * max(1, abs(x)):
            break
    return -x if p < mpf("0.5") else x


def beta_quantile(a, b, p):
    """The x with I_x(a, b) = p, by Newton on the logarithm of a tail in logit x.

    The leading terms of both tails at their ends bracket the start; the digits
    grow with the distance from one half, because 1 - x must keep its own.
    """
    a, b, p = mpf(a), mpf(b), mpf(p)
    digits = mp.dps
    left = (log(p) + log(a) + log_beta(a, b)) / a
    right = (log(1 - p) + log(b) + log_beta(a, b)) / b
    if left < -720:
        return mpf(0)
    if right < -720:
        return mpf(1)
    t = max(left, -right if right < -30 else left)
    if a > 1 and b > 1:
        t = max(left, log(a / b) + normal_quantile(p) * sqrt(1 / a + 1 / b))
    elif left > 0:
        t = -right if right < 0 else mpf(0)
    try:
        for _ in range(200):
            mp.dps = digits + int(abs(t) * 0.5)
            x = 1 / (1 + exp(-t))
            lower, upper = beta_tails(a, b, x)
            density = kernel(a, b, x)
            if p <= mpf("0.5"):
                step = -(log(lower) - log(p)) * lower / density
            else:
                step = (log(upper) - log(1 - p)) * upper / density
            step = max(min(step, 40), -40)
            t += step
            if abs(step) < mpf(10) ** -35:
                return 1 / (1 + exp(-t))
    finally:
        mp.dps = digits
    raise ValueError(f"no quantile of beta({a}, {b}) at {p}")


def gamma_tails(a, x):
    """P(a, x) and Q(a, x): series DLMF 8.11.4 below a, fraction 8.9.2 above."""
    a, x = mpf(a), mpf(x)
    digits = mp.dps
    mp.dps = digits + 30
    try:
        leading = exp(a * log(x) - x - loggamma(a))
        if x < a + 1:
            term = total = 1 / a
            n = a
            while term > total * mpf(10) ** (-mp.dps):
                n += 1
                term *= x / n
                total += term
            result = total * leading, 1 - total * leading
        else:
            b = x + 1 - a
            c, d = mpf(10) ** 400, 1 / b
            h, n = d, 0
            while True:
                n += 1
                b += 2
                d = 1 / (b - n * (n - a) * d)
                c = b - n * (n - a) / c
                h *= c * d
                if abs(c * d - 1) < mpf(10) ** (5 - mp.dps):
                    break
            result = 1 - leading * h, leading * h
    finally:
        mp.dps = digits
    return +result[0], +result[1]


def log_choose(n, k):
    return loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)


def log_beta(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def bivariate_upper(h, k, r):
    """P(X > h and Y > k) as the integral of the density of X times the tail of Y.

    The tanh-sinh rule between marks set where the integrand turns.
    """
    h, k, r = max(mpf(h), mpf(k)), min(mpf(h), mpf(k)), mpf(r)
    spread = sqrt((1 - r) * (1 + r))

    def integrand(t):
        return exp(-t * t / 2) / sqrt(2 * pi) * normal_upper((k - r * t) / spread)

    # How fast the integrand falls at its end, where that is steep.
    rate = 1 + abs(h) + abs(r / spread) * max(mpf(0), (k - r * h) / spread)
    marks = [h + d / rate for d in (0, 0.5, 1, 2, 4, 7, 11, 16, 24, 40, 64, 100)] + [h + 40]
    marks += [h + mpf(d) / 2 for d in range(24)]
    marks += [k / r + d * abs(spread / r) for d in range(-12, 13)]
    marks += [k / r + d * abs(spread / r) for d in (-30, -20, 20, 30)]
    marks = sorted(m for m in set(marks) if h <= m <= h + 40)
    digits = mp.dps
    mp.dps = 32
    try:
        # The rule stops by absolute error, so the integrand is brought to size 1.
        size = max(integrand(m) for m in marks)
        return size * quad(lambda t: integrand(t) / size, marks) if size else mpf(0)
    finally:
        mp.dps = digits
