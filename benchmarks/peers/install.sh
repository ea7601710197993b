#!/bin/sh
# Installs the peers from Debian's packages (Debian 12: FreeFEM 4.11, DOLFINx 0.5.2 with real PETSc 3.18) and Matplotlib.
set -eu

as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
$as_root apt-get update -q
# The real build of DOLFINx by name: its complex sibling, when both are there, is chosen by PETSC_DIR.
# shellcheck disable=SC2086  # empty for root
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    freefem++ python3-dolfinx python3-dolfinx-real python3-matplotlib libopenblas0-pthread gcc libc6-dev python3-dev

command -v FreeFem++-nw
/usr/bin/python3 -c 'import dolfinx, matplotlib; from petsc4py import PETSc
assert PETSc.ScalarType().dtype.kind == "f", "DOLFINx uses complex PETSc: set PETSC_DIR to the real one, see README.md"
print("DOLFINx", dolfinx.__version__, "PETSc", ".".join(map(str, PETSc.Sys.getVersion())), "Matplotlib", matplotlib.__version__)'
