#!/bin/sh
# Makes .venv with exactly the packages of requirements.lock.
set -eu
python=$1

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Scape needs Python 3.11 or newer; '$python' is not. Name another: make PYTHON=python3.11 ..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" != 0 ]; then
        echo "Python's venv is missing. Install it first: apt-get install python3-venv" >&2
        exit 1
    fi
    echo "Installing python3-venv ..."
    apt-get update -q && apt-get install -y -q python3-venv
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
echo "Installing the Python packages (about a minute the first time) ..."
# Python compiles what it imports; compiling all of it takes longer than the rest of the installation.
.venv/bin/python -m pip install --quiet --no-compile --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
