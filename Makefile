# Needs Python 3.11 or newer and make; all else goes into .venv, which is made when needed.
#   make demo    check one of our own bilingual releases
#   make test    run the tests
#   make check   run the linters and the tests
# Another interpreter: make demo PYTHON=python3.12. It counts when .venv is made; make clean
# removes .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Empty files that say what is installed. They are older than what they depend on when that
# has changed, and then pip runs again.
CORE := $(VENV)/.core
DEV := $(VENV)/.dev
PINS := pyproject.toml constraints.txt

RELEASE := corpora/releases/research-council/research-council
DEMO := parity check $(RELEASE).en.md $(RELEASE).fr.md

.PHONY: demo test lint check clean

# Findings make parity exit with 1, and this release has some; 2 is a failure.
demo: $(CORE)
	@echo '$$ $(DEMO)'
	@$(BIN)/$(DEMO) || [ $$? -eq 1 ]

test: $(DEV)
	$(BIN)/python -m pytest

lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

clean:
	rm -rf $(VENV)

$(CORE): $(PINS) | $(BIN)/python
	@echo 'Installing Parity into $(VENV) ...'
	@$(PIP) -c constraints.txt -e .
	@touch $@

$(DEV): $(PINS) | $(BIN)/python
	@echo 'Installing Parity and what its tests need into $(VENV); this takes a few minutes ...'
	@$(PIP) -c constraints.txt -e '.[transformers,dev]'
	@touch $(CORE) $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Parity needs Python 3.11 or newer: make PYTHON=python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
