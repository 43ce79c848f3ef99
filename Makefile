# The doors of the project. `make run` and `make test` install what is missing and need nothing
# set up but Swift 6.3 on Debian 12.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

binary := .build/release/poverty-exit
# What the binary is made of: when none of it is newer, nothing is built.
sources := Package.swift $(shell find Sources -type f)
python := Benchmarks/.build/venv/bin/python
peers := Benchmarks/.build/venv/peers-installed
packages := libopenblas-dev liblapack-dev pkg-config

.PHONY: help run test laws format docs bench accuracy coverage system

help: ## Show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

run: $(binary) ## Build a release and print the answers of the five models
	@$(binary) run models

test: system ## Run the whole suite, the models' own tests and a check of the object code
	swift test
	.build/debug/poverty-exit test models
	Benchmarks/registers.sh

laws: system ## Run the tests of laws: conservation, bounds, coverage
	LAWS=full swift test -c release -Xswiftc -enable-testing --filter Laws

format: ## Format every Swift file
	swift format --in-place --parallel --recursive Package.swift Sources Tests

docs: system ## Write the documentation as a web site into .build/docs
	rm -rf .build/symbols .build/docs
	mkdir -p .build/symbols
	swift build --scratch-path .build/documented --target PovertyExit -Xswiftc -emit-symbol-graph \
	  -Xswiftc -emit-symbol-graph-dir -Xswiftc "$(CURDIR)/.build/symbols"
	rm -f .build/symbols/{NumericalCore,CLAPACK}*.symbols.json
	"$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc" convert \
	  Sources/PovertyExit/PovertyExit.docc --additional-symbol-graph-dir .build/symbols \
	  --fallback-display-name PovertyExit --fallback-bundle-identifier PovertyExit \
	  --output-path .build/docs
	@echo "open .build/docs/documentation/povertyexit/index.html through a web server"

bench: $(binary) $(peers) ## Measure what is claimed about speed
	python3 Benchmarks/startup.py
	Benchmarks/core.sh
	$(python) Benchmarks/peers/forecast/speed.py $(binary) Benchmarks/results/forecast-speed.json

accuracy: system $(binary) $(peers) ## Grade digits beside numpy and scipy, forecasts beside statsforecast
	swift build -c release --package-path Benchmarks --product core-probe
	$(python) Benchmarks/accuracy/accuracy.py \
	  Benchmarks/.build/release/core-probe Tests/NumericalCoreTests/Reference \
	  Benchmarks/results/accuracy.json
	$(python) Benchmarks/peers/forecast/accuracy.py $(binary) Benchmarks/results/forecast.json

# A python of our own with the pinned peers.
$(peers): Benchmarks/accuracy/requirements.txt
	python3 -m venv Benchmarks/.build/venv
	$(python) -m pip install -q -r $<
	@touch $@

coverage: system ## Hold the tests of the core to every line of it
	Benchmarks/coverage.sh

$(binary): $(sources)
	@$(MAKE) --no-print-directory system
	swift build -c release --static-swift-stdlib -Xlinker -s --product poverty-exit
	@touch $@

# Installs the packages that are missing; asks for nothing when all are there.
system:
	@missing=(); \
	for package in $(packages); do \
	  dpkg -s "$$package" >/dev/null 2>&1 || missing+=("$$package"); \
	done; \
	if (( $${#missing[@]} )); then \
	  as_root=(); (( EUID == 0 )) || as_root=(sudo); \
	  echo "installing $${missing[*]}" >&2; \
	  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null >&2; \
	  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -q -y --no-install-recommends "$${missing[@]}" </dev/null >&2; \
	fi
