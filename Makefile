# `make help` lists the commands. Everything they need is set up on first use, in $(VENV).
SHELL := /bin/bash
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/pytest -n auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help site pdf check serve test test-core test-full lint words picture locks clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

site: $(VENV)/ready ## Check the handbook, print its PDFs and build its website into site/
	$(BIN)/handbook build

pdf: $(VENV)/ready ## Print the PDFs alone, into pdf/
	$(BIN)/handbook pdf

check: $(VENV)/ready ## Check every record, and say what is wrong
	$(BIN)/handbook check

serve: $(VENV)/ready ## Show the website at http://127.0.0.1:8000 and follow every change
	$(BIN)/handbook serve

test: $(VENV)/ready-dev ## Run every test with fixed samples (installs the tools of tests where they are missing)
	bash tests/install-tools.sh
	$(MAKE) --no-print-directory lint
	$(PYTEST)

test-core: $(VENV)/ready-dev ## Run the tests that need no browser (on another Python: PYTHON=python3.13 VENV=.venv-3.13)
	bash tests/install-tools.sh
	$(PYTEST) -m "not browser"

test-full: $(VENV)/ready-dev ## Run every test with every page and every count
	bash tests/install-tools.sh
	$(MAKE) --no-print-directory lint
	HANDBOOK_TESTS=full $(PYTEST)

lint: $(VENV)/ready-dev ## Style, types and layers of the code
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

words: $(VENV)/ready-dev ## Refresh the catalogues of the interface's words
	$(BIN)/python -m generator.maintenance.extract_words

picture: site $(VENV)/ready-dev ## Take the README's picture anew
	$(BIN)/python tests/picture.py site

locks: $(VENV)/ready-dev ## Pin the newest versions of all dependencies, with hashes
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" --group build pyproject.toml -o locks/site.txt
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" -c locks/site.txt --group build --group dev pyproject.toml -o locks/dev.txt
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" --group benchmarks -o locks/benchmarks.txt

clean: ## Take away what was built and set up
	rm -rf site pdf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info

$(VENV)/ready: locks/site.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; call make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r locks/site.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready locks/dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r locks/dev.txt
	@touch $@
