#!/usr/bin/env bash
# Brings back the package that was live before the one that failed. GitHub's own record of deployments says which commit last
# came through in this environment, smoke test and all. Usage: infra/rollback.sh <environment> <folder of the failed package>
# What does not come back: the ledger (what was recorded stays), resources and settings (the template), instances that have
# begun with a newer version of the orchestration. See "Rolling back" in docs/azure/operate.md.
set -euo pipefail
here=$(dirname "$0")
environment=${1:?the environment}
package=${2:?the folder of the package that failed}
repository=${GITHUB_REPOSITORY:?owner/name}
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT

field() { sed -n "s/^$2=//p" "$1/paket.txt"; }

came_through() {
  [ "$(gh api "repos/$repository/deployments/$1/statuses" --jq 'map(.state) | any(. == "success")')" = "true" ]
}

failed=$(field "$package" commit)
previous=""
while read -r id commit; do
  if came_through "$id"; then
    previous=$commit
    break
  fi
done < <(gh api "repos/$repository/deployments?environment=$environment&per_page=50" --jq '.[] | "\(.id) \(.sha)"')

[ -n "$previous" ] || { echo "Nothing came through in $environment before: there is nothing to go back to."; exit 1; }
[ "$previous" != "$failed" ] || { echo "$failed itself came through before: its package is not the fault."; exit 1; }
artifact=$(gh api "repos/$repository/actions/artifacts?name=paket-$previous" \
  --jq '[.artifacts[] | select(.expired | not) | .id] | first // empty')
[ -n "$artifact" ] || { echo "The package of $previous is gone: run the pipeline on a tag of that commit."; exit 1; }

gh api "repos/$repository/actions/artifacts/$artifact/zip" >"$before/artifact.zip"
unzip -q -o "$before/artifact.zip" -d "$before"
echo "Going back to $previous."
"$here/deploy.sh" "$before"
[ "$(field "$before" version)" = "$(field "$package" version)" ] || echo "NOTE: the orchestration goes back from version" \
  "$(field "$package" version) to $(field "$before" version). Instances that began with the newer one wait: renew them at /kelola/mesin."
