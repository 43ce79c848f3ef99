"""Writes reconciled figures of small trees from dense matrices, for TreeReconciliationTests.

    python tree_reconciliation.py ../PovertyExitTests/Reference

Noisy figures above the leaves: the minimum-trace formula S (S' W^-1 S)^-1 S' W^-1 y. Exact
ones: its equations with Lagrange multipliers. Families at bounds: every choice of leaves held
at zero or at their people is tried, and the best feasible one kept.
"""

import csv
import itertools
import sys
from pathlib import Path

import numpy as np


def summing(parents):
    """One row per place, one column per leaf."""
    n = len(parents)
    leaves = [i for i in range(n) if i not in parents]
    matrix = np.zeros((n, len(leaves)))
    for column, place in enumerate(leaves):
        while place is not None:
            matrix[place, column] = 1
            place = parents[place]
    return matrix, leaves


def reconcile(matrix, figures, variances):
    given = ~np.isnan(figures)
    noisy, exact = given & (variances > 0), given & (variances == 0)
    s, w = matrix[noisy], 1 / variances[noisy]
    normal, right = s.T @ (w[:, None] * s), s.T @ (w * figures[noisy])
    if not exact.any():
        return np.linalg.solve(normal, right)
    a = matrix[exact]
    system = np.block([[normal, a.T], [a, np.zeros((len(a), len(a)))]])
    return np.linalg.lstsq(system, np.concatenate([right, figures[exact]]), rcond=None)[0][: len(right)]


def bounded(figures, variances, people, total):
    """One family at an exact total by trying every set of bounds."""
    best = None
    for choice in itertools.product((None, 0, 1), repeat=len(figures)):
        free = [i for i, c in enumerate(choice) if c is None]
        y = np.array([0.0 if c == 0 else people[i] if c == 1 else 0.0 for i, c in enumerate(choice)])
        gap = total - y.sum() - figures[free].sum()
        if free:
            y[free] = figures[free] + gap * variances[free] / variances[free].sum()
        elif abs(gap) > 1e-9:
            continue
        if (y < -1e-9).any() or (y > people + 1e-9).any():
            continue
        cost = ((y - figures) ** 2 / variances).sum()
        if best is None or cost < best[0]:
            best = (cost, y)
    return best[1]


def tree(rng):
    """Three levels of random width, and a leaf that hangs from the top."""
    parents = [None]
    for _ in range(rng.integers(2, 4)):
        parents.append(0)
    for middle in range(1, len(parents)):
        parents += [middle] * int(rng.integers(1, 4))
    return parents + [0]


def cases():
    rng = np.random.default_rng(4)
    for number in range(12):
        parents = tree(rng)
        matrix, leaves = summing(parents)
        n = len(parents)
        figures, variances = np.full(n, np.nan), np.zeros(n)
        figures[leaves] = rng.uniform(500, 900, len(leaves))
        variances[leaves] = rng.uniform(10, 400, len(leaves))
        inner = [i for i in range(n) if i not in leaves]
        for place in inner:
            kind = (number + place) % 3
            if kind == 0 and number % 4 == 0:
                continue
            figures[place] = matrix[place] @ np.nan_to_num(figures[leaves]) * rng.uniform(0.95, 1.05)
            variances[place] = 0 if kind == 1 else rng.uniform(10, 2000)
        y = reconcile(matrix, figures, variances)
        people = np.full(n, 5000.0)
        yield f"tree {number + 1}", parents, figures, variances, people, matrix @ y
    for number in range(8):
        k = int(rng.integers(3, 7))
        forecasts, noise = rng.uniform(0, 100, k), rng.uniform(1, 50, k)
        people = forecasts + rng.uniform(0, 30, k)
        total = people.sum() * (0.97 if number % 2 else 0.05)
        y = bounded(forecasts, noise, people, total)
        yield (
            f"bounds {number + 1}", [None] + [0] * k, np.concatenate([[total], forecasts]),
            np.concatenate([[0], noise]), np.concatenate([[people.sum()], people]),
            np.concatenate([[total], y]),
        )


with open(Path(sys.argv[1]) / "tree-reconciliation.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "id", "parent", "figure", "variance", "people", "value", "source"])
    for name, parents, figures, variances, people, values in cases():
        for i, parent in enumerate(parents):
            out.writerow([
                name, f"p{i}", "" if parent is None else f"p{parent}",
                "nan" if np.isnan(figures[i]) else repr(float(figures[i])), repr(float(variances[i])),
                repr(float(people[i])), repr(float(values[i])), "numpy 2.4.6",
            ])
