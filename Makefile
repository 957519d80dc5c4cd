# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
LOCK := --extra fast --group build --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url -q

.PHONY: demo test test-slow lint docs bench evaluate assets lock clean browser openssl

## demo: set up, then find coordinated behaviour in the German-election data of 2021
demo: $(VENV)/run.done
	$(BIN)/guetteur run examples/german_elections.parquet --map examples/german_elections.toml -o demo

## test: set up, then lint, types, docs and all tests (under ten minutes)
test: lint docs browser openssl
	$(BIN)/pytest -m "not slow"

test-slow: $(VENV)/dev.done browser
	$(BIN)/pytest -m slow

lint: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/dev.done
	$(BIN)/sphinx-build -q -W -n -b html docs docs/_build/html

## bench: the table of docs/benchmarks.md, made on this machine (needs about 20 GB of disk, 24 GB of memory)
bench: $(VENV)/dev.done
	$(BIN)/python -m benchmarks.run

## evaluate: the report card of docs/report-card.md, made anew on made-up worlds (about 20 minutes)
evaluate: $(VENV)/dev.done
	$(BIN)/guetteur evaluate -o docs \
	    --real examples/german_elections.parquet --map examples/german_elections.toml
	cp docs/report-card.json src/guetteur/knowledge/report-card.json

## assets: fetch the pinned JavaScript libraries of the report again, and check their digests
assets:
	$(PYTHON) tools/fetch_assets.py

lock: $(VENV)/bin/python
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile pyproject.toml $(LOCK) -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --group test --group docs -c requirements/run.txt $(LOCK) -o requirements/dev.txt

# A real Chromium and the accessibility checker, for the tests of the report.
browser: node_modules/axe-core/axe.min.js
	@command -v chromium chromium-browser google-chrome >/dev/null || tools/install_chromium

# The time-stamping authority of the tests is made with it.
openssl:
	@command -v openssl >/dev/null || tools/install_openssl

node_modules/axe-core/axe.min.js: package-lock.json
	npm ci --silent --no-audit --no-fund
	touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	VENV=$(VENV) tools/install run
	touch $@

$(VENV)/dev.done: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	VENV=$(VENV) tools/install dev
	touch $@ $(VENV)/run.done

clean:
	rm -rf $(VENV) node_modules docs/_build demo
