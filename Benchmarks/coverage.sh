#!/bin/bash
# Prints the share of the lines of the numerical core that its tests run, names the lines
# that they do not, and fails if there are any. A closing brace alone is no line: behind
# an endless loop it is never reached.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=.build/coverage
# One test at a time: the counters are not atomic, and the compiler subtracts them.
swift test --scratch-path "$scratch" --enable-code-coverage --no-parallel \
  --filter NumericalCoreTests

tools=$(dirname "$(readlink -f "$(command -v swift)")")
"$tools/llvm-cov" export -format=lcov \
  -instr-profile "$scratch/debug/codecov/default.profdata" \
  "$scratch/debug/poverty-exitPackageTests.xctest" "$PWD/Sources/NumericalCore" |
  awk -F '[:,]' '
    /^SF:/ { file = $2; for (n = 1; (getline text[n] < file) > 0; n++); close(file) }
    /^DA:/ && text[$2] !~ /^ *}$/ {
      lines++
      if ($3 == 0) { missed++; print file ":" $2 ": not run by any test" }
    }
    END {
      if (!lines) { print "no line was measured"; exit 1 }
      printf "NumericalCore: %d of %d lines, %.2f %%\n",
        lines - missed, lines, 100 * (lines - missed) / lines
      exit missed > 0
    }'
