#!/usr/bin/env bash
# Installs from Debian what the client checks need, where it is absent.
set -euo pipefail
packages=(translate-toolkit python3-lxml libxml2-utils jing unzip default-jre-headless omegat libxml-tmx-perl libreoffice-calc chromium)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends "${missing[@]}"
