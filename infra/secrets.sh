#!/usr/bin/env bash
# Puts into the vault what must exist once and may never change: the server key and the certificate of the web keys.
# What is there is left alone. Runs after `azd provision`, and by hand: AZURE_KEY_VAULT_NAME=kv-… infra/secrets.sh
set -euo pipefail
vault=${AZURE_KEY_VAULT_NAME:?the name of the vault}

has() { [ -n "$(az keyvault "$1" list --vault-name "$vault" --query "[?name=='$2'].name" --output tsv)" ]; }

if has secret kunci-peladen; then
  echo "kunci-peladen is there."
else
  # By a file, not as an argument: arguments can be read by everybody on the machine.
  file=$(mktemp)
  trap 'rm -f "$file"' EXIT
  openssl rand -base64 32 | tr -d '\n' >"$file"
  az keyvault secret set --vault-name "$vault" --name kunci-peladen --file "$file" --encoding utf-8 --output none
  echo "kunci-peladen made. Without it every link and ticket is dead: keep a copy outside Azure."
fi

if has certificate ppid-kunci-web; then
  echo "ppid-kunci-web is there."
else
  # Signed by itself: it locks our own keys and is shown to nobody.
  az keyvault certificate create --vault-name "$vault" --name ppid-kunci-web --output none \
    --policy "$(az keyvault certificate get-default-policy --output json)"
  echo "ppid-kunci-web made."
fi
