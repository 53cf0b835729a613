from __future__ import annotations

import ast

import pytest

from app.bootstrap.start import too_old
from tests.bootstrap.project import REPOSITORY


def test_an_old_python_is_told_what_is_wanted_and_what_it_is() -> None:
    message = too_old((3, 9, 18))
    assert message.startswith("Duidu needs Python 3.11 or newer; this is 3.9.18 (")


@pytest.mark.parametrize(
    "path", ["main.py", "tests/__main__.py", "app/__init__.py", "app/bootstrap/__init__.py"]
)
def test_an_old_python_can_read_what_leads_to_that_message(path: str) -> None:
    ast.parse((REPOSITORY / path).read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_can_read_the_check_itself() -> None:
    source = (REPOSITORY / "app/bootstrap/start.py").read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    top = {
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert top == {"__future__", "os", "sys", "pathlib"}
