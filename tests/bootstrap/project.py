"""Makes and starts small projects around the real `main.py` and `app.bootstrap`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

# What a started project answers: where it runs, and what it was given.
_CLI = """
import json, os, sys

def main(argv):
    print(json.dumps({"prefix": sys.prefix, "argv": argv, "cwd": os.getcwd()}))
    codes = [int(word[7:]) for word in argv if word.startswith("--exit=")]
    return codes[0] if codes else 0
"""

_PYPROJECT = """
[project]
name = "small"
dependencies = ["tiny>=1.0,<2"]
[project.optional-dependencies]
test = []
"""

Started = subprocess.CompletedProcess[str]


def write_wheel(folder: Path, name: str, version: str) -> Path:
    """Write an installable wheel that holds one empty module."""
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in (files | {f"{info}/RECORD": record}).items():
            archive.writestr(path, text)
    return wheel


@dataclass
class Project:
    """A project folder and the folder of wheels that its pip may use."""

    root: Path
    wheels: Path
    first: Started | None = None

    @classmethod
    def made(cls, root: Path, wheels: Path) -> Project:
        (root / "requirements").mkdir(parents=True)
        shutil.copy(REPOSITORY / "main.py", root)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(REPOSITORY / "app/bootstrap", root / "app/bootstrap", ignore=ignored)
        for name in ("__init__.py", "errors.py"):
            shutil.copy(REPOSITORY / "app" / name, root / "app")
        (root / "app/cli.py").write_text(_CLI, "utf-8")
        (root / "pyproject.toml").write_text(_PYPROJECT, "utf-8")
        project = cls(root, wheels)
        project.pin("1.0")
        return project

    @property
    def python(self) -> Path:
        return self.root / ".venv/bin/python"

    @property
    def stamp(self) -> Path:
        return self.root / ".venv/duidu.json"

    def pin(self, version: str) -> None:
        for name in ("base", "test"):
            (self.root / f"requirements/{name}.txt").write_text(f"tiny=={version}\n", "utf-8")

    def launch(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        """Start `main.py` with the Python that this environment was made from."""
        base = Path(sys.base_prefix, "bin", f"python{sys.version_info[0]}.{sys.version_info[1]}")
        return subprocess.Popen(
            [base, self.root / "main.py", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=self.root.parent,
            env=self._environ() | environ,
        )

    def start(self, *arguments: str, **environ: str) -> Started:
        """Start `main.py` and wait for its end."""
        process = self.launch(*arguments, **environ)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def installed(self) -> str:
        """The version of `tiny` in the environment."""
        code = "import importlib.metadata, tiny; print(importlib.metadata.version('tiny'))"
        command = [str(self.python), "-c", code]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()

    def _environ(self) -> dict[str, str]:
        ours = ("PIP_", "PYTHON", "VIRTUAL_ENV", "DUIDU_", "COV")
        kept = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
        return kept | pip | {"PIP_FIND_LINKS": str(self.wheels)}


def answer(started: Started) -> dict[str, object]:
    """What the project's command line found, once it was reached."""
    assert started.stdout, started.stderr
    found = json.loads(started.stdout)
    assert isinstance(found, dict)
    return found
