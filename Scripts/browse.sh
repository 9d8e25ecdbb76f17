#!/usr/bin/env bash
# Drives a node's pages in Debian's Chromium. Called by `./run test` and `./run browse`; needs Python's
# package index once, and again when the list of packages changes.
#
# usage: browse.sh prepare | HUB NODE [TEST…]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
place=$root/.build/browser
venv=$place/venv wanted=$root/Tests/Browser/requirements.txt

# The copy of the list is made last: what was cut off halfway is begun again.
if ! cmp -s "$wanted" "$venv/requirements.txt" || ! "$venv/bin/python" -c "" 2>/dev/null; then
  rm -rf "$venv"
  mkdir -p "$place"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$venv/requirements.txt"
fi
if [[ "$1" == prepare ]]; then exit; fi

export GRENIER_HUB=$1 GRENIER_NODE=$2
shift 2
export GRENIER_PICTURES=$place/pictures PYTHONDONTWRITEBYTECODE=1
cd "$root/Tests/Browser"
if (($# == 0)); then
  rm -rf "$GRENIER_PICTURES"
  set -- discover
fi
exec "$venv/bin/python" -m unittest "$@"
