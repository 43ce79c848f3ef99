#!/bin/bash
# Checks in the object code that the kernels really use the wide registers and fused
# multiply-adds they are compiled for. A misspelled target attribute is otherwise silent:
# the code is right and several times slower. Takes about a second; needs clang and objdump,
# and says so where a tool is missing (status 0: nothing was found wrong).
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "registers: not checked, $1" >&2
  exit 0
}
clang=$(command -v clang || dirname "$(readlink -f "$(command -v swift)")" | sed 's|$|/clang|')
[[ -x $clang ]] || skip "there is no clang"
objdump=$(command -v objdump || command -v llvm-objdump || true)
[[ -n $objdump ]] || skip "there is no objdump (package binutils)"

object=$(mktemp)
trap 'rm -f "$object"' EXIT
"$clang" -O2 -Wall -Wextra -Werror -c Sources/CKernels/CKernels.c \
  -I Sources/CKernels/include -o "$object"

# The normal fill only calls the uniform one and the quantile.
kernels="exp log log1p erfc logistic normal_quantile uniform cholesky_solve dot"

case $(uname -m) in
x86_64)
  "$objdump" -d --no-show-raw-insn "$object" | awk -v kernels="$kernels" '
    /^[0-9a-f]+ </ { name = $2; gsub(/[<>:]/, "", name) }
    /%zmm/ { zmm[name]++ }
    /%ymm/ { ymm[name]++ }
    /vfn?m(add|sub)/ { fma[name]++ }
    END {
      split(kernels, names)
      for (i in names) {
        n = names[i]
        wide = zmm["v4_" n] + 0; half = ymm["v3_" n] + 0
        v4 = fma["v4_" n] + 0; v3 = fma["v3_" n] + 0
        ok = wide >= 10 && half >= 10 && (n == "uniform" || (v4 >= 1 && v3 >= 1))
        printf "%s %-16s v4: %d zmm, %d fma   v3: %d ymm, %d fma\n", ok ? "ok" : "NO", n, \
          wide, v4, half, v3
        if (!ok) bad = 1
      }
      exit bad
    }' | sort -k2
  ;;
aarch64 | arm64)
  # One path, with the 128-bit registers of every arm64 core; the compiler may put it into
  # its only caller.
  "$objdump" -d --no-show-raw-insn "$object" | awk -v kernels="$kernels" '
    /^[0-9a-f]+ </ { name = $2; gsub(/[<>:]/, "", name); sub(/^(base|ck)_/, "", name) }
    /\.(2d|4s|2s)/ { wide[name]++ }
    /fml[as].*\.2d/ { fma[name]++ }
    END {
      split(kernels, names)
      for (i in names) {
        n = names[i]
        ok = wide[n] >= 10 && (n == "uniform" || fma[n] >= 1)
        printf "%s %-16s %d of 128 bits, %d fma\n", ok ? "ok" : "NO", n, wide[n] + 0, fma[n] + 0
        if (!ok) bad = 1
      }
      exit bad
    }' | sort -k2
  ;;
*) skip "no rule for $(uname -m)" ;;
esac
