"""What a measurement was taken on."""

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def text(*command):
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def description(binary):
    cpu = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    changed = text("git", "status", "--porcelain", "--", "Sources", "Package.swift")
    packages = ("numpy", "scipy", "pandas", "statsforecast", "statsmodels")
    return {
        "machine": {
            "cpu": cpu[1] if cpu else platform.processor(), "cores": os.cpu_count(),
            "system": platform.platform(), "load_before": round(os.getloadavg()[0], 2),
        },
        "versions": {
            "poverty-exit": text(binary, "--version"), "python": platform.python_version(),
            **{name: version(name) for name in packages},
        },
        "commit": text("git", "rev-parse", "--short", "HEAD") + ("+" if changed else ""),
    }
