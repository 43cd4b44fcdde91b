# The verbs of the project; people and CI use the same ones. Each does its own set-up.

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

CONSOLE := src/scape/web/console/index.html
CONSOLE_SOURCES := $(shell find ui/src src/scape/words -type f 2>/dev/null) \
	ui/index.html ui/vite.config.ts ui/package.json

# pytest keeps what it makes of each test file.
unexport PYTHONDONTWRITEBYTECODE
# One worker more than processors: many tests wait for programs that they start.
WORKERS = $(shell expr $$(nproc) + 1)
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

# For study only: SCAPE_VOCODER=no make demo leaves it out.
VOCODER = $(if $(filter no,$(SCAPE_VOCODER)),,.setup/vocoder)

FUZZERS := $(patsubst fuzz/%.py,fuzz.%,$(wildcard fuzz/[!_]*.py))

.PHONY: help setup console demo run check test test-fast test-long bench bench-quick fuzz fuzz-coverage soak lock types docs clean

help:
	@echo "make demo         the whole of Scape with a simulated radio network, on this machine"
	@echo "make test         every feature, with real databases and a real browser"
	@echo "make test-fast    those tests that need no database, program or browser"
	@echo "make test-long    those that would make 'make test' too long"
	@echo "make run          Scape with the settings in scape.toml"
	@echo "make check        lint and types, Python and console"
	@echo "make bench        what the figures in the docs are measured with"
	@echo "make bench-quick  every bench in its shortest form: does it run, does it count right?"
	@echo "make fuzz         random bytes to every decoder, for a minute each"
	@echo "make fuzz-coverage  which branches of decoders and links those bytes reach"
	@echo "make soak         hours of fuzzing, kill -9 fifty times"

setup: .setup/python .setup/node

console: $(CONSOLE)

demo: .setup/python $(CONSOLE) $(VOCODER)
	@$(BIN)/python -m simulator demo --folder .demo

run: .setup/python $(CONSOLE)
	@test -f scape.toml || { echo "There is no scape.toml yet. Copy docs/guide/scape.toml here and fill it in."; exit 1; }
	@$(BIN)/scape run --config scape.toml

check: .setup/python .setup/node
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy src simulator tests bench fuzz docs scripts
	$(BIN)/python scripts/console_types.py --check
	cd ui && npm run check

test: .setup/python $(CONSOLE) .setup/chromium .setup/vocoder
	cd ui && npm test
	$(PYTEST) -m "not long"

test-fast: .setup/python .setup/vocoder
	$(PYTEST) -m "not slow and not long"

test-long: .setup/python $(CONSOLE) .setup/chromium .setup/vocoder
	$(PYTEST) -m long

bench: .setup/python $(CONSOLE) .setup/vocoder
	$(BIN)/python -m bench

bench-quick: .setup/python $(CONSOLE) .setup/vocoder
	$(BIN)/python -m bench --quick

fuzz: .setup/python
	@for fuzzer in $(FUZZERS); do echo "$$fuzzer"; $(BIN)/python -m "$$fuzzer" 500000 || exit 1; done

fuzz-coverage: .setup/python
	$(BIN)/coverage erase
	$(BIN)/coverage run -a --source=scape.dmr -m fuzz.dmr 60000
	$(BIN)/coverage run -a --source=scape.radio.switch.links -m fuzz.homebrew 60000
	$(BIN)/coverage run -a --source=scape.radio.switch.links -m fuzz.links 40000
	$(BIN)/coverage report --fail-under=95

soak: .setup/python
	@for fuzzer in $(FUZZERS); do echo "$$fuzzer"; $(BIN)/python -m "$$fuzzer" 10000000 || exit 1; done
	SCAPE_KILLS=50 $(BIN)/pytest tests/end_to_end/test_kill.py
	SCAPE_KILLS=50 $(BIN)/pytest tests/radio/test_server.py -k random

lock: .setup/python
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --strip-extras --allow-unsafe --output-file requirements.lock pyproject.toml
	echo blip25-vocoder | $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --no-annotate --strip-extras --constraint requirements.lock \
		--output-file requirements-vocoder.lock -

types: .setup/python
	$(BIN)/python scripts/console_types.py

docs: .setup/python
	$(BIN)/python docs/make.py

clean:
	rm -rf .venv .setup .demo ui/node_modules src/scape/web/console

.setup/python: requirements.lock pyproject.toml
	@mkdir -p .setup
	@sh scripts/python.sh "$(PYTHON)"
	@touch $@

.setup/node: .setup/python ui/package-lock.json
	@sh scripts/node.sh
	@touch $@

.setup/vocoder: .setup/python requirements-vocoder.lock
	@sh scripts/vocoder.sh
	@touch $@

.setup/chromium:
	@mkdir -p .setup
	@sh scripts/chromium.sh
	@touch $@

$(CONSOLE): .setup/node $(CONSOLE_SOURCES)
	@echo "Building the console ..."
	@cd ui && npm run --silent build
	@touch $@
