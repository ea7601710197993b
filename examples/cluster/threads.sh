#!/bin/sh
# Runs a sweep on threads of this machine.
#   threads.sh [SWEEP [DIR]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sweep=${1:-$here/sweep.yaml}
out=${2:-runs/cluster-threads}

exec "$here/../../frond" sweep "$sweep" -o "$out"
