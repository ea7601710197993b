#!/bin/sh
# Runs a sweep as two processes that share one folder and know nothing of each other, as two machines would.
#   shards.sh [SWEEP [DIR]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
frond=$root/bin/frond # of an archive
[ -x "$frond" ] || frond=$root/frond # of the sources
sweep=${1:-$here/sweep.yaml}
out=${2:-runs/cluster-shards}

"$frond" --version # from the sources this builds, once for both
"$frond" sweep "$sweep" -o "$out" --jobs 1 --shard 1/2 &
first=$!
"$frond" sweep "$sweep" -o "$out" --jobs 1 --shard 2/2 &
second=$!
trap 'kill "$first" "$second" 2>/dev/null' INT TERM
status=0
wait "$first" || status=$?
wait "$second" || status=$?
exit "$status"
