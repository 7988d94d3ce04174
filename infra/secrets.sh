#!/usr/bin/env bash
# Puts into the vault what the house needs and what no template and no pipeline may know. What is there is left alone: run it
# as often as you like, after `azd provision`, in the pipeline, or by hand: AZURE_KEY_VAULT_NAME=kv-… infra/secrets.sh
# Two secrets and a certificate of our own are made here. Others come from a file (a folder named by PPID_SECRETS, a file
# named as the secret), from the environment (PPID_SECRET_SENDGRID_KUNCI), or are asked for at a terminal. None is ever
# shown, or given to a program as an argument, which everybody on the machine can read.
# Ends with 1, and says what to do, when the house could not start or could send no letters.
set -euo pipefail
umask 077
here=$(dirname "$0")
vault=${AZURE_KEY_VAULT_NAME:?the name of the vault}
patience=${PATIENCE:-300}   # seconds: roles just given, and doors just opened, take minutes
pause=${PAUSE:-5}           # seconds
work=$(mktemp -d)
missing=()
made=no

finish() {
  local code=$?
  rm -rf "$work"
  [ "${PPID_VAULT_OPENS:-false}" != "true" ] || "$here/vault-door.sh" close || code=1
  exit "$code"
}
trap finish EXIT

names() { az keyvault "$1" list --vault-name "$vault" --query '[].name' --output tsv; }

look() {
  local end=$((SECONDS + patience))
  until names secret >"$work/secret" 2>"$work/refused"; do
    if [ "$SECONDS" -ge "$end" ] || ! grep -q Forbidden "$work/refused"; then
      cat "$work/refused"
      echo "The vault cannot be read. Roles: \"Key Vault Secrets Officer\" and \"Key Vault Certificates Officer\" on it."
      echo "A private vault is read from within its network, or with PPID_VAULT_OPENS=true (docs/azure/deploy.md)."
      return 1
    fi
    sleep "$pause"
  done
  names certificate >"$work/certificate"
}

has() { grep -qxF "$2" "$work/$1" && echo "$2 is there."; }

put() {
  az keyvault secret set --vault-name "$vault" --name "$1" --file "$work/value" --encoding utf-8 --output none
  made=yes
}

# What it is, what it looks like; then where it comes from.
given() {
  local name=$1 what=$2 form=$3 variable typed=""
  variable=PPID_SECRET_$(tr 'a-z-' 'A-Z_' <<<"$name")
  if [ -n "${PPID_SECRETS:-}" ] && [ -e "$PPID_SECRETS/$name" ]; then
    typed=$(cat "$PPID_SECRETS/$name")
  elif [ -n "${!variable:-}" ]; then
    typed=${!variable}
  elif [ -t 0 ]; then
    read -rs -p "$name, $what (nothing: later): " typed
    echo
  fi
  printf %s "$typed" | tr -d '\r\n' >"$work/value"
  if [ ! -s "$work/value" ]; then
    missing+=("$name|$what")
  elif ! grep -qxE -- "$form" "$work/value"; then
    echo "$name was given, but it does not look like $what: left out."
    missing+=("$name|$what")
  else
    put "$name"
    echo "$name put in."
  fi
}

[ "${PPID_VAULT_OPENS:-false}" != "true" ] || "$here/vault-door.sh" open
look

has secret kunci-peladen || {
  openssl rand -base64 32 | tr -d '\n' >"$work/value"
  put kunci-peladen
  echo "kunci-peladen made. Without it every link and ticket is dead: keep a copy outside Azure."
}

has certificate ppid-kunci-web || {
  # Signed by itself: it locks our own keys and is shown to nobody.
  az keyvault certificate create --vault-name "$vault" --name ppid-kunci-web --output none \
    --policy "$(az keyvault certificate get-default-policy --output json)"
  made=yes
  echo "ppid-kunci-web made."
}

[ "${PPID_SENDGRID_INBOUND:-false}" != "true" ] || has secret suratmasuk-rahasia || {
  openssl rand -hex 20 | tr -d '\n' >"$work/value"
  put suratmasuk-rahasia
  echo "suratmasuk-rahasia made: read it in the vault for the Parse setting."
}

[ "${PPID_LETTERS:-sendgrid}" != "sendgrid" ] || has secret sendgrid-kunci \
  || given sendgrid-kunci "SendGrid's API key, Mail Send only" 'SG\.[A-Za-z0-9._-]{20,}'

[ "${PPID_TEAMS_WEBHOOK:-false}" != "true" ] || has secret teams-webhook \
  || given teams-webhook "the address of a Workflows webhook" 'https://[^ ]+'

if [ "$made" = "yes" ] && [ -n "${AZURE_FUNCTION_NAME:-}" ]; then
  "$here/references.sh"
  echo "$AZURE_FUNCTION_NAME looks them up anew."
elif [ "$made" = "yes" ]; then
  echo "An app that runs already sees new secrets after a restart: az functionapp restart."
fi
[ ${#missing[@]} -gt 0 ] || exit 0
echo "MISSING, and the settings of this environment ask for it:"
for each in "${missing[@]}"; do
  echo "- ${each%%|*}: ${each#*|}"
  echo "  az keyvault secret set --vault-name $vault --name ${each%%|*} --encoding utf-8 --output none --file A-FILE"
done
echo "Write it into a file without a line end, delete the file afterwards, and run this again."
exit 1
