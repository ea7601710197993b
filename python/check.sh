#!/usr/bin/env bash
# Tests of the Python package, and the notebooks from their first cell to their last.
# PYTHON is another interpreter than Debian's; NOTEBOOKS a folder that keeps the executed notebooks.
set -euo pipefail
cd "$(dirname "$0")"

python=${PYTHON:-/usr/bin/python3}
export FROND_HOME=${FROND_HOME:-$(cd .. && pwd)}
export PYTHONPATH=$PWD${PYTHONPATH:+:$PYTHONPATH}
export PYTHONDONTWRITEBYTECODE=1 PYDEVD_DISABLE_FILE_VALIDATION=1

"$python" -m pytest -q -p no:cacheprovider

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp notebooks/*.ipynb "$work"
for notebook in "$work"/*.ipynb; do
    if ! "$python" -m nbconvert --to notebook --execute --inplace --log-level=WARN "$notebook"; then
        echo "python/check.sh: $(basename "$notebook") fails" >&2
        exit 1
    fi
done
if [ -n "${NOTEBOOKS:-}" ]; then
    mkdir -p "$NOTEBOOKS" && cp "$work"/*.ipynb "$NOTEBOOKS"
fi
