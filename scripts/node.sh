#!/bin/sh
# Installs what the console is built with. A machine without Node gets one into .venv.
set -eu

# `process.exit` takes a number: Node 20 throws at anything else.
if ! node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);
' 2>/dev/null; then
    echo "No Node 20.19 here; installing one into .venv (200 MB, once) ..."
    .venv/bin/python -m pip install --quiet --require-hashes -r requirements-node.lock
fi
echo "Installing the console's packages ..."
cd ui
npm ci --no-audit --no-fund --no-update-notifier --loglevel=error
