#!/usr/bin/env bash
# Installs what the tests drive and pip cannot bring: a browser, GNU gettext, Poppler, dictionaries.
set -euo pipefail
missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v msgfmt >/dev/null || missing+=(gettext)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
for dictionary in da_DK:hunspell-da sv_SE:hunspell-sv de_DE:hunspell-de-de en_GB:hunspell-en-gb; do
  echo | hunspell -l -d "${dictionary%%:*}" >/dev/null 2>&1 || missing+=("${dictionary##*:}")
done
command -v hunspell >/dev/null || missing+=(hunspell)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null; then
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
elif command -v dnf >/dev/null; then
  sudo dnf install -y $(printf "%s\n" "${missing[@]}" | sed "s/-de-de$/-de/; s/-en-gb$/-en-GB/")
elif command -v brew >/dev/null; then
  brew install gettext poppler hunspell && brew install --cask chromium
  echo "The spelling test needs the dictionaries da_DK, sv_SE, de_DE and en_GB (.aff and .dic) in ~/Library/Spelling." >&2
else
  echo "Please install these with your system's own installer, then try again: ${missing[*]}" >&2
  exit 1
fi
