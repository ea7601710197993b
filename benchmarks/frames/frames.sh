#!/bin/sh
# Writes 10,000 frames of 949 nodes, 2,000 of which the last 100 are kept, and 10 of 48,580 nodes; then sizes and times of compression. Five minutes.
#   sh benchmarks/frames/frames.sh [FOLDER]
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
out=${1:-$root/runs/frames}
scenario=$root/examples/figure4-lpc/scenario.yaml
many() {
    java "$1" -Xlog:gc:file="$out/$2-gc.txt" -cp "$root/benchmarks/target/benchmarks-all.jar" dev.frond.benchmarks.ManyFrames \
        "$scenario" "$out/$2" "$3" "$4" "$5" "$6" "$7" 2>/dev/null | tee "$out/$2.txt"
    du -sh "$out/$2"
}
mkdir -p "$out"
many -Xmx48m all 10000 "time.end=1 min" "mesh.front=50 nm" "mesh.bulk=270 nm" "output.keep=all"
many -Xmx48m last 2000 "time.end=1 min" "mesh.front=50 nm" "mesh.bulk=270 nm" "output.keep=last 100"
many -Xmx1g large 10 "time.end=1 s" "mesh.front=6.5 nm" "mesh.bulk=27 nm" "output.keep=all"
/usr/bin/python3 "$root/benchmarks/frames/compression.py" "$out/all/fields/frame-000010.vtkhdf" "$out/large/fields/frame-000005.vtkhdf"
