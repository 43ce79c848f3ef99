#!/bin/bash
# Times the hot loops of the core beside plain C in one run and writes Benchmarks/results/kernels.json.
# Fails where a ratio is above its bound.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --package-path Benchmarks --product core-bench >&2
peers=$(mktemp -d)
trap 'rm -rf "$peers"' EXIT
cc -O3 -march=native -shared -fPIC Benchmarks/peers/core.c -o "$peers/core.so" -lopenblas -lm
status=0
rows=$(Benchmarks/.build/release/core-bench "$peers/core.so") || status=$?
[ "$status" -le 1 ] || exit "$status"
mkdir -p Benchmarks/results
cat > Benchmarks/results/kernels.json <<END
{
"machine": "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) CPUs",
"swift": "$(swift --version 2>/dev/null | head -1)",
"cc": "$(cc --version | head -1), -O3 -march=native",
"commit": "$(git rev-parse --short HEAD)",
"rows": $rows
}
END
exit "$status"
