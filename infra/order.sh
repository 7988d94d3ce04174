#!/usr/bin/env bash
# Stops a commit that would silently take back a newer one: approvals may come in another order than commits. By hand
# (workflow_dispatch) whoever starts it has named the commit and means it. Usage: infra/order.sh <folder of the package>
set -euo pipefail
here=$(dirname "$0")
package=${1:?the folder of the package}
repository=${GITHUB_REPOSITORY:?owner/name}
new=$(sed -n 's/^commit=//p' "$package/paket.txt")
live=$("$here/live.sh" | jq --raw-output '."ppid-commit" // empty')

[ -n "$live" ] || { echo "Nobody has written down what is live."; exit 0; }
case $(gh api "repos/$repository/compare/$live...$new" --jq .status || true) in
  ahead|identical) echo "$new follows $live, which is live." ;;
  *)
    [ "${GITHUB_EVENT_NAME:-}" = "workflow_dispatch" ] && { echo "NOTE: $new does not follow $live, which is live."; exit 0; }
    echo "NOT DEPLOYED: $new does not follow $live, which is live. If it shall be so, run the workflow by hand."
    exit 1 ;;
esac
