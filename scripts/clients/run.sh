#!/usr/bin/env bash
# Runs every check of this folder: a file NAME.check.sh or NAME.check.ts that exits 0 when a program of the trade reads our files right.
set -uo pipefail
cd "$(dirname "$0")/../.."
failed=0 passed=0
for check in scripts/clients/*.check.*; do
  printf -- '-- %s\n' "$check"
  case "$check" in
    *.sh) bash "$check" ;;
    *.ts) npx tsx "$check" ;;
  esac && passed=$((passed + 1)) || { failed=$((failed + 1)); printf 'FAILED: %s\n' "$check"; }
done
printf 'clients: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
