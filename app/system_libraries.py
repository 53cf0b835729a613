"""Whether this machine can show a window, asked before Qt is loaded.

Qt ends the process when its platform plugin can't be loaded or finds no display, so whoever is
about to make a `QApplication` asks here first. Only Linux has anything that can be missing.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Mapping

from app.errors import MissingPartError

# File name of the library: the Debian package that holds it.
_ANY_PLATFORM = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_OF_PLATFORM = {"xcb": _X11, "wayland": _WAYLAND}

_WITHOUT_WINDOW = (
    "These commands need no window: export, handout, align, annotate, lookup "
    "(python main.py --help tells more)."
)


def require_window(environ: Mapping[str, str]) -> None:
    """Raise `MissingPartError`, saying the cure, unless Qt can make windows here.

    `environ` holds the environment variables, of which QT_QPA_PLATFORM, DISPLAY and
    WAYLAND_DISPLAY count. Off-screen platforms need libraries but no display.
    """
    if sys.platform != "linux":
        return
    platforms = wanted_platforms(environ)
    if not platforms:
        raise MissingPartError(
            "There is no display to open a window on (neither DISPLAY nor "
            "WAYLAND_DISPLAY is set). Start Duidu from a graphical desktop, or log in "
            "with ssh -X. {0}",
            _WITHOUT_WINDOW,
        )
    missing = min((missing_libraries(platform) for platform in platforms), key=len)
    if missing:
        raise MissingPartError(cure(missing))
    if not any(_answers(platform) for platform in platforms):
        shown = environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY")
        raise MissingPartError(
            "The display {0} doesn't answer, so no window can be opened. Start Duidu "
            "from a graphical desktop, or log in with ssh -X. {1}",
            shown,
            _WITHOUT_WINDOW,
        )


def wanted_platforms(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The Qt platforms that may be used, the likeliest first; empty when there is no display."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(name.split(":")[0].split("-")[0] for name in chosen.split(";"))
    found = []
    if environ.get("WAYLAND_DISPLAY"):
        found.append("wayland")
    if environ.get("DISPLAY"):
        found.append("xcb")
    return tuple(found)


def missing_libraries(platform: str) -> dict[str, str]:
    """What Qt's `platform` (`xcb`, `wayland`, `offscreen`, ...) lacks here: library to package."""
    needed = _ANY_PLATFORM | _OF_PLATFORM.get(platform, {})
    return {library: package for library, package in needed.items() if not _loads(library)}


def cure(missing: Mapping[str, str]) -> str:
    """One message for missing libraries (file name to Debian package)."""
    return (
        f"The window needs system libraries that are missing: {_listed(missing)}. "
        f"On Debian and Ubuntu: sudo apt install {' '.join(missing.values())}   "
        "On other systems install the packages that hold these files "
        f"(dnf provides '*/{next(iter(missing))}' or pacman -F {next(iter(missing))} names them). "
        f"{_WITHOUT_WINDOW}"
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(platform: str) -> bool:
    """Whether the platform's display server takes a connection; asked as Qt will ask."""
    if platform == "xcb":
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = ctypes.c_void_p
        xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
        xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
        xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
        connection = xcb.xcb_connect(None, None)
        failed = xcb.xcb_connection_has_error(connection)
        xcb.xcb_disconnect(connection)
        return not failed
    if platform == "wayland":
        wayland = ctypes.CDLL("libwayland-client.so.0")
        wayland.wl_display_connect.restype = ctypes.c_void_p
        wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
        display = wayland.wl_display_connect(None)
        if display:
            wayland.wl_display_disconnect(display)
        return bool(display)
    return True
