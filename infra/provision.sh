#!/usr/bin/env bash
# Makes or changes the resources of one environment and says what they are called, as lines NAME=value.
# Usage: infra/provision.sh look|make [file to which the names are added]
set -euo pipefail
here=$(dirname "$0")
environment=${AZURE_ENV_NAME:?the name of the environment}
location=${AZURE_LOCATION:?its region}

# A template says all of a resource's tags: without this, what is live would be forgotten with every change.
PPID_LIVE=$("$here/live.sh")
export PPID_LIVE

case ${1:-} in
  look)
    # Whoever only looks may not write: without this, that alone would be the answer.
    az deployment sub what-if --name "$environment" --location "$location" --parameters "$here/main.bicepparam" \
      --validation-level ProviderNoRbac ;;
  make)
    az deployment sub create --name "$environment" --location "$location" --parameters "$here/main.bicepparam" \
      --query properties.outputs --output json \
      | jq --raw-output 'to_entries[] | "\(.key | ascii_upcase)=\(.value.value)"' | tee -a "${2:-/dev/null}" ;;
  *) echo "usage: infra/provision.sh look|make [file]"; exit 2 ;;
esac
