"""The package is built and installed without a network."""

import os
import subprocess
import sys
from pathlib import Path

import frond

from conftest import need

PACKAGE = Path(__file__).resolve().parent.parent


def test_pip_needs_no_network(tmp_path: Path) -> None:
    need("pip")
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet"]
    subprocess.run([*pip, "--target", str(tmp_path), str(PACKAGE)], check=True)
    code = "import frond; print(frond.__version__, frond.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    version, file = said.stdout.split()
    assert version == frond.__version__
    assert Path(file).parent == tmp_path / "frond"
    assert (tmp_path / "frond" / "py.typed").exists()
