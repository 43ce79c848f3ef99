"""Made-up counties: short, bounded, falling rates of poverty, from three known laws.

Log-odds of county i of province g in year t = 0, 1, ...:

    level + level_g + level_i + (slope + slope_g + slope_i) D(t) + nation_t + noise_it

D(t) = t in `loglin`, (1 - .88^t) / (1 - .88) in `damped`. nation_t is a random walk from 0, noise
is autoregressive from its stationary law. In `quota` a county starts from the same law and then
loses each year a share of its first year's stock: max(.01, normal(1/L, (.25/L)^2)), L uniform
from 9 to 16 years. The poor are counted as Binomial(people, rate); the published rate is rounded
to .01 points and is at least .01.

Draws come from PCG64(seed) in the order of the code, so a panel is the same on every machine with
one version of numpy.
"""

from dataclasses import dataclass

import numpy as np

PROVINCES = 31
LEVEL, SLOPE = np.log(.12 / .88), -.30
PROVINCE_SD = (.35, .05)
COUNTY_SD, COUNTY_CORRELATION = (.60, .10), -.25
NATION_SD = .04
NOISE_SD, NOISE_MEMORY = .15, .5
DAMPING = .88
CLEARANCE_YEARS, CLEARANCE_SPREAD = (9, 16), .25
FLOOR = 1e-4


@dataclass
class Counties:
    published: np.ndarray  # counties x years, fractions
    province: np.ndarray
    people: np.ndarray


def time(law, years):
    t = np.arange(years)
    return (1 - DAMPING**t) / (1 - DAMPING) if law == "damped" else t.astype(float)


def counties(law, count, years, seed):
    draw = np.random.Generator(np.random.PCG64(seed))
    size = draw.gamma(2.0, 1.0, PROVINCES)
    province = draw.choice(PROVINCES, size=count, p=size / size.sum())
    province_level = draw.normal(0, PROVINCE_SD[0], PROVINCES)
    province_slope = draw.normal(0, PROVINCE_SD[1], PROVINCES)
    z = draw.normal(size=(count, 2))
    c = COUNTY_CORRELATION
    level = COUNTY_SD[0] * z[:, 0]
    slope = COUNTY_SD[1] * (c * z[:, 0] + np.sqrt(1 - c * c) * z[:, 1])
    nation = np.r_[0., np.cumsum(draw.normal(0, NATION_SD, years - 1))]
    stationary = NOISE_SD / np.sqrt(1 - NOISE_MEMORY**2)
    noise = [draw.normal(0, stationary, count)]
    for _ in range(1, years):
        noise.append(NOISE_MEMORY * noise[-1] + draw.normal(0, NOISE_SD, count))
    start = (LEVEL + province_level[province] + level)[:, None]
    pace = (SLOPE + province_slope[province] + slope)[:, None]
    odds = start + pace * time(law, years) + nation + np.stack(noise, 1)
    rate = 1 / (1 + np.exp(-odds))
    if law == "quota":
        needed = draw.uniform(*CLEARANCE_YEARS, count)
        first = rate[:, 0].copy()
        for year in range(1, years):
            share = np.maximum(.01, draw.normal(1 / needed, CLEARANCE_SPREAD / needed))
            rate[:, year] = np.maximum(rate[:, year - 1] - first * share, 2e-5)
    people = np.exp(draw.normal(np.log(2.5e5), .8, count))
    people = np.maximum(2000, np.round(people)).astype(np.int64)
    poor = draw.binomial(people[:, None], rate)
    percent = np.maximum(np.round(100 * poor / people[:, None], 2), .01)
    return Counties(percent / 100, province, people)
