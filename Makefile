# Two commands for a checkout; both set up what they need in .venv.
#   make demo   the main job on an invented person, into trainready-demo/
#   make test   style, types and tests
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test dist clean

demo: .venv/installed
	$(BIN)/trainready demo --out trainready-demo

test: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

dist: .venv/installed-dev
	$(BIN)/python -m build --outdir dist

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/installed-dev: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ .venv/installed

clean:
	rm -rf .venv dist trainready-demo
