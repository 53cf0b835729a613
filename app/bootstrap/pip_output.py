"""What pip's lines say about how far it is, and about why it gave up."""

from __future__ import annotations

import re

DISK_FULL = "the disk is full"

# The share of the work that is done when all packages are fetched and none is in place.
_FETCHED = 0.6

_COLLECTING = re.compile(r"\s*(?:Collecting|Requirement already satisfied:) (?P<name>[\w.-]+)")
_IGNORING = re.compile(r"\s*Ignoring [\w.-]+: markers ")
_FETCHING = re.compile(
    r"\s*(?:Downloading|Using cached|Processing) (?:\S*/)?(?P<name>[\w.]+?)-\d\S*"
    r"\.(?:whl|tar\.gz|zip)(?P<size> \([^)]*\))?\s*$"
)
_BUILDING = re.compile(r"\s*Building wheel for (?P<name>[\w.-]+)")
_RETRYING = re.compile(r"\s*WARNING: Retrying")
_INSTALLING = re.compile(r"\s*Installing collected packages: (?P<names>.*)")

_NO_CONNECTION = re.compile(
    r"NewConnectionError|NameResolutionError|Failed to establish|Connection ?(?:Reset|Refused|"
    r"Timeout)|ReadTimeout|ProxyError|Max retries exceeded|Network is unreachable",
    re.IGNORECASE,
)
_NO_SPACE = re.compile(r"No space left on device|Disk quota exceeded|Errno 28|WinError 112")


class PipReading:
    """Follows one `pip install` of `total` pinned packages, fed line by line."""

    def __init__(self, total: int) -> None:
        self.installing = 0
        """How many packages pip is putting in place; 0 before it has come to that."""
        self.arrived = 0
        """How many of them are in place: pip doesn't say, so somebody who looks sets it."""
        self._total = total
        self._found: set[str] = set()
        self._fetched: set[str] = set()
        self._phrase = "Asking for the packages"

    def feed(self, line: str) -> None:
        """Take in one line of pip's output."""
        if _IGNORING.match(line):
            self._total -= 1
        elif match := _INSTALLING.match(line):
            self.installing = len(match["names"].split(","))
        elif match := _COLLECTING.match(line):
            self._found.add(_plain(match["name"]))
            self._say("Finding", match["name"], self._found)
        elif match := _FETCHING.match(line):
            self._fetched.add(_plain(match["name"]))
            self._say("Fetching", match["name"] + (match["size"] or ""), self._fetched)
        elif match := _BUILDING.match(line):
            self._phrase = f"Building {match['name']}"
        elif _RETRYING.match(line):
            self._phrase = "No answer yet; trying again"

    def phrase(self) -> str:
        """What pip is doing."""
        if self.installing:
            current = min(self.arrived + 1, self.installing)
            return f"Installing package {current} of {self.installing}"
        return self._phrase

    def fraction(self) -> float:
        """How far it is, 0 to 1."""
        if self.installing:
            return _FETCHED + (1 - _FETCHED) * min(1.0, self.arrived / self.installing)
        # pip may find them all before it fetches the first, or take them one by one.
        steps = len(self._found) + len(self._fetched)
        return _FETCHED * min(1.0, steps / max(1, 2 * self._total))

    def _say(self, verb: str, what: str, seen: set[str]) -> None:
        number = min(len(seen), self._total)
        self._phrase = f"{verb} {what}, package {number} of {self._total}"


def count_of(pins: str) -> int:
    """How many packages a requirements file names."""
    return sum(1 for line in pins.splitlines() if line.strip() and not line.startswith("#"))


def reason(output: str) -> str:
    """The plain reason in what a failed pip printed."""
    if _NO_SPACE.search(output):
        return DISK_FULL
    if _NO_CONNECTION.search(output):
        return "the package index can't be reached; is there a network connection?"
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["pip said nothing"])[-1].removeprefix("ERROR:").strip()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
