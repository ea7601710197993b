#!/bin/sh
# Runs a command on a Slurm of one node, this machine: starts Slurm's daemons, runs the command, waits for the jobs it left,
# and stops them. For a try; as root, on Debian. The packages slurm-wlm and munge are installed when they are missing, and
# stay; all else is in a folder that is deleted at the end.
#   slurm-one-node.sh COMMAND [ARGUMENT...]
set -eu
if [ "$(id -u)" -ne 0 ]; then
    echo "slurm-one-node.sh has to be root, to start Slurm's daemons" >&2
    exit 2
fi
if ! command -v slurmctld >/dev/null || ! command -v slurmd >/dev/null || ! command -v munged >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq slurm-wlm munge >/dev/null
fi
work=$(mktemp -d)
host=$(hostname -s)
munge=
daemons=
stop() {
    scancel --full --user=root 2>/dev/null || true
    # shellcheck disable=SC2086  # several numbers; Slurm says goodbye by munge, which goes last
    for ending in "$daemons" "$munge"; do
        kill $ending 2>/dev/null || true
        wait $ending || true
    done
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Runs the command that is given until it succeeds, for half a minute.
await() {
    for _ in $(seq 60); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.5
    done
    echo "gave up waiting for: $*" >&2
    tail "$work"/*.log >&2
    exit 1
}

# A munge of our own: the folders above its socket must belong to root and be closed to others.
chmod 755 "$work"
dd if=/dev/urandom of="$work/munge.key" bs=128 count=1 2>/dev/null
chmod 400 "$work/munge.key"
munged --foreground --force --socket="$work/munge.socket" --key-file="$work/munge.key" --pid-file="$work/munged.pid" \
    --log-file="$work/munged.log" --seed-file="$work/munged.seed" 2>"$work/munged.log" &
munge=$!
await munge --no-input --socket="$work/munge.socket"

cat >"$work/slurm.conf" <<END
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
KillWait=10
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$(awk '/^MemTotal/ {print int($2 / 1024)}' /proc/meminfo)
PartitionName=all Nodes=$host Default=YES State=UP
END
mkdir "$work/state" "$work/spool"
export SLURM_CONF="$work/slurm.conf"
slurmctld -D -f "$SLURM_CONF" >"$work/slurmctld.log" 2>&1 &
daemons=$!
slurmd -D -f "$SLURM_CONF" >"$work/slurmd.log" 2>&1 &
daemons="$daemons $!"
await sh -c 'sinfo --noheader --format=%T | grep -q idle'

"$@"
while squeue --noheader | grep -q .; do
    sleep 1
done
