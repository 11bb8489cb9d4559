# Two lines are enough: `make run` opens the window, `make test` runs the tests. Both set up first.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := run
.PHONY: run demo test test-windows test-rest slow lint check pointer browser bench schema pins clean

# Without a screen, says why and does the same job on paper and in a picture.
run: $(READY)
	@if $(BIN)/python -m pathplanner.app.qt_libraries; then $(BIN)/pathplanner; else $(MAKE) --no-print-directory demo; fi

demo: $(READY)
	@mkdir -p out
	@$(BIN)/pathplanner plan --from t_level --to degree --out out/t-level-to-degree.pdf
	@$(BIN)/pathplanner shot --from t_level --out out/t-level.png
	@echo "From T Level to degree level: the plan is in out/t-level-to-degree.pdf, the window in out/t-level.png."

test: $(READY)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pathplanner.app.qt_libraries
	@echo "Two halves run side by side; each is shown when it is done, which takes some minutes."
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-windows test-rest

QUICK := -m "not pointer and not benchmark and not slow and not browser"

test-windows: $(READY)
	$(BIN)/python -m pytest $(QUICK) tests/ui

test-rest: $(READY)
	$(BIN)/python -m pytest $(QUICK) --ignore=tests/ui

# Thousands of damaged files, and a hundred programs killed while they save.
slow: $(READY)
	$(BIN)/python -m pytest -m slow

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test
	$(BIN)/pathplanner check

# A real pointer on a real window, on a screen of its own.
pointer: $(READY)
	QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" $(BIN)/python -m pytest -m pointer

# The page of a plan in a browser without a window, looked at by axe.
browser: $(READY)
	$(BIN)/python -m pytest -m browser

bench: $(READY)
	$(BIN)/python -m pytest -m benchmark -s

# What other programs may rely on in a plan file and in a comparison.
schema: $(READY)
	$(BIN)/python -m pathplanner.documents.schema > docs/plan.schema.json
	$(BIN)/python -m pathplanner.app.compare_shape > docs/compare.schema.json

# Needs uv. The pins serve every platform, and Python 3.11 and later.
pins:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-annotate --quiet --custom-compile-command "make pins" --output-file constraints.txt

clean:
	rm -rf .venv build dist out

$(READY): constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Path Planner needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	@echo "Setting up in .venv, once; this takes about a minute."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src/pathplanner
	@touch $@
