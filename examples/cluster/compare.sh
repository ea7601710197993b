#!/bin/sh
# Runs the sweep in four ways, compares tables, pictures and report byte by byte and prints the SHA-256 of the tables. As root, on
# Debian: Slurm is tried on this machine. Processes are stopped afterwards, the results stay in DIR.
#   compare.sh DIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "${1:?a new folder for the results, as an argument}"
out=$(cd "$1" && pwd)

"$here/threads.sh" "$here/sweep.yaml" "$out/threads"
"$here/shards.sh" "$here/sweep.yaml" "$out/shards"
(cd "$root" && "$here/slurm-one-node.sh" sbatch --wait --array=1-4 --output="$out/slurm-%a.log" \
    "$here/slurm-array.sh" "$here/sweep.yaml" "$out/slurm")
"$here/spark-standalone.sh" "$here/sweep.yaml" "$out/spark"

cd "$out"
for way in shards slurm spark; do
    for file in threads/*.*; do
        cmp "$file" "$way/$(basename "$file")"
    done
done
sha256sum threads/sweep.csv shards/sweep.csv slurm/sweep.csv spark/sweep.csv
