#!/usr/bin/env bash
# Makes sure this machine has what the build needs; asks for root only if something is missing.
#
# usage: Scripts/setup.sh [protobuf-compiler | browser]
# Each `need PACKAGE PROBE…` names a Debian package and a command that succeeds when it is there.
set -euo pipefail

missing=()
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

any_exists() {
  local path
  for path in "$@"; do [[ -e "$path" ]] && return; done
  return 1
}

both() {
  printf '%s\n%s\n' "$1" "$2" >&2
}

# Swift 6.3 or later, whose own toolchain brings clang, the formatter and the documentation tool.
check_swift() {
  local version major minor
  if ! command -v swift >/dev/null; then
    both "Swift 6.3 est nécessaire et la commande « swift » est introuvable : voir https://www.swift.org/install/linux/" \
      "Swift 6.3 is needed and the command \"swift\" was not found: see https://www.swift.org/install/linux/"
    exit 1
  fi
  if ! version=$(swift --version 2>&1); then
    both "La commande « swift » ne démarre pas : $version" "The command \"swift\" does not start: $version"
    exit 1
  fi
  if [[ "$version" =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
    major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
    ((major > 6 || (major == 6 && minor >= 3))) && return
  fi
  both "Swift 6.3 ou plus récent est nécessaire ; ici : ${version%%$'\n'*}. Voir https://www.swift.org/install/linux/" \
    "Swift 6.3 or later is needed; found: ${version%%$'\n'*}. See https://www.swift.org/install/linux/"
  exit 1
}

find_missing() {
  need git command -v git
  need pkg-config command -v pkg-config
  need binutils command -v ld
  need libc6-dev any_exists /usr/include/stdio.h
  # swift-crypto compiles C++.
  need libstdc++-12-dev any_exists /usr/include/c++/*/vector
  need libzmq3-dev pkg-config --exists libzmq
  need libsqlite3-dev pkg-config --exists sqlite3
  need coinor-libclp-dev pkg-config --exists clp
  need libqrencode-dev pkg-config --exists libqrencode
  need libsodium-dev pkg-config --exists libsodium
  need libzip-dev pkg-config --exists libzip
  need libxml2-dev pkg-config --exists libxml-2.0
  need libxlsxwriter-dev pkg-config --exists xlsxwriter
  if [[ "${1:-}" == protobuf-compiler ]]; then
    need protobuf-compiler command -v protoc
  fi
  if [[ "${1:-}" == browser ]]; then
    need chromium command -v chromium
    need chromium-driver command -v chromedriver
    # Python alone has no `ensurepip` on Debian.
    need python3-venv python3 -c "import ensurepip, venv"
  fi
}

install_missing() {
  local as_root=() is_debian=false
  if [[ -r /etc/os-release ]] && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; then
    is_debian=true
  fi
  if [[ "$is_debian" != true ]] || ! command -v apt-get >/dev/null; then
    both "Ce système n'est pas Debian : installez vous-même l'équivalent de : ${missing[*]}" \
      "This system is not Debian: please install the equivalent of: ${missing[*]}"
    exit 1
  fi
  if ((EUID != 0)); then
    as_root=(sudo)
    # Nobody answers a question where there is no terminal.
    [[ -t 0 && -z "${CI:-}" ]] || as_root=(sudo -n)
    if ! command -v sudo >/dev/null; then
      both "Il manque : ${missing[*]}. En administrateur : apt-get install ${missing[*]}" \
        "Missing: ${missing[*]}. As root: apt-get install ${missing[*]}"
      exit 1
    fi
  fi
  both "Installation de : ${missing[*]}" "Installing: ${missing[*]}"
  if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2; then
    both "L'installation a échoué. En administrateur : apt-get install ${missing[*]}" \
      "The installation failed. As root: apt-get install ${missing[*]}"
    exit 1
  fi
}

find_missing "$@"
if ((${#missing[@]} > 0)); then
  install_missing
  missing=()
  find_missing "$@"
  if ((${#missing[@]} > 0)); then
    both "Encore introuvable après l'installation : ${missing[*]}" \
      "Still not found after the installation: ${missing[*]}"
    exit 1
  fi
fi
check_swift
