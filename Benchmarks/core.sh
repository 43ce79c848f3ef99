#!/bin/bash
# Times the hot loops of the core beside plain C, numpy and scipy in one run and writes
# Benchmarks/results/kernels.json. Fails where a ratio to C is above its bound.
set -euo pipefail
cd "$(dirname "$0")/.."
# With the pinned peers, which `make bench` installs.
python=Benchmarks/.build/venv/bin/python
swift build -c release --package-path Benchmarks --product core-bench >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O3 -march=native -shared -fPIC Benchmarks/peers/core.c -o "$work/core.so" -lopenblas -lm
status=0
Benchmarks/.build/release/core-bench "$work/core.so" "$work" || status=$?
[ "$status" -le 1 ] || exit "$status"
"$python" Benchmarks/peers/core.py "$work" > "$work/all.json"
mkdir -p Benchmarks/results
"$python" - "$work/all.json" > Benchmarks/results/kernels.json <<END
import importlib.metadata as packages, json, sys
about = {
    "machine": """$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) CPUs""",
    "swift": """$(swift --version 2>/dev/null | head -1)""",
    "cc": """$(cc --version | head -1), -O3 -march=native""",
    "python": ", ".join(f"{p} {packages.version(p)}" for p in ("numpy", "scipy")),
    "commit": "$(git rev-parse --short HEAD)",
}
print(json.dumps({**about, **json.load(open(sys.argv[1]))}, indent=1))
END
exit "$status"
