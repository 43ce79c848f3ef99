"""Runs the command on a panel, as a user would: a table in, a table out, in percent."""

import csv
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from panels import AHEAD

MEASURED = Path(__file__).with_name("measured.py")
COLUMNS = ("y-lo-90", "y-lo-80", "y", "y-hi-80", "y-hi-90")


@dataclass
class Run:
    output: str
    wall: float
    cpu: float
    peak_bytes: int


def write(panel, path):
    with open(path, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["unique_id", "ds", "y", "group"])
        for place, group, year, percent in panel.percent():
            out.writerow([place, year, percent, group])


def command(binary, table):
    return [str(binary), "forecast", str(table), "--horizon", str(AHEAD), "--levels", "80,90",
            "--group", "group", "--unit", "percent", "--format", "csv"]


def run(arguments):
    """One run of a process; an error in its own words when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder) / "output", Path(folder) / "errors"
        measured = subprocess.run(
            [sys.executable, "-S", "-E", MEASURED, output, errors, *arguments],
            capture_output=True, text=True)
        if measured.returncode != 0:
            raise RuntimeError(measured.stderr.strip().splitlines()[-1])
        status, wall, cpu, peak = measured.stdout.split()
        if status != "0":
            raise RuntimeError(errors.read_text().strip()[:300] or f"ended with {status}")
        return Run(output.read_text(), float(wall), float(cpu), int(peak))


def forecast(binary, panel):
    """Quantiles of every place and year ahead as fractions, and the processor seconds."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "panel.csv"
        write(panel, table)
        done = run(command(binary, table))
    return read(done.output, panel), done.cpu


def read(text, panel):
    rows = csv.DictReader(text.splitlines())
    missing = {"unique_id", "ds", *COLUMNS} - set(rows.fieldnames or ())
    if missing:
        raise ValueError(f"no column {', '.join(sorted(missing))} in {rows.fieldnames}")
    place = {name: i for i, name in enumerate(panel.place)}
    year = {y: j for j, y in enumerate(panel.ahead)}
    result = np.full((len(place), len(year), len(COLUMNS)), np.nan)
    for row in rows:
        i, j = place[row["unique_id"]], year[int(float(row["ds"][:4]))]
        if not np.isnan(result[i, j, 0]):
            raise ValueError(f"{row['unique_id']} {row['ds']} is there twice")
        result[i, j] = [float(row[name]) / 100 for name in COLUMNS]
    if np.isnan(result).any():
        raise ValueError(f"{np.isnan(result).any(2).sum()} forecasts are missing or not numbers")
    if (np.diff(result, axis=2) < -1e-12).any():
        raise ValueError("quantiles are out of order")
    return result
