"""A page in a real browser, over the pipe of the Chrome DevTools Protocol."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--remote-debugging-pipe",
    "about:blank",
)


class Page:
    """One tab. `requests` holds the addresses that the page asked for."""

    def __init__(self, to: int, source: int) -> None:
        self._to, self._from = to, source
        self._numbers = itertools.count(1)
        self._rest = b""
        self._session = ""
        self.requests: list[str] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._ask("Network.enable")
        self._ask("Page.enable")

    def open(self, file: Path) -> None:
        """Show the file, and wait until it has loaded."""
        self._ask("Page.navigate", url=file.as_uri())
        self._until("Page.loadEventFired")

    def run(self, expression: str) -> Any:
        """What the expression of JavaScript gives, as JSON."""
        answer = self._ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Click in the middle of the element."""
        box = f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
        x, y = self.run(f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])({box})")
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == number:
                assert "error" not in told, told
                return dict(told["result"])

    def _until(self, event: str) -> None:
        while self._next().get("method") != event:
            pass

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = os.read(self._from, 1 << 20)
            assert read, "the browser went away"
            self._rest += read
        message, self._rest = self._rest.split(b"\0", 1)
        told = dict(json.loads(message))
        if told.get("method") == "Network.requestWillBeSent":
            self.requests.append(told["params"]["request"]["url"])
        return told


@contextmanager
def browsing(program: str, folder: Path) -> Iterator[Page]:
    """A browser of its own, with a profile in this folder."""
    reads, to = os.pipe()
    source, writes = os.pipe()
    # The protocol is spoken on the descriptors 3 (commands) and 4 (answers).
    command = f'exec "$0" "$@" 3<&{reads} 4>&{writes}'
    process = subprocess.Popen(
        ["bash", "-c", command, program, f"--user-data-dir={folder}", *_ARGUMENTS],
        pass_fds=(reads, writes),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(reads)
    os.close(writes)
    try:
        yield Page(to, source)
    finally:
        process.kill()
        process.wait()
        os.close(to)
        os.close(source)
