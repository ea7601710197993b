#!/bin/sh
# Starts a Spark master and two workers of one core each on this machine, from the jars that frond's build fetched, runs a
# sweep on them, and stops them.
#   spark-standalone.sh [SWEEP [DIR [OPTION...]]]         OPTION: of frond sweep, such as --resume
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ ! -d "$root/spark" ]; then
    echo "Spark needs frond's sources: https://frond.dev/frond" >&2
    exit 2
fi
sweep=${1:-$here/sweep.yaml}
out=${2:-runs/cluster-spark}
if [ $# -gt 2 ]; then shift 2; else set --; fi
port=${SPARK_MASTER_PORT:-7077}
master=spark://127.0.0.1:$port

"$root/frond" --version --engine spark # builds, and fetches Spark
export SPARK_HOME="$root/spark/target" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
work=$(mktemp -d)
daemons=
stop() {
    # shellcheck disable=SC2086  # several numbers
    kill $daemons 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Starts a class of Spark's as a process, $1, with its log in the file $2.
start() {
    class=$1
    log=$work/$2
    shift 2
    java -Xmx512m -Dspark.master.rest.enabled=false -cp "$SPARK_HOME/jars/*" \
        "org.apache.spark.deploy.$class" --host 127.0.0.1 --webui-port 0 "$@" >"$log" 2>&1 &
    daemons="$daemons $!"
}

# Waits until the log $1 has the words $2.
await() {
    for _ in $(seq 60); do
        grep -qs "$2" "$work/$1" && return
        sleep 0.5
    done
    cat "$work/$1" >&2
    exit 1
}

start master.Master master.log --port "$port"
await master.log "elected leader"
for k in 1 2; do
    start worker.Worker "worker-$k.log" --cores 1 --memory 1g --work-dir "$work/worker-$k" "$master"
    await "worker-$k.log" "Successfully registered with master"
done
FROND_JAVA_OPTS="${FROND_JAVA_OPTS:-} -Dspark.master=$master" "$root/frond" sweep "$sweep" -o "$out" --engine spark "$@"
