@echo off
rem Two lines are enough: "make run" opens the window, "make test" runs the tests. Both set up first.
setlocal
cd /d "%~dp0"
set "BIN=.venv\Scripts"
if not defined PYTHON where /q py && set "PYTHON=py -3"
if not defined PYTHON set "PYTHON=python"
set "TASK=%~1"
if not defined TASK set "TASK=run"
for %%t in (run test lint check) do if /i "%TASK%"=="%%t" goto found
echo Say one of: make run, make test, make lint, make check.
exit /b 2

:found
call :ready || exit /b 1
goto %TASK%

:run
"%BIN%\pathplanner.exe"
exit /b %errorlevel%

:test
"%BIN%\python.exe" -m pytest -m "not pointer and not benchmark and not slow"
exit /b %errorlevel%

:lint
"%BIN%\ruff.exe" check . || exit /b 1
"%BIN%\ruff.exe" format --check . || exit /b 1
"%BIN%\mypy.exe" || exit /b 1
"%BIN%\lint-imports.exe"
exit /b %errorlevel%

:check
call :lint || exit /b 1
call :test || exit /b 1
"%BIN%\pathplanner.exe" check
exit /b %errorlevel%

rem Sets up once for each change of constraints.txt, of which .venv\ready keeps a copy.
:ready
fc /b constraints.txt .venv\ready >nul 2>&1 && exit /b 0
%PYTHON% -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Path Planner needs Python 3.11 or later.')" || exit /b 1
echo Setting up in .venv, once; this takes about a minute.
%PYTHON% -m venv .venv || exit /b 1
"%BIN%\python.exe" -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt || exit /b 1
"%BIN%\python.exe" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . || exit /b 1
copy /y constraints.txt .venv\ready >nul
exit /b 0
