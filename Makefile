# make run and make test set up .venv by themselves; they need Python 3.11 or newer, and make.

VENV ?= .venv
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test lint bench clean

run: $(VENV)/.run
	@$(BIN)/bot

test: $(VENV)/.test
	$(BIN)/python -m pytest -q -n auto --dist loadfile

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.test
	$(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/pipe.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: https://www.python.org/downloads/"; exit 1; }
	@echo "Setting up $(VENV) ..."
	$(PYTHON) -m venv $(VENV)

# The stamps say with which pyproject.toml the packages were installed; a change of it installs them again.
$(VENV)/.run: pyproject.toml hatch_build.py | $(BIN)/pip
	$(PIP) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml hatch_build.py | $(BIN)/pip
	$(PIP) --editable '.[http,mcp,matrix,test,dev]'
	@touch $@ $(VENV)/.run
