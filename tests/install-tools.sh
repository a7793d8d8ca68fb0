#!/usr/bin/env bash
# Installs what the tests drive and pip cannot bring: a browser, GNU gettext, Poppler, dictionaries,
# LibreOffice, the typeface that is as wide as Word's, Node.js with the editors' YAML server, a checker of workflows and the schema of SARIF.
set -euo pipefail
cd "$(dirname "$0")"
npm_packages() {
  [ node/node_modules -nt node/package-lock.json ] && return
  (cd node && npm ci --silent --no-audit --no-fund && touch node_modules)
}
missing=()
if ! command -v chromium-headless-shell chromium google-chrome >/dev/null; then
  # Chromium without windows, where the system has it
  shell=chromium-headless-shell
  if apt-cache show $shell >/dev/null 2>&1; then missing+=($shell); else missing+=(chromium); fi
fi
command -v msgfmt >/dev/null || missing+=(gettext)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
for dictionary in da_DK:hunspell-da sv_SE:hunspell-sv de_DE:hunspell-de-de en_GB:hunspell-en-gb; do
  echo | hunspell -l -d "${dictionary%%:*}" >/dev/null 2>&1 || missing+=("${dictionary##*:}")
done
command -v hunspell >/dev/null || missing+=(hunspell)
command -v soffice >/dev/null || missing+=(libreoffice-calc)
command -v lowriter >/dev/null || missing+=(libreoffice-writer fonts-crosextra-carlito)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -eq 0 ]; then npm_packages; exit 0; fi
if command -v apt-get >/dev/null; then
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
elif command -v dnf >/dev/null; then
  sudo dnf install -y $(printf "%s\n" "${missing[@]}" | sed "s/-de-de$/-de/; s/-en-gb$/-en-GB/")
elif command -v brew >/dev/null; then
  brew install gettext poppler hunspell node && brew install --cask chromium libreoffice
  echo "The spelling test needs the dictionaries da_DK, sv_SE, de_DE and en_GB (.aff and .dic) in ~/Library/Spelling." >&2
else
  echo "Please install these with your system's own installer, then try again: ${missing[*]}" >&2
  exit 1
fi
npm_packages
