#!/bin/sh
# The browser of the browser tests. Root gets it from Debian; other users get instructions.
set -eu

if command -v chromium >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the browser tests ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >/dev/null && apt-get install -y -q chromium >/dev/null
else
    echo "######## No Chromium: the browser tests will be SKIPPED. Install it: apt-get install chromium" >&2
fi
