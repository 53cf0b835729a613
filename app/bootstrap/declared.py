"""Whether an interpreter has what `pyproject.toml` declares, whoever installed it."""

from __future__ import annotations

import importlib.metadata
import operator
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?P<bounds>[^\w].*)?")
_BOUND = re.compile(r"\s*(?P<operator>==|>=|<=|!=|<|>)\s*(?P<version>[\d.]+)\s*")
_MARKER = re.compile(
    r"\s*python_version(?P<bound>[^'\"]+)(?P<mark>['\"])(?P<version>[\d.]+)(?P=mark)\s*"
)
_OPERATORS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def declared(root: Path, wanted: str) -> list[str]:
    """The requirements in pyproject.toml: of `base`, or of `base` and the extra `wanted`."""
    with (root / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extras: list[str] = [] if wanted == "base" else project["optional-dependencies"][wanted]
    return [*project["dependencies"], *extras]


def unmet(root: Path, wanted: str) -> list[str]:
    """The declared requirements that the running interpreter doesn't meet."""
    return [
        requirement for requirement in declared(root, wanted) if not meets(requirement, _installed)
    ]


def meets(
    requirement: str,
    installed: Callable[[str], str | None],
    python: str = ".".join(map(str, sys.version_info[:3])),
) -> bool:
    """Whether the installed version (None: not there) lies within the requirement's bounds.

    Knows a name with bounds, as in `numpy>=2.0,<3`, compares release numbers only, and may end
    in `; python_version < "3.14"`: a requirement of other Pythons is met. Raises ValueError for
    anything else that a requirement may say (other markers, extras, addresses).
    """
    wanted, _, marker = requirement.partition(";")
    if marker and not _is_of(marker, python):
        return True
    parts = _REQUIREMENT.fullmatch(wanted.strip())
    if parts is None:
        raise ValueError(f"no such requirement: {requirement}")
    version = installed(parts["name"])
    bounds = [_bound(bound) for bound in (parts["bounds"] or "").split(",") if bound.strip()]
    return version is not None and all(_within(version, *bound) for bound in bounds)


def _is_of(marker: str, python: str) -> bool:
    """Whether a marker holds for this version of Python."""
    parts = _MARKER.fullmatch(marker)
    if parts is None:
        raise ValueError(f"no such marker: {marker}")
    major_and_minor = ".".join(python.split(".")[:2])
    return _within(major_and_minor, *_bound(parts["bound"] + parts["version"]))


def _bound(text: str) -> tuple[str, str]:
    """The operator and the version of one bound."""
    parts = _BOUND.fullmatch(text)
    if parts is None:
        raise ValueError(f"no such bound: {text}")
    return parts["operator"], parts["version"]


def _within(version: str, comparison: str, limit: str) -> bool:
    ours, theirs = _release(version), _release(limit)
    length = max(len(ours), len(theirs))
    return _OPERATORS[comparison](_padded(ours, length), _padded(theirs, length))


def _release(version: str) -> tuple[int, ...]:
    leading = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in leading[0].split(".")) if leading else ()


def _padded(release: tuple[int, ...], length: int) -> tuple[int, ...]:
    return release + (0,) * (length - len(release))


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
