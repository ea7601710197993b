"""Builds the wheel of frond without another package, so that pip needs no network (PEP 517, PEP 427).

The package is plain Python: a wheel is its files, three texts about them, and a list with their hashes.
"""

import base64
import hashlib
import io
import os
import re
import tarfile
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TAG = "py3-none-any"


def _text(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def _version():
    return re.search(r'__version__ = "(.+?)"', _text("frond", "_version.py")).group(1)


def _names(key):
    """The names in quotes of `key = [...]`, a line of pyproject.toml."""
    line = re.search(rf"^{key} = \[(.*)\]$", _text("pyproject.toml"), re.M).group(1)
    return re.findall(r'"(.+?)"', line)


def _metadata():
    lines = [
        "Metadata-Version: 2.1",
        "Name: frond",
        f"Version: {_version()}",
        "Summary: Run frond, the simulator of lithium electrodeposition, and read its results",
        "License: Apache-2.0",
        "Requires-Python: >=3.9",
        *[f"Requires-Dist: {name}" for name in _names("dependencies")],
        "Provides-Extra: all",
        *[f'Requires-Dist: {name} ; extra == "all"' for name in _names("all")],
        "Description-Content-Type: text/markdown",
        "",
        _text("README.md"),
    ]
    return "\n".join(lines)


def _package_files():
    folder = os.path.join(ROOT, "frond")
    return sorted(name for name in os.listdir(folder) if name.endswith((".py", "py.typed")))


def get_requires_for_build_wheel(config_settings=None):
    """Nothing is fetched."""
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Write the wheel into a folder; return its name."""
    version = _version()
    name = f"frond-{version}-{TAG}.whl"
    info = f"frond-{version}.dist-info"
    contents = {f"frond/{file}": _text("frond", file).encode() for file in _package_files()}
    contents[f"{info}/METADATA"] = _metadata().encode()
    wheel = f"Wheel-Version: 1.0\nGenerator: frond\nRoot-Is-Purelib: true\nTag: {TAG}\n"
    contents[f"{info}/WHEEL"] = wheel.encode()
    record = [f"{path},sha256={_digest(data)},{len(data)}" for path, data in contents.items()]
    contents[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""]).encode()
    with zipfile.ZipFile(os.path.join(wheel_directory, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in contents.items():
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), data)
    return name


def _digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def build_sdist(sdist_directory, config_settings=None):
    """Write the sources as an archive into a folder; return its name."""
    top = f"frond-{_version()}"
    files = ["pyproject.toml", "README.md", "build_backend/frond_build.py"]
    files += [f"frond/{file}" for file in _package_files()]
    with tarfile.open(os.path.join(sdist_directory, f"{top}.tar.gz"), "w:gz") as archive:
        for file in files:
            archive.add(os.path.join(ROOT, file), f"{top}/{file}")
        data = _metadata().encode()
        entry = tarfile.TarInfo(f"{top}/PKG-INFO")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return f"{top}.tar.gz"
