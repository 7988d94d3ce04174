#!/usr/bin/env bash
# Makes the protection of the office's records irreversible. For ever: the policy can then only be extended, and neither the container
# nor the account can be deleted until the last record has outlived it. Nobody at Microsoft can undo it either.
# Only where the parameter lockRecords (PPID_LOCK_RECORDS) says true, and whoever runs it types the account's name.
set -euo pipefail
account=${PPID_RECORDS_ACCOUNT:?the account of the records}
group=${AZURE_RESOURCE_GROUP:?its resource group}
[ "${PPID_LOCK_RECORDS:-false}" = "true" ] || { echo "PPID_LOCK_RECORDS is not true: nothing locked."; exit 1; }

policy() {
  az storage container immutability-policy "$@" --account-name "$account" --container-name arsip --resource-group "$group"
}

policy show --query '{days: immutabilityPeriodSinceCreationInDays, state: state}' --output table
read -r -p "Type the account's name to lock this for ever: " typed
[ "$typed" = "$account" ] || { echo "Nothing locked."; exit 1; }
policy lock --if-match "$(policy show --query etag --output tsv)" --output table
