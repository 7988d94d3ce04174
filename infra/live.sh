#!/usr/bin/env bash
# Says what deploy.sh has written on the function app of this environment, as one line of JSON; {} where there is no app yet.
# Asked by the environment's tag: before its resources are made nobody knows what they are called.
set -euo pipefail
environment=${AZURE_ENV_NAME:?the name of the environment}

az resource list --tag "azd-env-name=$environment" --query "[?type=='Microsoft.Web/sites'].tags" --output json \
  | jq --compact-output 'first // {} | with_entries(select(.key | startswith("ppid-")))'
