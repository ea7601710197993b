#!/bin/sh
# Runs a sweep as two processes that share one folder and know nothing of each other, as two machines would.
#   shards.sh [SWEEP [DIR]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
frond=$here/../../frond
sweep=${1:-$here/sweep.yaml}
out=${2:-runs/cluster-shards}

"$frond" --version # builds, once for both
"$frond" sweep "$sweep" -o "$out" --jobs 1 --shard 1/2 &
first=$!
"$frond" sweep "$sweep" -o "$out" --jobs 1 --shard 2/2 &
second=$!
trap 'kill "$first" "$second" 2>/dev/null' INT TERM
status=0
wait "$first" || status=$?
wait "$second" || status=$?
exit "$status"
