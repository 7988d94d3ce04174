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
ask() { gh api "repos/$repository/$1" --jq "$2"; }
stop() { echo "NOT GONE BACK: $1"; exit 1; }

failed=$(field "$package" commit)
previous=""
while read -r id commit; do
  if [ "$(ask "deployments/$id/statuses" 'map(.state) | any(. == "success")')" = "true" ]; then
    previous=$commit
    break
  fi
done < <(ask "deployments?environment=$environment&per_page=50" '.[] | "\(.id) \(.sha)"')

[ -n "$previous" ] || stop "nothing came through in $environment before: there is nothing to go back to."
[ "$previous" != "$failed" ] || stop "$failed itself came through before: its package is not the fault."

# Any run may keep something under any name, also that of a pull request. What counts is a commit of main, and what the
# deploy workflow made of it when it ran at that very commit.
case $(ask "compare/$previous...main" .status) in
  ahead|identical) ;;
  *) stop "$previous is recorded as having come through, but it is not on main." ;;
esac
ours='(.event == "push" or .event == "workflow_dispatch") and .head_repository.id == .repository.id'
artifact=""
for run in $(ask "actions/workflows/deploy.yml/runs?head_sha=$previous" \
  ".workflow_runs[] | select(.head_sha == \"$previous\" and $ours) | .id"); do
  artifact=$(ask "actions/runs/$run/artifacts?name=paket-$previous" '[.artifacts[] | select(.expired | not) | .id] | first // empty')
  [ -z "$artifact" ] || break
done
[ -n "$artifact" ] || stop "the package of $previous is gone: run the pipeline on a tag of that commit."

gh api "repos/$repository/actions/artifacts/$artifact/zip" >"$before/artifact.zip"
unzip -q -o "$before/artifact.zip" -d "$before"
[ "$(field "$before" commit)" = "$previous" ] || stop "the package that was kept for $previous says that it is another commit's."
[ "$(field "$before" engine)" = "$(field "$package" engine)" ] || stop \
  "the package of $previous waits in the engine $(field "$before" engine), and the resources are now those of $(field "$package" engine)."

echo "Going back to $previous."
"$here/deploy.sh" "$before"
[ "$(field "$before" version)" = "$(field "$package" version)" ] || echo "NOTE: the orchestration goes back from version" \
  "$(field "$package" version) to $(field "$before" version). Instances that began with the newer one wait: renew them at /kelola/mesin."
