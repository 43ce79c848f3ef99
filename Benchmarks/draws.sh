#!/bin/bash
# Times joint draws of a country and writes Benchmarks/results/draws.json.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --package-path Benchmarks --product draws-bench >&2
rows=$(Benchmarks/.build/release/draws-bench | paste -sd,)
mkdir -p Benchmarks/results
cat > Benchmarks/results/draws.json <<END
{
"machine": "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) CPUs",
"swift": "$(swift --version 2>/dev/null | head -1)",
"commit": "$(git rev-parse --short HEAD)",
"rows": [$rows]
}
END
