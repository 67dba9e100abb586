#!/usr/bin/env bash
# Drives the pages of `mapgen page` in headless Chromium and with axe-core: `test-page.sh MAPGEN [SCREENSHOTS]`. The Python
# packages that it needs come from PyPI into .build/page-venv; without them or without Chromium it says so and ends with 77.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/.build/page-venv
if [[ ! -x $venv/bin/python ]]; then
  python3 -m venv "$venv" && "$venv/bin/pip" install --quiet playwright axe-playwright-python || {
    rm -rf "$venv"
    echo "skipped: playwright and axe-playwright-python cannot be installed (python3-venv, PyPI)" >&2
    exit 77
  }
fi
exec "$venv/bin/python" "$root/Tests/Page/drive_page.py" "$@"
