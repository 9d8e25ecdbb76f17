#!/usr/bin/env bash
# Who holds the memory of a process, in MB (10^6): what it has resident, and how much of that is its own
# rather than read from a file that the kernel may drop and share.
#
# usage: memory.sh PID | memory.sh COMMAND [ARGUMENT…]: of the command, when it has most
set -euo pipefail

by_holder() {
  awk '
    function holder(path, name) {
      name = path
      sub(/.*\//, "", name)
      if (name == "" || name == "[heap]" || name == "[stack]") return "own: heap, stacks"
      if (name ~ /^\[/) return ""
      if (name ~ /^grenier-/) return "the executable"
      if (name ~ /^libswift|^libdispatch|^libBlocksRuntime/) return "Swift"
      if (name ~ /Foundation/) return "Foundation, its ICU"
      if (name ~ /^lib(c|m|stdc\+\+|gcc_s|pthread|resolv)[-.]|^ld-/) return "libc, libstdc++"
      if (name ~ /^lib(icu|xml2|xlsxwriter|zip|minizip|z|bz2|lzma)[-.u]/) return "workbooks: libxml2, its ICU"
      if (name ~ /^lib(zmq|sodium|pgm|norm|gssapi|krb5|k5|com_err|keyutils|bsd|md)/) return "ZeroMQ, libsodium, Kerberos"
      if (name ~ /^lib(sqlite3|crypto|ssl)/) return "SQLite, libcrypto"
      if (name ~ /\.sqlite/) return "the database"
      return "others"
    }
    /^[0-9a-f]+-[0-9a-f]+ / { who = holder($6) }
    /^Rss:/ && who != "" { rss[who] += $2; all += $2 }
    /^Anonymous:/ && who != "" { own[who] += $2; mine += $2 }
    END {
      printf "%-30s %8s %8s\n", "holder", "MB", "own MB"
      for (who in rss) {
        printf "%-30s %8.1f %8.1f\n", who, rss[who] * 1.024e-3, own[who] * 1.024e-3 | "sort -t: -k1,1"
      }
      close("sort -t: -k1,1")
      printf "%-30s %8.1f %8.1f\n", "all", all * 1.024e-3, mine * 1.024e-3
    }'
}

if [[ $# == 1 && "$1" =~ ^[0-9]+$ ]]; then
  by_holder <"/proc/$1/smaps"
  exit
fi

[[ $# -gt 0 ]] || { sed -n 's/^# usage: //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
"$@" >/dev/null &
process=$!
most=0 seen=
while now=$(cat "/proc/$process/smaps" 2>/dev/null) && [[ -n "$now" ]]; do
  size=$(awk '/^Rss:/ { sum += $2 } END { print sum + 0 }' <<<"$now")
  if ((size > most)); then most=$size seen=$now; fi
done
wait "$process"
by_holder <<<"$seen"
