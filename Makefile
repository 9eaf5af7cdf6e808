# Each target is sufficient from a bare clone with Python 3.11 to 3.13, make and a package index; the second time it is quick.
# `make PYTHON=/path/to/python` chooses the interpreter, else the newest that runs is taken.

SHELL := /bin/sh
BIN := .venv/bin
STORY := examples/ferry
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test lint unit gate golden schema bench docs picture pins clean
.DEFAULT_GOAL := help

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1  - /p' Makefile | expand -t 20

# Quiet twice: pip's warnings are about this machine's indexes, its errors are still said.
.venv/.pins: constraints.txt
	@test -x $(BIN)/python || { python="$${PYTHON:-$(PYTHON)}"; "$${python:-$$(.ci/newest-python)}" -m venv .venv; }
	@echo "Installing (about a minute the first time)…"
	@$(BIN)/python -m pip install --quiet --quiet --require-hashes --only-binary :all: -r constraints.txt
	@touch $@

.venv/.ready: .venv/.pins pyproject.toml
	@$(BIN)/python -m pip install --quiet --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: .venv/.ready ## compare the example story and show its record
	@mkdir -p build
	$(BIN)/tellings compare $(STORY)/*.html $(STORY)/*.txt --html build/demo.html --json build/demo.json
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then \
	    $(BIN)/python -m webbrowser -t "file://$(CURDIR)/build/demo.html" >/dev/null; fi
	@echo "The record: file://$(CURDIR)/build/demo.html"

# The gate is one process and has a core to itself; what it measured is printed when the tests are done.
test: lint ## everything that has to hold before a change is shared
	@mkdir -p build
	@$(BIN)/python -m evals.gate >build/gate.txt 2>&1 & gate=$$!; \
	    $(BIN)/pytest -q; unit=$$?; wait $$gate; measured=$$?; cat build/gate.txt; exit $$((unit + measured))

lint: .venv/.ready ## style, types and layering
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

unit: .venv/.ready ## unit, property, golden and end-to-end tests
	$(BIN)/pytest -q

gate: .venv/.ready ## the quality floors, measured on the development sets
	$(BIN)/python -m evals.gate

golden: .venv/.ready ## write the expected records anew; read the difference before you commit it
	$(BIN)/python -m tests.golden.regenerate

schema: .venv/.ready ## write the JSON Schema of the record anew
	$(BIN)/python -m docs.schema

bench: .venv/.ready ## speed and memory, as ratios in one run
	$(BIN)/python -m bench.run

docs: .venv/.ready ## the documentation, in build/docs
	$(BIN)/sphinx-build --fail-on-warning --keep-going --quiet -b html docs build/docs
	@echo "The documentation: file://$(CURDIR)/build/docs/index.html"

picture: demo ## take the picture of the README anew, with chromium
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,1500 \
	    --screenshot=docs/images/report.png "file://$(CURDIR)/build/demo.html"

pins: ## write constraints.txt anew, with hashes
	.ci/pins

clean: ## remove what was built, and the environment
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
