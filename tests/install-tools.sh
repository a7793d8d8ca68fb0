#!/usr/bin/env bash
# Installs what the tests drive and pip cannot bring: a browser, GNU gettext, Poppler.
set -euo pipefail
missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v msgfmt >/dev/null || missing+=(gettext)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null; then
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
elif command -v dnf >/dev/null; then
  sudo dnf install -y "${missing[@]}"
elif command -v brew >/dev/null; then
  brew install gettext poppler && brew install --cask chromium
else
  echo "Please install these with your system's own installer, then try again: ${missing[*]}" >&2
  exit 1
fi
