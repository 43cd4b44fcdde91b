#!/bin/sh
# Installs what the console is built with. A machine without Node gets one into .venv.
set -eu

if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20)' 2>/dev/null; then
    echo "No Node 20 here; installing one into .venv (200 MB, once) ..."
    .venv/bin/python -m pip install --quiet --require-hashes -r requirements-node.lock
fi
echo "Installing the console's packages ..."
cd ui
npm ci --no-audit --no-fund --no-update-notifier --loglevel=error
