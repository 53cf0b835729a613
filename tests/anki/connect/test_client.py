"""What a person reads when Anki can't be asked, and whom Duidu asks at all."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anki.connect import errors
from app.anki.connect.client import USUAL_URL, AnkiConnect
from app.anki.connect.known import read_words
from app.anki.connect.plan import plan_sending
from app.anki.notes import Note
from app.errors import InputError
from tests.anki.connect.server import Addon
from tests.anki.memory_records import MemoryRecords


def message(client: AnkiConnect, kind: type[errors.ConnectError], action: str = "") -> str:
    """What is said when this fails, which is of just this kind."""
    with pytest.raises(errors.ConnectError) as raised:
        client.ask(action) if action else client.check()
    assert type(raised.value) is kind
    assert str(raised.value).endswith("You can use a file (.apkg) instead.")
    return str(raised.value)


def test_an_addon_that_is_there_and_new_enough_says_nothing(
    addon: Addon, client: AnkiConnect
) -> None:
    client.check()
    assert client.ask("version") == 6
    assert addon.asked == ["requestPermission", "version"]


def test_nothing_answers() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        said = message(AnkiConnect(url), errors.NotRunningError)
    assert "Start Anki" in said
    assert "2055492159" in said


def test_anki_is_closed_while_it_answers(addon: Addon, client: AnkiConnect) -> None:
    addon.hang_up = True
    message(client, errors.NotRunningError)


@pytest.mark.parametrize(
    ("code", "body"),
    [
        (200, b"<html>a web page</html>"),
        (200, b"AnkiConnect v.6"),
        (200, b"[]"),
        (200, b"null"),
        (200, b'{"result": 6}'),
        (200, b'{"result": 6, "error": null, "more": 1}'),
        (200, b'{"result": 6, "error": null}'),
        (200, b'{"result": {"permission": "granted"}, "error": null}'),
        (200, b"[" * 100_000),
        (200, b"\xff\xfe"),
        (404, b"not here"),
        (302, b""),
        (500, b""),
    ],
)
def test_something_else_answers(addon: Addon, client: AnkiConnect, code: int, body: bytes) -> None:
    addon.code, addon.body = code, body
    addon.headers = {"Content-Type": "text/html"}
    if code == 302:
        addon.headers["Location"] = "http://127.0.0.1:1/"
    assert "isn't AnkiConnect" in message(client, errors.NotAnkiError)


def test_something_else_answers_without_http() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        import threading

        def greet() -> None:
            other, _ = server.accept()
            with other:
                other.recv(1 << 16)
                other.sendall(b"220 mail.example ESMTP\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        message(AnkiConnect(url), errors.NotAnkiError)
        thread.join()


def test_notes_told_in_another_way(
    addon: Addon, client: AnkiConnect, notes: tuple[Note, ...]
) -> None:
    addon.body = b'{"result": {"permission": "granted", "version": 6}, "error": null}'
    with pytest.raises(errors.NotAnkiError):
        read_words(client)


def test_a_key_is_needed(addon: Addon, client: AnkiConnect) -> None:
    addon.key = "secret"
    assert "asks for a key" in message(client, errors.KeyRefusedError)
    assert "doesn't take this key" in message(client, errors.KeyRefusedError, "findNotes")
    AnkiConnect(addon.url, "secret").check()
    assert AnkiConnect(addon.url, "secret").ask("findNotes", query="") == []


def test_a_wrong_key_or_one_too_many(addon: Addon) -> None:
    message(AnkiConnect(addon.url, "wrong"), errors.KeyRefusedError, "findNotes")
    addon.key = "secret"
    message(AnkiConnect(addon.url, "wrong"), errors.KeyRefusedError, "findNotes")
    assert "wrong" not in repr(AnkiConnect(addon.url, "wrong"))


@pytest.mark.parametrize("has_permission", [True, False])
def test_an_addon_too_old(addon: Addon, client: AnkiConnect, has_permission: bool) -> None:
    addon.has_permission = has_permission
    client.check()
    addon.version = 5
    assert "too old" in message(client, errors.TooOldError)


def test_an_action_that_the_addon_doesnt_know(client: AnkiConnect) -> None:
    message(client, errors.TooOldError, "flyToTheMoon")


def test_no_profile_is_open(addon: Addon, client: AnkiConnect, notes: tuple[Note, ...]) -> None:
    addon.col = None
    assert "no profile open" in message(client, errors.ProfileClosedError, "deckNames")
    with pytest.raises(errors.ProfileClosedError):
        plan_sending(notes, MemoryRecords(), client)


def test_anki_is_busy(addon: Addon) -> None:
    addon.wait = 5.0
    said = message(AnkiConnect(addon.url, timeout=0.2), errors.SlowError)
    assert "0.2 seconds" in said


def test_it_isnt_allowed(addon: Addon, client: AnkiConnect) -> None:
    addon.permission = "denied"
    assert "let Duidu in" in message(client, errors.DeniedError)
    addon.permission, addon.code, addon.body = "granted", 403, b""
    message(client, errors.DeniedError)


def test_what_anki_says_itself_is_shown_in_one_line(addon: Addon, client: AnkiConnect) -> None:
    addon.refusal = "Your collection\n  is corrupt.  " + "x" * 1000
    said = message(client, errors.RefusedError, "deckNames")
    assert "It says: Your collection is corrupt. xxx" in said
    assert len(said) < 450


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8765", "http://localhost:8765/", "http://[::1]:1", "http://127.0.0.9"]
)
def test_this_computer_is_asked(url: str) -> None:
    assert AnkiConnect(url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.5:8765",
        "http://example.org",
        "http://0.0.0.0:8765",
        "http://127.0.0.1@example.org:8765",
        "http://localhost.example.org",
    ],
)
def test_another_computer_only_when_that_is_wanted(url: str) -> None:
    with pytest.raises(InputError, match="another computer"):
        AnkiConnect(url)
    assert AnkiConnect(url, anywhere=True).url == url


@pytest.mark.parametrize(
    "url",
    ["", "8765", "ftp://127.0.0.1", "file:///etc/passwd", "http://", "http://127.0.0.1:99999",
     "http://127.0.0.1:0", "http://127.0.0.1/\r\nHost: x", "http://[::1", "http://127.0.0.1/ x"],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InputError, match=USUAL_URL):
        AnkiConnect(url, anywhere=True)


@given(st.text(max_size=40) | st.text(max_size=20).map(lambda text: f"http://{text}"))
def test_any_address_is_taken_or_refused(url: str) -> None:
    try:
        AnkiConnect(url)
    except InputError:
        return
    assert url.startswith(("http://", "https://"))


def test_a_proxy_is_never_asked(
    addon: Addon, client: AnkiConnect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    client.check()
    assert addon.asked
