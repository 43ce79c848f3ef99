"""The panels of the accuracy table: what a forecaster is given and what then happened."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import synthetic

FOLDER = Path(__file__).resolve().parents[2] / "panels"
TRAIN, AHEAD = 8, 3


@dataclass
class Panel:
    """Places x years of rates as fractions; NaN is a year without a figure."""

    name: str
    origin: int
    years: list  # of `given`
    given: np.ndarray
    ahead: list  # years of `happened`
    happened: np.ndarray
    place: list
    group: list
    digits: int  # of the published percentages
    law: str = ""  # of a synthetic panel

    def percent(self):
        """(place, group, year, percentage as published) of every figure given."""
        for i, place in enumerate(self.place):
            for j, year in enumerate(self.years):
                if not np.isnan(self.given[i, j]):
                    yield place, self.group[i], year, f"{100 * self.given[i, j]:.{self.digits}f}"

    @property
    def half_unit(self):
        """Half the unit the figures are rounded to: where a zero goes on the scale of odds."""
        return .005 * 10**-self.digits


def made_up(law, seed, count=2850, train=TRAIN):
    made = synthetic.counties(law, count, train + AHEAD, seed)
    last = 2009 + train
    return Panel(
        f"{law} {seed}", last, list(range(2010, last + 1)), made.published[:, :train],
        list(range(last + 1, last + AHEAD + 1)), made.published[:, train:],
        [f"c{i:06d}" for i in range(count)], [f"p{g:02d}" for g in made.province], 2, law)


def us_counties():
    """Counties with all eleven years, origins 2004 to 2008: 8 years given, 3 to come."""
    with open(FOLDER / "us-counties.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    for origin in range(2004, 2009):
        years = list(range(origin - TRAIN + 1, origin + AHEAD + 1))
        kept = [r for r in rows if all(r[str(y)] for y in years)]
        rate = np.array([[float(r[str(y)]) for y in years] for r in kept]) / 100
        yield Panel(
            "US counties", origin, years[:TRAIN], rate[:, :TRAIN], years[TRAIN:],
            rate[:, TRAIN:], [r["id"] for r in kept], [r["state"] for r in kept], 1)


def countries(gaps):
    """Countries at national lines, every origin that has any.

    Without gaps: those with figures in each of the 8 years up to the origin, which are given, and
    in the 3 after it. With gaps: figures at the origin and in the 3 years after it, and at least 8
    up to the origin over any span; all figures up to the origin are given, with their gaps.
    """
    rates = defaultdict(dict)
    with open(FOLDER / "countries-national-lines.csv", newline="") as file:
        for row in csv.DictReader(file):
            rates[row["country"]][int(row["year"])] = float(row["percent"]) / 100
    every = sorted({year for figures in rates.values() for year in figures})
    for origin in every:
        ahead = list(range(origin + 1, origin + AHEAD + 1))
        years = list(range(every[0] if gaps else origin - TRAIN + 1, origin + 1))
        kept = []
        for country, figures in sorted(rates.items()):
            enough = sum(year in figures for year in years) >= TRAIN
            if enough and all(year in figures for year in [origin, *ahead]):
                kept.append(country)
        if kept:
            yield Panel(
                "countries, gaps" if gaps else "countries", origin, years,
                np.array([[rates[c].get(y, np.nan) for y in years] for c in kept]), ahead,
                np.array([[rates[c][y] for y in ahead] for c in kept]), kept,
                ["world"] * len(kept), 1)


def rural_china():
    """The national incidence of 2012 and 2014 to 2016, and 2017 to 2019 to come."""
    with open(FOLDER / "rural-china.csv", newline="") as file:
        rate = {int(r["year"]): float(r["percent"]) / 100 for r in csv.DictReader(file)}
    years, ahead = list(range(2012, 2017)), list(range(2017, 2020))
    return Panel(
        "rural China", 2016, years, np.array([[rate.get(y, np.nan) for y in years]]), ahead,
        np.array([[rate[y] for y in ahead]]), ["China"], ["China"], 1)
