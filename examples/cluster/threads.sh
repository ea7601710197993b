#!/bin/sh
# Runs a sweep on threads of this machine.
#   threads.sh [SWEEP [DIR]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sweep=${1:-$here/sweep.yaml}
out=${2:-runs/cluster-threads}
root=$(cd "$(dirname "$0")/../.." && pwd)
frond=$root/bin/frond # of an archive
[ -x "$frond" ] || frond=$root/frond # of the sources

exec "$frond" sweep "$sweep" -o "$out"
