"""AnkiConnect as it behaves, on a port of this computer, with a real Anki collection behind it."""

from __future__ import annotations

import json
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from io import StringIO
from typing import Any

import anki.collection
from anki.errors import NotFoundError

READING = {
    "requestPermission", "version", "findNotes", "notesInfo", "modelNamesAndIds", "deckNames",
}  # fmt: skip
"""The actions that change nothing."""


@dataclass
class Addon:
    """The add-on with its settings. `col` is None while no profile is open.

    `asked` are the actions it was asked for, `body` what it answers instead of its own answer.
    """

    col: anki.collection.Collection | None
    key: str | None = None
    version: int = 6
    permission: str = "granted"
    tells_times: bool = True
    has_permission: bool = True
    code: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    hang_up: bool = False
    refusal: str = ""
    asked: list[str] = field(default_factory=list)
    imported: list[str] = field(default_factory=list)
    url: str = ""

    def answer(self, question: bytes) -> bytes:
        if not question:
            return f"AnkiConnect v.{self.version}".encode()
        asked = json.loads(question)
        try:
            result = self._act(asked)
        except Exception as error:  # noqa: BLE001 - as the add-on does
            return json.dumps({"result": None, "error": str(error)}).encode()
        return json.dumps({"result": result, "error": None}).encode()

    def _act(self, asked: dict[str, Any]) -> Any:
        name = asked.get("action", "")
        self.asked.append(name)
        if asked.get("key") != self.key and name != "requestPermission":
            raise ValueError("valid api key must be provided")
        action = getattr(self, f"on_{name}", None)
        if action is None or (name == "requestPermission" and not self.has_permission):
            raise ValueError("unsupported action")
        if self.refusal and name not in ("requestPermission", "version"):
            raise ValueError(self.refusal)
        return action(**asked.get("params", {}))

    def _col(self) -> anki.collection.Collection:
        if self.col is None:
            raise ValueError("collection is not available")
        return self.col

    # The names of actions and their parameters are AnkiConnect's.

    def on_requestPermission(self) -> dict[str, Any]:
        if self.permission != "granted":
            return {"permission": self.permission}
        needs = self.key is not None
        return {"permission": "granted", "requireApikey": needs, "version": self.version}

    def on_version(self) -> int:
        return self.version

    def on_deckNames(self) -> list[str]:
        return [deck.name for deck in self._col().decks.all_names_and_ids()]

    def on_modelNamesAndIds(self) -> dict[str, int]:
        return {kind.name: kind.id for kind in self._col().models.all_names_and_ids()}

    def on_findNotes(self, query: str | None = None) -> list[int]:
        return [] if query is None else [int(n) for n in self._col().find_notes(query)]

    def on_notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:
        return [self._note(number) for number in notes]

    def _note(self, number: int) -> dict[str, Any]:
        col = self._col()
        try:
            note = col.get_note(number)
        except NotFoundError:
            return {}
        kind = note.note_type() or {}
        told = {
            "noteId": note.id,
            "tags": note.tags,
            "fields": {
                f["name"]: {"value": note.fields[f["ord"]], "order": f["ord"]} for f in kind["flds"]
            },
            "modelName": kind["name"],
            "cards": list(note.card_ids()),
        }
        return told | ({"mod": note.mod} if self.tells_times else {})

    def on_updateNoteFields(self, note: dict[str, Any]) -> None:
        held = self._col().get_note(note["id"])
        for name, value in note["fields"].items():
            if name in held:
                held[name] = value
        self._col().update_note(held)

    def on_addTags(self, notes: list[int], tags: str) -> None:
        self._col().tags.bulk_add(notes, tags)

    def on_removeTags(self, notes: list[int], tags: str) -> None:
        self._col().tags.bulk_remove(notes, tags)

    def on_importPackage(self, path: str) -> bool:
        # AnkiConnect's own way in: it differs from Anki's dialog in its options.
        with warnings.catch_warnings(action="ignore"), redirect_stdout(StringIO()):
            # By name: it is one of those that Anki makes up when asked for.
            importer = import_module("anki.importing").AnkiPackageImporter(self._col(), path)
        self.imported.append(path)
        importer.run()
        return True


@contextmanager
def serving(addon: Addon) -> Iterator[Addon]:
    """The add-on answering at `addon.url`."""
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = self.rfile.read(int(self.headers["Content-Length"]))
            if addon.wait:
                ended.wait(addon.wait)
            if addon.hang_up:
                return
            body = addon.answer(question) if addon.body is None else addon.body
            self.send_response(addon.code)
            for name, value in ({"Content-Type": "text/json"} | addon.headers).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except ConnectionError:
                return  # who asked waits no longer

        def log_message(self, *_: object) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        addon.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield addon
        finally:
            ended.set()
            server.shutdown()
            thread.join()
