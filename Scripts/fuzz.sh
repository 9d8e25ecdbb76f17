#!/usr/bin/env bash
# libFuzzer with AddressSanitizer on what strangers send. Called by `./run fuzz`.
#
# fuzz.sh [--seconds N] [--merge] [--build-only] [TARGET…]
#
# Works on copies of the committed corpus under .build/fuzz. An input that breaks a law is written to
# .build/fuzz/findings and the command fails. --merge then brings what reached new code into the
# committed corpus, as few and as small inputs as cover the same.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work="$root/.build/fuzz"
committed="$root/Tests/FuzzTests/Corpus"
seconds=600
merge=
build_only=
targets=()
while (($#)); do
  case "$1" in
    --seconds) seconds=${2:?--seconds takes a number}; shift ;;
    --merge) merge=1 ;;
    --build-only) build_only=1 ;;
    -*) printf 'fuzz: unknown option %s\n' "$1" >&2; exit 2 ;;
    *)
      [[ -d "$committed/$1" ]] || { printf 'fuzz: no target named %s\n' "$1" >&2; exit 2; }
      targets+=("$1")
      ;;
  esac
  shift
done
if ((${#targets[@]} == 0)); then
  for folder in "$committed"/*/; do targets+=("$(basename "$folder")"); done
fi

(cd "$root" && GRENIER_FUZZ=1 swift build -c release --scratch-path .build/fuzz/build \
  --sanitize=fuzzer --sanitize=address --product fuzz >&2)
[[ -z "$build_only" ]] || exit 0

# Swift's own backtraces would end the process before libFuzzer writes the input that broke it.
export SWIFT_BACKTRACE=enable=no
# Leaks are left out: what Swift makes once and keeps looks like one.
export ASAN_OPTIONS=detect_leaks=0
fuzzer="$work/build/release/fuzz"
findings="$work/findings"
mkdir -p "$findings"
failed=()

for target in "${targets[@]}"; do
  corpus="$work/corpus/$target"
  mkdir -p "$corpus"
  cp "$committed/$target"/* "$corpus"/
  length=4096
  case "$target" in indicators | figures | bundle) length=16384 ;; esac
  log="$work/$target.log"
  printf 'fuzz: %s, %s s\n' "$target" "$seconds"
  # 10 seconds and 1 GiB for one input are findings too.
  if GRENIER_FUZZ_TARGET=$target "$fuzzer" "$corpus" -max_total_time="$seconds" \
    -max_len=$length -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1 \
    -artifact_prefix="$findings/$target-" >"$log" 2>&1; then
    grep -E 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' "$log" \
      | sed 's/^stat::/      /' || true
    grep -E 'DONE' "$log" | sed 's/^/      /' || true
  else
    failed+=("$target")
    printf 'fuzz: FINDING in %s\n' "$target" >&2
    grep -E 'FINDING|SUMMARY|ERROR:|Test unit written' "$log" >&2 || true
  fi
  if [[ -n "$merge" ]]; then
    chosen="$work/merged/$target"
    rm -rf "$chosen" && mkdir -p "$chosen"
    GRENIER_FUZZ_TARGET=$target "$fuzzer" -merge=1 "$chosen" "$committed/$target" "$corpus" \
      >>"$log" 2>&1
    printf '      merged: %s inputs\n' "$(find "$chosen" -type f | wc -l)"
  fi
done

if ((${#failed[@]})); then
  printf 'fuzz: findings in %s: inputs are in %s\n' "${failed[*]}" "$findings" >&2
  exit 1
fi
