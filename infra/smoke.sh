#!/usr/bin/env bash
# Tries a house from outside, by its public addresses alone: the ledger answers, the pages are there, and the engine starts, waits
# for a timer and completes. Leaves no case; the engine's instance goes with the nightly purge. Usage: infra/smoke.sh https://ppid.contoh.go.id
set -euo pipefail
house=${1:?the address of the house}
house=${house%/}
patience=${PATIENCE:-300}   # seconds: a new version may start cold

get() { curl --silent --show-error --fail --max-time 30 "$@"; }
field() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p"; }

until_() {   # what it is, then the command
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || { echo "FAILED: $what"; exit 1; }
    sleep 2
  done
  echo "ok: $what"
}

healthy() { get "$house/healthz" 2>/dev/null | grep -q '"status":"ok"'; }
shows() { get "$house/" 2>/dev/null | grep -q '/permohonan'; }
begin() {
  id=$(get --request POST --data '' "$house/healthz/mesin" 2>/dev/null | field id)
  [ -n "$id" ]
}
completed() {
  state=$(get "$house/healthz/mesin/$id" 2>/dev/null | field status)
  [ "$state" != "gagal" ] || { echo "FAILED: the engine's check $id failed"; exit 1; }
  [ "$state" = "selesai" ]
}

until_ "the ledger answers" healthy
until_ "the portal is there" shows
until_ "the engine starts a check" begin
until_ "its timer wakes it and it completes ($id)" completed
