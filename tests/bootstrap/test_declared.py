from __future__ import annotations

import re

import pytest

from app.bootstrap.declared import declared, meets, unmet
from tests.bootstrap.project import REPOSITORY


@pytest.mark.parametrize(
    ("requirement", "version", "expected"),
    [
        ("numpy>=2.0,<3", "2.0", True),
        ("numpy>=2.0,<3", "2.4.6", True),
        ("numpy>=2.0,<3", "3.0.0", False),
        ("numpy>=2.0,<3", "1.26", False),
        ("genanki==0.13.1", "0.13.1", True),
        ("genanki==0.13", "0.13.0", True),
        ("genanki==0.13.1", "0.13.10", False),
        ("PySide6-Essentials>=6.8,<6.12", "6.12.0", False),
        ("PySide6-Essentials>=6.8,<6.12", "6.9", True),
        ("typst != 0.15.1", "0.15.1", False),
        ("typst", "0.1rc1", True),
        ("typst", None, False),
    ],
)
def test_bounds_compare_release_numbers(
    requirement: str, version: str | None, expected: bool
) -> None:
    assert meets(requirement, lambda name: version) is expected


@pytest.mark.parametrize(
    ("python", "version", "expected"),
    [
        ("3.13.2", "1.8.0", True),
        ("3.13.2", None, False),
        ("3.9.1", None, False),
        ("3.14.0", None, True),
        ("3.14.0", "0.1", True),
    ],
)
def test_what_other_pythons_need_is_met(python: str, version: str | None, expected: bool) -> None:
    for marker in ("python_version < '3.14'", 'python_version<"3.14"'):
        requirement = f"backports-zstd>=1.0,<2; {marker}"
        assert meets(requirement, lambda name: version, python) is expected


@pytest.mark.parametrize("requirement", ["numpy~=2.0", "numpy>=2; sys_platform=='win32'", "a[b]"])
def test_what_it_does_not_know_is_refused_rather_than_guessed(requirement: str) -> None:
    with pytest.raises(ValueError, match="no such"):
        meets(requirement, lambda name: "2.0")


def test_these_tests_run_where_everything_is_met() -> None:
    assert unmet(REPOSITORY, "test") == []


@pytest.mark.parametrize("wanted", ["base", "test"])
def test_every_pin_lies_within_what_is_declared(wanted: str) -> None:
    text = (REPOSITORY / "requirements" / f"{wanted}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^@/]+)?", line) for line in lines)
    pins: dict[str, str] = {}
    for line in lines:
        name, version = line.split(" ;")[0].split("==")
        pins[name] = version
    for requirement in declared(REPOSITORY, wanted):
        assert meets(requirement, lambda name: pins.get(name.lower())), requirement


def test_the_test_pins_hold_the_base_pins() -> None:
    base, test = (
        set((REPOSITORY / "requirements" / name).read_text("utf-8").splitlines()[2:])
        for name in ("base.txt", "test.txt")
    )
    assert base <= test
