#!/usr/bin/env bash
# A private vault hears nobody from outside. This opens it for the address of this machine alone (open), and closes it
# again (close). Whoever runs it may change the vault's network. Used by secrets.sh where PPID_VAULT_OPENS is true.
set -euo pipefail
vault=${AZURE_KEY_VAULT_NAME:?the name of the vault}
patience=${PATIENCE:-300}   # seconds
pause=${PAUSE:-5}           # seconds

knock() { az keyvault secret list --vault-name "$vault" --maxresults 1 --output none 2>&1; }

open_door() {
  local said from="" end=$((SECONDS + patience))
  az keyvault update --name "$vault" --public-network-access Enabled --default-action Deny --output none
  # The vault itself says from where we come when it refuses: nobody else has to be asked.
  until said=$(knock) || { from=$(sed -n 's/.*Client address: \([0-9.]*\).*/\1/p' <<<"$said" | head -n 1) && [ -n "$from" ]; }; do
    [ "$SECONDS" -lt "$end" ] || { echo "$said"; echo "The vault does not say from which address we come."; return 1; }
    sleep "$pause"
  done
  [ -n "$from" ] || { echo "The vault is open for us already."; return 0; }
  az keyvault network-rule add --name "$vault" --ip-address "$from/32" --output none
  echo "The vault is open for $from."
}

# No template sets such rules: all that are there are ours.
close_door() {
  local rule
  for rule in $(az keyvault network-rule list --name "$vault" --query 'ipRules[].value' --output tsv); do
    az keyvault network-rule remove --name "$vault" --ip-address "$rule" --output none
  done
  az keyvault update --name "$vault" --public-network-access Disabled --output none
  echo "The vault is closed."
}

[ "${PPID_PRIVATE_NETWORK:-false}" = "true" ] || { echo "The vault is not private: nothing to open or to close."; exit 0; }
case ${1:-} in
  open) open_door ;;
  close) close_door ;;
  *) echo "usage: infra/vault-door.sh open|close"; exit 2 ;;
esac
