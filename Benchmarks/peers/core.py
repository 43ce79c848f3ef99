"""Times numpy and scipy on the work that core-bench has left in a folder, after checking
that they give the same answers, and adds their times to its rows.

    python core.py FOLDER        prints {"rows": …, "precision": …} as JSON

Every figure is the least of several runs in nanoseconds a unit, as in core-bench, on one
thread. A name in brackets says where a peer does less or other work.
"""

import json
import math
import os
import sys
import time
from operator import mul
from pathlib import Path

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402
import scipy.linalg  # noqa: E402
import scipy.stats  # noqa: E402

FOLDER = Path(sys.argv[1])


def left(name):
    return np.fromfile(FOLDER / f"{name}.f64")


def check(found, ours, name, within=1e-12):
    found, ours = np.atleast_1d(found), np.atleast_1d(ours)
    assert found.shape == ours.shape, name
    worst = np.max(np.abs(found - ours) / np.maximum(1, np.abs(ours)))
    assert worst <= within, f"{name}: apart by {worst}"


def least(work, units, rounds=30, repeats=1):
    best = math.inf
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(repeats):
            work()
        best = min(best, time.perf_counter() - start)
    return best * 1e9 / units / repeats


def columns():
    for name, function in (("exp", np.exp), ("log", np.log)):
        x = left(f"{name}.x")
        y = np.empty_like(x)
        check(function(x), left(f"{name}.y"), name)
        yield name, "numpy", least(lambda: function(x, out=y), len(x), repeats=50)


def fills():
    """Another generator, Philox4x64-10: the spread of its numbers is compared, not the
    numbers."""
    generator = np.random.Generator(np.random.Philox(key=1))
    y = np.empty(4096)
    for row, name, fill in (
            ("Philox fill", "uniform", generator.random),
            ("normal fill", "normal", generator.standard_normal)):
        fill(out=y)
        ours = left(f"{name}.y")
        assert abs(ours.mean() - y.mean()) < 0.1 and abs(ours.std() - y.std()) < 0.1, name
        yield row, "numpy Generator(Philox)", least(lambda: fill(out=y), len(y), repeats=20)


def batched():
    i, j = np.indices((8, 8))
    pattern = 0.01 / (1 + np.abs(i - j))
    for systems, rounds in ((1_000_000, 3), (1_024, 20)):
        number = np.arange(systems)
        a = np.broadcast_to(pattern, (systems, 8, 8)).copy()
        a[:, range(8), range(8)] = 1 + 0.01 * (number % 3)[:, None]
        b = (number % 10)[:, None] + np.arange(8.0)
        row = f"batched 8 x 8 Cholesky, {systems} systems"
        solved = np.linalg.solve(a[:1000], b[:1000, :, None])[..., 0]
        check(solved.ravel(), left(f"systems.{systems}"), row)
        yield row, "numpy solve (LU)", least(
            lambda: np.linalg.solve(a, b[..., None]), systems, rounds)
        yield row, "numpy cholesky (factor only)", least(
            lambda: np.linalg.cholesky(a), systems, rounds)


def summaries():
    x, y = left("dot.x"), left("dot.y")
    for name, work, repeats in (
            ("numpy dot (not compensated)", lambda: np.dot(x, y), 50),
            ("math.fsum of the products", lambda: math.fsum(map(mul, xs, ys)), 1)):
        xs, ys = x.tolist(), y.tolist()
        check(work(), left("dot.answer"), name)
        yield "compensated dot", name, least(work, len(x), repeats=repeats)
    x, weights = left("quantile.x"), left("quantile.w")

    def work():
        return np.quantile(x, 0.3, weights=weights, method="inverted_cdf")

    check(work(), left("quantile.answer"), "quantile")
    yield "weighted quantile of 100,000", "numpy", least(work, len(x), 9)


def binomial():
    for n, p in ((133_500, 0.137), (1_000, 0.02)):
        u = left(f"binomial.{n}.u")
        row = f"exact binomial fill, n = {n}, p = {p}"
        check(scipy.stats.binom.ppf(u, n, p), left(f"binomial.{n}.k"), row, within=0)
        yield row, "scipy binom.ppf", least(lambda: scipy.stats.binom.ppf(u, n, p), len(u))


def large():
    n = 1_000
    i, j = np.indices((n, n))
    a = 1 / (1 + np.abs(i - j))
    a[range(n), range(n)] = 2
    row = "1,000 x 1,000 Cholesky against dpotrf from C"
    for name, work in (
            ("numpy cholesky", lambda: np.linalg.cholesky(a)),
            ("scipy cholesky", lambda: scipy.linalg.cholesky(a, lower=True))):
        check(2 * np.log(np.diag(work())).sum(), left("large.logDeterminant"), row)
        yield row, name, least(work, 1, 15)


def main():
    rows = json.loads((FOLDER / "rows.json").read_text())
    found = {row["name"]: row for row in rows}
    for peer in (columns, fills, batched, summaries, binomial, large):
        for row, name, nanoseconds in peer():
            entry = found[row]
            entry.setdefault("python", {})[name] = nanoseconds
            print(f"{row}: {name} {nanoseconds:.3f} ns, ours / it "
                  f"{entry['ours'] / nanoseconds:.3f}", file=sys.stderr)
    missing = [row["name"] for row in rows if "python" not in row]
    assert not missing, missing
    print(json.dumps({"rows": rows,
                      "precision": json.loads((FOLDER / "precision.json").read_text())}))


main()
