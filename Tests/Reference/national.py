"""One-step errors of hazard trends on China's national register, for NationalRegisterTests.swift.

Binomial maximum likelihood by scipy's Nelder-Mead; each year 2016-2019 from the years before it.
Run: python3 national.py   (numpy, scipy as pinned in requirements.txt)
"""

import numpy as np
from scipy.optimize import minimize

ROWS = [
    (2013, 9899, 1650), (2014, 8249, 1232), (2015, 7017, 1442), (2016, 5575, 1240),
    (2017, 4335, 1289), (2018, 3046, 1386), (2019, 1660, 1109),
]
INVERSE = {
    "logit-trend": lambda x: 1 / (1 + np.exp(-x)),
    "cloglog-trend": lambda x: 1 - np.exp(-np.exp(x)),
    "linear-trend": lambda x: np.clip(x, 1e-9, 1 - 1e-9),
}
START = {"linear-trend": [0.25, 0.03]}

for name, inverse in INVERSE.items():
    errors = []
    for year, opening, exits in ROWS:
        if year < 2016:
            continue
        past = [row for row in ROWS if row[0] < year]
        t = np.array([row[0] - 2015 for row in past])
        n = np.array([row[1] for row in past])
        k = np.array([row[2] for row in past])

        def loss(p):
            h = np.clip(inverse(p[0] + p[1] * t), 1e-12, 1 - 1e-12)
            return -np.sum(k * np.log(h) + (n - k) * np.log(1 - h))

        fit = minimize(
            loss, START.get(name, [-1.2, 0.2]), method="Nelder-Mead",
            options=dict(xatol=1e-12, fatol=1e-12, maxiter=40000, maxfev=40000))
        hazard = inverse(fit.x[0] + fit.x[1] * (year - 2015))
        errors.append(abs(hazard * opening / exits - 1) * 100)
    print(f"{name},{np.mean(errors):.3f}")
