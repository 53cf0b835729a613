"""The rules of the house that a program can check."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 400


def _modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def _imported(path: Path) -> Iterator[str]:
    """The top-level packages that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def _declared() -> set[str]:
    """What the declared requirements are imported as."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[^\w-]", line)[0].lower() for line in project["dependencies"]}
    return {
        module
        for module, distributions in packages_distributions().items()
        if any(name.lower().replace("_", "-") in names for name in distributions)
    }


def test_imports_never_point_upwards(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [*sys.path])
    failed = lint_imports(no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out


def test_only_the_ui_imports_qt() -> None:
    ui = ROOT / "app" / "ui"
    others = [path for path in _modules("app") if not path.is_relative_to(ui)]
    assert others
    assert [str(path) for path in others if "PySide6" in set(_imported(path))] == []


def test_every_package_that_is_imported_is_declared() -> None:
    known = set(sys.stdlib_module_names) | _declared() | {"app"}
    undeclared = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in _modules("app")
        for name in _imported(path)
        if name not in known
    }
    assert undeclared == set()


def test_files_are_small() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in _modules("app", "tests")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("name", ["utils", "util", "helpers", "helper", "managers", "manager"])
def test_no_module_is_named_for_nothing(name: str) -> None:
    assert [path for path in _modules("app") if path.stem == name] == []


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/*.md")))
def test_what_a_page_links_to_is_there(page: Path) -> None:
    linked = re.findall(r"\]\(([^)#:\s]+)\)", page.read_text("utf-8"))
    assert [place for place in linked if not (page.parent / place).exists()] == []
