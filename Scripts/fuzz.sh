#!/usr/bin/env bash
# libFuzzer with AddressSanitizer on what strangers send. Called by `./run fuzz`.
#
# fuzz.sh [--seconds N] [--jobs N] [--merge] [--build-only] [TARGET…]
#
# Works on copies of the committed corpus under .build/fuzz. An input that breaks a law is written to
# .build/fuzz/findings and the command fails. As many targets at once as there are processors, or
# --jobs. --merge then writes to .build/fuzz/merged as few and as small inputs as cover the same, for a
# person to commit.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work="$root/.build/fuzz"
committed="$root/Tests/FuzzTests/Corpus"
seconds=600
jobs=$(nproc)
merge=
build_only=
targets=()
while (($#)); do
  case "$1" in
    --seconds) seconds=${2:?--seconds takes a number}; shift ;;
    --jobs) jobs=${2:?--jobs takes a number}; shift ;;
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

# Of two --sanitize the Swift compiler keeps the last, and libFuzzer would not see where an input leads:
# both are named again, in one.
(cd "$root" && GRENIER_FUZZ=1 swift build -c release --scratch-path .build/fuzz/build \
  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address --product fuzz >&2)
[[ -z "$build_only" ]] || exit 0

# Swift's own backtraces would end the process before libFuzzer writes the input that broke it.
export SWIFT_BACKTRACE=enable=no
# Leaks are left out: what Swift makes once and keeps looks like one.
export ASAN_OPTIONS=detect_leaks=0
fuzzer="$work/build/release/fuzz"
findings="$work/findings"
# A file for each target that failed: the targets run in processes of their own.
failed="$work/failed"
rm -rf "$failed"
mkdir -p "$findings" "$failed"

# One line of what it did, or of what it found; the rest is in the log.
fuzz_one() {
  local target=$1 corpus="$work/corpus/$1" log="$work/$1.log" length=4096
  mkdir -p "$corpus"
  cp "$committed/$target"/* "$corpus"/
  case "$target" in indicators | figures | bundle | workbook) length=16384 ;; esac
  # 10 seconds and 1 GiB for one input are findings too.
  if GRENIER_FUZZ_TARGET=$target "$fuzzer" "$corpus" -max_total_time="$seconds" \
    -max_len=$length -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1 \
    -artifact_prefix="$findings/$target-" >"$log" 2>&1; then
    printf 'fuzz: %-13s %s\n' "$target" \
      "$(sed -nE 's/^stat::(number_of_executed_units|peak_rss_mb): */\1 /p; s/.*DONE +//p' "$log" \
        | paste -sd' ')"
    # Without instrumentation every input looks alike, and nothing was tried.
    if grep -q 'no interesting inputs were found' "$log"; then
      touch "$failed/$target"
      printf 'fuzz: %s is not instrumented\n' "$target" >&2
    fi
  else
    touch "$failed/$target"
    printf 'fuzz: FINDING in %s\n' "$target" >&2
    grep -E 'FINDING|SUMMARY|ERROR:|Test unit written' "$log" >&2 || true
  fi
  if [[ -n "$merge" ]]; then
    local chosen="$work/merged/$target"
    rm -rf "$chosen" && mkdir -p "$chosen"
    GRENIER_FUZZ_TARGET=$target "$fuzzer" -merge=1 "$chosen" "$committed/$target" "$corpus" \
      >>"$log" 2>&1 || touch "$failed/$target"
    printf 'fuzz: %-13s merged: %s inputs\n' "$target" "$(find "$chosen" -type f | wc -l)"
  fi
}

printf 'fuzz: %s targets, %s s each, %s at once\n' "${#targets[@]}" "$seconds" "$jobs"
for target in "${targets[@]}"; do
  while (($(jobs -rp | wc -l) >= jobs)); do wait -n; done
  fuzz_one "$target" &
done
wait

names=$(ls "$failed" | paste -sd' ')
if [[ -n "$names" ]]; then
  printf 'fuzz: findings in %s: inputs are in %s\n' "$names" "$findings" >&2
  exit 1
fi
