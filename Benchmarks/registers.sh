#!/bin/bash
# Checks in the object code that the kernels really use the wide registers and fused
# multiply-adds they are compiled for. A misspelled target attribute is otherwise silent:
# the code is right and several times slower.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ $(uname -m) == x86_64 ]] || exit 0

object=$(mktemp)
trap 'rm -f "$object"' EXIT
clang -O2 -Wall -Wextra -Werror -c Sources/CKernels/CKernels.c -I Sources/CKernels/include \
  -o "$object"

objdump -d --no-show-raw-insn "$object" | awk '
  /^[0-9a-f]+ </ { name = $2; gsub(/[<>:]/, "", name); known[name] = 1 }
  /%zmm/ { zmm[name]++ }
  /%ymm/ { ymm[name]++ }
  /vfn?m(add|sub)/ { fma[name]++ }
  END {
    # The normal fill only calls the uniform one and the quantile.
    split("exp log log1p erfc logistic normal_quantile uniform cholesky_solve dot", kernels)
    for (i in kernels) {
      n = kernels[i]
      wide = zmm["v4_" n] + 0; half = ymm["v3_" n] + 0
      v4 = fma["v4_" n] + 0; v3 = fma["v3_" n] + 0
      ok = wide >= 10 && half >= 10 && (n == "uniform" || (v4 >= 1 && v3 >= 1))
      printf "%s %-16s v4: %d zmm, %d fma   v3: %d ymm, %d fma\n", ok ? "ok" : "NO", n, \
        wide, v4, half, v3
      if (!ok) bad = 1
    }
    exit bad
  }' | sort -k2
