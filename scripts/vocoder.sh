#!/bin/sh
# The software vocoder, which demo and tests hear and speak with; there is one for x86-64 alone.
set -eu

if [ "$(uname -m)" != x86_64 ]; then
    echo "There is no software vocoder for this processor ($(uname -m)): calls will make no sound."
    exit 0
fi
echo "Installing the vocoder blip25-vocoder, for study only: docs/guide/sound.md says why ..."
.venv/bin/python -m pip install --quiet --no-compile --require-hashes -r requirements-vocoder.lock
