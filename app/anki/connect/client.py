"""AnkiConnect's protocol, version 6: one JSON object there, one back, over HTTP."""

from __future__ import annotations

import http.client
import ipaddress
import json
import urllib.request
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from app.anki.connect.errors import (
    ConnectError,
    DeniedError,
    KeyRefusedError,
    NotAnkiError,
    NotRunningError,
    SlowError,
    TooOldError,
    refusal,
)
from app.errors import InputError

USUAL_URL = "http://127.0.0.1:8765"
VERSION = 6
_MOST_BYTES = 1 << 28  # of one answer; a batch of notes has far less
_FORBIDDEN = 403


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """What redirects isn't AnkiConnect, and may lead off this computer."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True, slots=True)
class AnkiConnect:
    """The add-on at this address; `timeout` is in seconds, `key` its apiKey or ''.

    Raises `InputError` if the address is none, or leads to another computer without `anywhere`.
    """

    url: str = USUAL_URL
    key: str = field(default="", repr=False)
    timeout: float = 20.0
    anywhere: bool = False

    def __post_init__(self) -> None:
        _check_url(self.url, self.anywhere)

    def check(self) -> None:
        """See that AnkiConnect is there, new enough, and lets us in. Raises `ConnectError`."""
        try:
            found = self.ask("requestPermission")
        except TooOldError:  # came after version 6 did
            found = {"version": self.ask("version")}
        if not isinstance(found, dict):
            raise self._not_anki()
        if found.get("permission", "granted") != "granted":
            raise self._denied()
        version = found.get("version")
        if not isinstance(version, int):
            raise self._not_anki()
        if version < VERSION:
            raise refusal("unsupported action")
        # The add-on and its manual spell it in two ways.
        if not self.key and (found.get("requireApikey") or found.get("requireApiKey")):
            raise KeyRefusedError(
                "AnkiConnect asks for a key. Copy its apiKey from Anki's Tools › Add-ons › "
                "AnkiConnect › Config."
            )

    def ask(self, action: str, *, timeout: float = 0.0, file_name: str = "", **params: Any) -> Any:
        """The result of an action. Raises `ConnectError`.

        `timeout` (seconds) is the usual one if 0; `file_name` as in `errors.refusal`.
        """
        question: dict[str, Any] = {"action": action, "version": VERSION, "params": params}
        if self.key:  # even an empty key is a wrong one to an add-on without
            question["key"] = self.key
        answer = self._answer(json.dumps(question).encode(), timeout or self.timeout)
        if not isinstance(answer, dict) or answer.keys() != {"result", "error"}:
            raise self._not_anki()
        if answer["error"] is not None:
            raise refusal(str(answer["error"]), file_name)
        return answer["result"]

    def _answer(self, question: bytes, timeout: float) -> Any:
        request = urllib.request.Request(
            self.url, question, {"Content-Type": "application/json"}, method="POST"
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)
        try:
            with opener.open(request, timeout=timeout) as response:
                body = response.read(_MOST_BYTES + 1)
            if len(body) > _MOST_BYTES:
                raise self._not_anki()
            return json.loads(body)
        except HTTPError as error:
            with error:
                raise (self._denied() if error.code == _FORBIDDEN else self._not_anki()) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._slow(timeout) from error
            raise self._not_running() from error
        except TimeoutError as error:
            raise self._slow(timeout) from error
        except (ConnectionError, http.client.IncompleteRead) as error:
            raise self._not_running() from error
        except (ValueError, RecursionError, http.client.HTTPException) as error:
            raise self._not_anki() from error

    def _not_running(self) -> ConnectError:
        return NotRunningError(
            "Anki doesn't answer at {0}. Start Anki; if it is running, install its "
            "add-on AnkiConnect (code 2055492159) and restart Anki.",
            self.url,
        )

    def _not_anki(self) -> ConnectError:
        return NotAnkiError(
            "Something answers at {0}, but it isn't AnkiConnect. Compare the address "
            "with webBindAddress and webBindPort in AnkiConnect's Config.",
            self.url,
        )

    def _slow(self, timeout: float) -> ConnectError:
        return SlowError(
            "Anki hasn't answered for {0} seconds and may still be busy. Look whether "
            "it shows a dialog, close that, and try again.",
            f"{timeout:g}",
        )

    def _denied(self) -> ConnectError:
        return DeniedError(
            "AnkiConnect doesn't let Duidu in. Allow it in Anki's Tools › Add-ons › AnkiConnect › "
            "Config (webCorsOriginList, ignoreOriginList)."
        )


def _check_url(url: str, anywhere: bool) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    # Control characters and blanks would end the line of the request that names the host.
    clean = url.isascii() and url.isprintable() and " " not in url
    if not host or not clean or parts.scheme not in ("http", "https") or port == 0:
        raise InputError(
            "“{0}” is no address of AnkiConnect. The usual one is {1}.", url, USUAL_URL
        )
    if not anywhere and not _is_here(host):
        raise InputError(
            "“{0}” is another computer, and Duidu asks only the Anki on this one. The "
            "usual address is {1}.",
            host,
            USUAL_URL,
        )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
