# make demo   builds the sample articles into out/demo
# make test   lint, types, import borders and tests
# make docs   the ontology and the named queries as HTML, in out/docs
# make bench  measurements (they decide nothing)
# make patterns   after a change of rules: the inventory of patterns, and how sure each rule is

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out/demo
EXTRAS ?= dev

.PHONY: demo test bench docs patterns clean
.DELETE_ON_ERROR:

demo: $(VENV)/.installed
	$(BIN)/kg build data/articles -o $(OUT)
	@echo
	@echo "The graph as Turtle:   $(OUT)/graph.ttl"
	@echo "The page to look at:   $(OUT)/graph.html"
	@echo "A question to it:      $(BIN)/kg query --list"

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

bench: $(VENV)/.installed-dev
	@set -e; for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python "$$script"; done

docs: $(VENV)/.installed
	$(BIN)/python docs/render.py out/docs

patterns: $(VENV)/.installed
	$(BIN)/python docs/build_patterns.py
	$(BIN)/python data/build_confidence.py

clean:
	rm -rf $(VENV) out build dist

# The stamps make a second call install nothing, until the project's own list of dependencies changes.
# Without compiling, the core takes 50 MB less; what runs is compiled when it first runs.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --no-compile --quiet --disable-pip-version-check -c requirements.lock -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --no-compile --quiet --disable-pip-version-check -c requirements.lock -e '.[$(EXTRAS)]'
	@touch $@ $(VENV)/.installed
