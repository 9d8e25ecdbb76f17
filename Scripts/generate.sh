#!/usr/bin/env bash
# Rewrites the Swift of Protocols/grenier.proto, or with --check says whether it is current.
#
# The output is committed, so that nobody needs protoc to build; its first line carries the
# SHA-256 of the schema it came from, so that one cannot change without the other.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
schema=$root/Protocols/grenier.proto
folder=$root/Protocols/ClusterProtocol/Generated
output=$folder/grenier.pb.swift
configuration=${GRENIER_CONFIGURATION:-release}

digest=$(sha256sum "$schema" | cut -d ' ' -f 1)
header="// grenier.proto SHA-256: $digest"

if [[ "${1:-}" == --check ]]; then
  if [[ "$(head -n 1 "$output")" != "$header" ]]; then
    printf '%s\n' "Protocols/grenier.proto is not the schema of its generated Swift: ./run generate" >&2
    exit 1
  fi
  exit 0
fi

(cd "$root" && swift build -c "$configuration" --product protoc-gen-swift)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
protoc \
  --plugin="protoc-gen-swift=$root/.build/$configuration/protoc-gen-swift" \
  --proto_path="$root/Protocols" \
  --swift_out="$work" \
  --swift_opt=Visibility=Internal \
  --swift_opt=UseAccessLevelOnImports=true \
  "$schema"
mkdir -p "$folder"
{
  printf '%s\n' "$header"
  cat "$work/grenier.pb.swift"
} >"$output"
printf '%s\n' "Protocols/ClusterProtocol/Generated/grenier.pb.swift" >&2
