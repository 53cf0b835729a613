from __future__ import annotations

import ctypes
import sys

import pytest

from app.errors import MissingPartError
from app.system_libraries import (
    cure,
    missing_libraries,
    require_window,
    wanted_platforms,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="nothing can be missing elsewhere")


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Libraries that can't be loaded; to be filled by the test. All others can."""
    gone: set[str] = set()

    def load(name: str) -> object:
        if name in gone:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    monkeypatch.setattr(ctypes, "CDLL", load)
    return gone


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, ()),
        ({"DISPLAY": ""}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ("wayland",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600", "DISPLAY": ":0"}, ("vnc",)),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, ("wayland", "xcb")),
    ],
)
def test_the_platform_comes_from_the_environment(
    environ: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert wanted_platforms(environ) == expected


def test_no_display_is_one_message_that_names_what_works_without() -> None:
    with pytest.raises(MissingPartError) as raised:
        require_window({})
    message = str(raised.value)
    assert "DISPLAY" in message
    assert "export, handout, align, annotate, lookup" in message
    assert "\n" not in message


def test_a_display_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    if missing_libraries("xcb"):
        pytest.skip("Xlib isn't installed here")
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(MissingPartError, match=r"display :4711 doesn't answer"):
        require_window({"DISPLAY": ":4711"})


def test_only_what_is_missing_is_to_be_installed(without: set[str]) -> None:
    without |= {"libEGL.so.1", "libxcb-cursor.so.0"}
    assert missing_libraries("xcb") == {
        "libEGL.so.1": "libegl1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
    }
    assert missing_libraries("offscreen") == {"libEGL.so.1": "libegl1"}
    with pytest.raises(MissingPartError, match=r"sudo apt install libegl1 libxcb-cursor0 "):
        require_window({"DISPLAY": ":0"})


def test_one_complete_platform_of_two_is_enough(without: set[str]) -> None:
    without |= {"libxcb-cursor.so.0", "libwayland-client.so.0", "libwayland-cursor.so.0"}
    with pytest.raises(MissingPartError, match=r"apt install libxcb-cursor0 "):
        require_window({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})


def test_offscreen_needs_no_display(without: set[str]) -> None:
    require_window({"QT_QPA_PLATFORM": "offscreen"})


def test_the_cure_is_one_line() -> None:
    message = cure({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    assert "missing: libGL.so.1, libEGL.so.1" in message
    assert "sudo apt install libgl1 libegl1 " in message
    assert "\n" not in message
