# `make help` lists the commands. Everything they need is set up on first use, in .venv.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site pdf check serve test test-full lint words picture locks clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

site: .venv/ready ## Check the handbook, print its PDFs and build its website into site/
	$(BIN)/handbook build

pdf: .venv/ready ## Print the PDFs alone, into pdf/
	$(BIN)/handbook pdf

check: .venv/ready ## Check every record, and say what is wrong
	$(BIN)/handbook check

serve: .venv/ready ## Show the website at http://127.0.0.1:8000 and follow every change
	$(BIN)/handbook serve

test: .venv/ready-dev ## Run every test with fixed samples (installs the tools of tests where they are missing)
	bash tests/install-tools.sh
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n auto --dist worksteal

test-full: .venv/ready-dev ## Run every test with every page and every count
	bash tests/install-tools.sh
	$(MAKE) --no-print-directory lint
	HANDBOOK_TESTS=full $(BIN)/pytest -n auto --dist worksteal

lint: .venv/ready-dev ## Style, types and layers of the code
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

words: .venv/ready-dev ## Refresh the catalogues of the interface's words
	$(BIN)/python -m generator.wording.extract

picture: site .venv/ready-dev ## Take the README's picture anew
	$(BIN)/python tests/picture.py site

locks: .venv/ready-dev ## Pin the newest versions of all dependencies, with hashes
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" --group build pyproject.toml -o locks/site.txt
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" -c locks/site.txt --group build --group dev pyproject.toml -o locks/dev.txt
	$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks" --group benchmarks -o locks/benchmarks.txt

clean: ## Take away what was built and set up
	rm -rf site pdf .venv .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info

.venv/ready: locks/site.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; call make PYTHON=python3.11 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r locks/site.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: .venv/ready locks/dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r locks/dev.txt
	@touch $@
