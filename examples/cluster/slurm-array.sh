#!/bin/sh
#SBATCH --job-name=frond-sweep
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=2G
#SBATCH --output=frond-sweep-%A-%a.log
#SBATCH --open-mode=append
#SBATCH --requeue
# Runs a sweep as an array of Slurm jobs, a part of it each; the last one to end writes sweep.csv. From the folder of frond,
# which all nodes share:
#   sbatch [--array=1-N] examples/cluster/slurm-array.sh SWEEP [DIR]
# From the sources, ./frond --version first: it builds the program.
# What was cancelled, preempted or lost goes on when the same line is submitted again.
set -eu
sweep=${1:?"the sweep file, as an argument after the name of this script"}
out=${2:-runs/$(basename "$sweep" .yaml)-slurm}

frond=bin/frond # of an archive
if [ ! -x "$frond" ]; then
    frond=./frond # of the sources
    if [ ! -x "$frond" ]; then
        echo "$PWD is not the folder of frond: submit this from there" >&2
        exit 2
    elif [ ! -f cli/target/frond.jar ]; then
        echo "run ./frond --version first, in $PWD: it builds the program, which an array of jobs cannot do at the same time" >&2
        exit 2
    fi
fi
if [ "$SLURM_ARRAY_TASK_MIN" -ne 1 ] || [ "$SLURM_ARRAY_TASK_COUNT" -ne "$SLURM_ARRAY_TASK_MAX" ]; then
    echo "submit all of the array, --array=1-N; parts that are done end at once" >&2
    exit 2
fi
export FROND_JAVA_OPTS="${FROND_JAVA_OPTS:--Xmx1500m}"
# exec: the signal that ends a job is frond's, which then keeps what is done.
exec "$frond" sweep "$sweep" -o "$out" --resume \
    --jobs "${SLURM_CPUS_PER_TASK:-1}" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
