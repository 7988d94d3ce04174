#!/usr/bin/env bash
# Stops a deployment that cannot end well, in a sentence, before anything is changed. Runs before `azd provision` and first
# of all in the pipeline. Usage: infra/preflight.sh [folder of the package that is to be deployed]
set -euo pipefail
package=${1:-}
wrong=()

wrong() { wrong+=("$1"); }
is() { [ "${!1:-$2}" = "$3" ]; }

for name in AZURE_ENV_NAME AZURE_LOCATION PPID_ALERT_EMAILS PPID_MONTHLY_BUDGET PPID_BUDGET_FROM; do
  [ -n "${!name:-}" ] || wrong "$name is empty: fill it in (infra/environments, or azd env set)."
done

[[ ${PPID_BUDGET_FROM:-2026-01-01} =~ ^20[0-9]{2}-(0[1-9]|1[0-2])-01$ ]] \
  || wrong "PPID_BUDGET_FROM is no first day of a month, as in 2026-12-01. Once the budget is made it never changes."

is PPID_LETTERS sendgrid sendgrid || is PPID_LETTERS sendgrid graph || wrong "PPID_LETTERS is neither sendgrid nor graph."
! is PPID_LETTERS sendgrid graph || [ -n "${PPID_MAILBOX:-}" ] || wrong "Letters go by Graph, but PPID_MAILBOX names no mailbox."
if is PPID_KIND dev prod && is PPID_LETTERS sendgrid sendgrid && ! is PPID_SENDGRID_TEST_ONLY true false; then
  wrong "prod would send no letter and note each as sent: PPID_SENDGRID_TEST_ONLY must be false."
fi

is PPID_ENGINE storage storage || is PPID_ENGINE storage scheduler || wrong "PPID_ENGINE is neither storage nor scheduler."
if [ -n "$package" ] && is PPID_ENGINE storage scheduler && ! grep -qx 'engine=scheduler' "$package/paket.txt"; then
  wrong "The package was built without the scheduler's extension: set the repository's variable PPID_ENGINE to scheduler."
fi

# Only settings of ours: the platform's own decide who is believed and where the host keeps things.
of_ours='type == "object" and all(to_entries[]; (.key | test("^Ppid__[A-Za-z]+(__[A-Za-z0-9_]+)*$")) and (.value | type == "string"))'
[ -z "${PPID_SETTINGS:-}" ] || jq --exit-status "$of_ours" <<<"$PPID_SETTINGS" >/dev/null 2>&1 \
  || wrong "PPID_SETTINGS is not {\"Ppid__NAME\":\"TEXT\"}: one line of JSON, settings of docs/settings.md alone, values as texts."

# GitHub says so itself: RUNNER_ENVIRONMENT is github-hosted or self-hosted.
if is PPID_PRIVATE_NETWORK false true && is RUNNER_ENVIRONMENT "" github-hosted && [ -z "${PPID_RUNNER:-}" ] \
  && ! is PPID_VAULT_OPENS false true; then
  wrong "The vault is private and this machine is not in its network: name a runner there in the repository's variable
  PPID_RUNNER, or let the pipeline open the vault for its own address while it looks for secrets, PPID_VAULT_OPENS=true."
fi

if is PPID_PRIVATE_NETWORK false true && is PPID_ENGINE storage scheduler; then
  echo "NOTE: the network is private, the scheduler is not: it hears every address, and its roles alone keep others out."
fi

if is PPID_LOCK_RECORDS false true && [ -z "${PPID_RECORDS_DAYS:-}" ]; then
  wrong "PPID_LOCK_RECORDS without PPID_RECORDS_DAYS: what is locked for ever needs its days from the retention schedule."
fi

[ ${#wrong[@]} -gt 0 ] || { echo "Nothing speaks against deploying ${AZURE_ENV_NAME}."; exit 0; }
printf 'NOT DEPLOYED: %s\n' "${wrong[@]}"
exit 1
