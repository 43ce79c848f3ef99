"""Digamma and trigamma to 50 digits, for PolyGammaTests.swift. Run: python3 polygamma.py > ../NumericalCoreTests/Reference/polygamma.csv"""

from mpmath import mp, mpf, psi

mp.dps = 50
print("function,x,value,source")
for k in range(-24, 37):
    x = float(mpf(10) ** (mpf(k) / 6))
    for order, name in enumerate(["digamma", "trigamma"]):
        print(f"{name},{x!r},{mp.nstr(psi(order, mpf(x)), 20)},mpmath 50 digits")
