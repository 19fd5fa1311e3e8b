#!/bin/sh
# What the tests need beside a JDK: Chromium, its certificate tool, socat, a Chinese font. Installed where that is possible (root on Debian).
set -u

missing=
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
  command -v google-chrome >/dev/null 2>&1 || [ -n "${FLOWCARD_CHROMIUM:-}" ] || missing="$missing chromium"
command -v socat >/dev/null 2>&1 || missing="$missing socat"
command -v certutil >/dev/null 2>&1 || missing="$missing libnss3-tools"
if command -v fc-list >/dev/null 2>&1; then
  fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fonts-noto-cjk"
else
  missing="$missing fontconfig fonts-noto-cjk"
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing for the tests:$missing ..."
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { apt-get install -y -q --no-install-recommends $missing || {
    apt-get update -q && apt-get install -y -q --no-install-recommends $missing
  }; } >/dev/null && exit 0
  echo "The packages$missing could not be installed." >&2
  exit 1
fi
echo "The tests need these programs, please install them:$missing" >&2
exit 1
