#!/usr/bin/env bash
# Writes forms and the workbook with the real commands, and has other programs read them. Called by
# `./run check-forms`, which needs Python and, once, its package index.
#
# usage: check-forms.sh HUB NODE
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hub=$1 node=$2
work=$(mktemp -d)
server=
finish() {
  if [[ -n "$server" ]]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT

venv="$root/.build/check-forms"
if [[ ! -x "$venv/bin/python" ]]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet pyxform openpyxl
fi

"$hub" init --dir "$work/bnca" --name "BNCA riz" --filiere riz --zone pole-1 --catalogue benin \
  --port 22690 >/dev/null
"$hub" run --dir "$work/bnca" >"$work/hub.log" 2>&1 &
server=$!
invite=
for _ in {1..100}; do
  invite=$("$hub" invite --dir "$work/bnca" --cluster-name "Riz de Malanville" --commune 0105 \
    --filiere riz --json 2>"$work/invite.log" | sed -nE 's/.*"invite": ?"([^"]+)".*/\1/p') && break
  sleep 0.1
done
[[ -n "$invite" ]] || { cat "$work/hub.log" "$work/invite.log" >&2; exit 1; }
"$node" init --dir "$work/poste" >/dev/null
"$node" enrol --dir "$work/poste" "$invite" >/dev/null

"$node" xlsform "$work/form-grid.xlsx" --grid --dir "$work/poste"
"$node" xlsform "$work/form-visit.xlsx" --dir "$work/poste"
"$node" record kinds --dir "$work/poste" --json \
  | "$venv/bin/python" -c 'import json, sys
for kind in json.load(sys.stdin)["kinds"]: print(kind["kind"])' >"$work/kinds"
[[ -s "$work/kinds" ]]
while read -r kind; do
  "$node" xlsform "$work/form-kind-$kind.xlsx" --kind "$kind" --dir "$work/poste" >/dev/null
done <"$work/kinds"
"$node" template "$work/template.xlsx" --dir "$work/poste"
"$venv/bin/python" "$root/Scripts/check_forms.py" "$work"
