#!/usr/bin/env bash
# Builds what is deployed: paket.zip and, beside it, paket.txt with the commit, the engine and the hash. The same package
# goes to every environment. Usage: infra/package.sh <folder>      PPID_ENGINE=scheduler adds that extension.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
engine=${PPID_ENGINE:-storage}
mkdir -p "${1:?a folder}"
to=$(cd "$1" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

dotnet publish "$here/../functions" --configuration Release --output "$out" -p:PpidEngine="$engine"
[ -e "$out/host.json" ] && grep -q DurableTask "$out/extensions.json" && [ -d "$out/.azurefunctions" ] || { echo "No package came out."; exit 1; }
found=storage
[ -z "$(find "$out" -name '*DurableTask.AzureManaged*.dll' -print -quit)" ] || found=scheduler
[ "$found" = "$engine" ] || { echo "The package is for the engine \"$found\", not \"$engine\"."; exit 1; }

rm -f "$to/paket.zip"
(cd "$out" && zip --quiet --recurse-paths "$to/paket.zip" .)
cat >"$to/paket.txt" <<END
commit=$(git -C "$here" rev-parse HEAD)
engine=$engine
version=$(sed -n 's/.*"defaultVersion": "\([^"]*\)".*/\1/p' "$out/host.json")
sha256=$(sha256sum "$to/paket.zip" | cut -d ' ' -f 1)
END
cat "$to/paket.txt"
