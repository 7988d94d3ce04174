#!/usr/bin/env bash
# Lets the function app look up its references to the vault now. By itself it does so once a day, and secrets may be younger.
set -euo pipefail
group=${AZURE_RESOURCE_GROUP:?the resource group}
app=${AZURE_FUNCTION_NAME:?the function app}

id=$(az functionapp show --resource-group "$group" --name "$app" --query id --output tsv)
az rest --method post --url "$id/config/configreferences/appsettings/refresh?api-version=2022-03-01" --output none
