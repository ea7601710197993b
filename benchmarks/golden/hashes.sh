#!/usr/bin/env bash
# Hashes of all result files of a fixed set of runs, sweeps and comparisons, to hold against those of another build:
#   benchmarks/golden/hashes.sh frond-all.jar FILE [two]
# FILE has a line "SHA-256  run/file" per result file. With `two`, runs go side by side on two processors.
# Result files that a build writes differently by intent are named in CHANGELOG.md.
set -Eeuo pipefail
trap 'echo "hashes: line $LINENO failed: $BASH_COMMAND" >&2' ERR
jar=$(readlink -f "$1")
out=$(readlink -f "$2")
side_by_side=1
[ "${3:-}" = two ] && side_by_side=2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

frond() {
    java -XX:+UseSerialGC -Djava.awt.headless=true -jar "$jar" "$@"
}

# One run: its folder's name, then the scenario. The words on screen are kept as one more file.
one() {
    name=$1
    scenario=$2
    shift 2
    mkdir -p "words"
    frond run "$scenario" -o "$name" --reproducible --quiet "$@" >"words/$name.txt" 2>&1 || true
}
export -f frond one
export jar

{
    for scenario in "$root"/examples/*/scenario.yaml; do
        echo "$(basename "$(dirname "$scenario")") $scenario"
    done
    for scenario in "$root"/examples/zhu2023/*.yaml; do
        echo "membrane-$(basename "$scenario" .yaml) $scenario"
    done
    for scenario in "$here"/inputs/*.yaml; do
        echo "$(basename "$scenario" .yaml) $scenario"
    done
} | xargs -P "$side_by_side" -L 1 bash -c 'one "$0" "$1"'

frond sweep "$root/examples/cluster/sweep.yaml" -o sweep-cluster --jobs "$side_by_side" >/dev/null 2>&1
frond compare figure4-lpc figure4-ucpba -o compare-figure4 >words/compare.txt 2>&1
for field in concentration potential flux_Li current_density; do
    frond render figure4-lpc --field "$field" -o "picture-$field.png" >/dev/null 2>&1
done
frond render figure4-lpc figure4-ucpba -o movie.mp4 >/dev/null 2>&1
frond render figure4-lpc -o movie.gif >/dev/null 2>&1
for scenario in "$root"/examples/*/scenario.yaml "$root"/examples/zhu2023/*.yaml; do
    frond regime "$scenario" >"words/regime-$(basename "$(dirname "$scenario")")-$(basename "$scenario" .yaml).txt" 2>&1
done
frond mesh "$root/examples/zhu2023-ucpba/scenario.yaml" -o mesh.png >words/mesh.txt 2>&1
frond mesh "$root/examples/zhu2023-ucpba/scenario.yaml" -o mesh.vtkhdf >/dev/null 2>&1
for experiment in conductivity transference impedance arrhenius; do
    frond measure "$experiment" "$root/examples/zhu2023/ucpba.yaml" >"words/measure-$experiment.txt" 2>&1 || true
done
frond schema >words/schema.txt
frond schema sweep >words/schema-sweep.txt

sed -i "s#$root/##g; s#$work/##g" words/*.txt
find . -type f ! -name '.*' ! -path '*/.*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sed 's#  \./#  #' >"$out"
wc -l "$out"
