#!/usr/bin/env bash
# Brings a package to the function app, and writes on the app which commit it is. The platform writes it into the runtime
# account itself, with the app's identity: a private network is no hindrance. Usage: infra/deploy.sh <folder of the package>
set -euo pipefail
here=$(dirname "$0")
package=${1:?the folder with paket.zip and paket.txt}
group=${AZURE_RESOURCE_GROUP:?the resource group}
app=${AZURE_FUNCTION_NAME:?the function app}
field() { sed -n "s/^$1=//p" "$package/paket.txt"; }

[ "$(sha256sum "$package/paket.zip" | cut -d ' ' -f 1)" = "$(field sha256)" ] \
  || { echo "paket.zip is not what paket.txt says."; exit 1; }
"$here/references.sh"
az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$package/paket.zip" --output none
id=$(az functionapp show --resource-group "$group" --name "$app" --query id --output tsv)
az tag update --resource-id "$id" --operation Merge --output none \
  --tags "ppid-commit=$(field commit)" "ppid-engine=$(field engine)"
echo "$app has commit $(field commit)."
