"""The arguments that lead to the Anki that is running."""

from __future__ import annotations

import argparse

from app import paths, settings
from app.anki.connect.client import USUAL_URL, AnkiConnect


def add_arguments(parser: argparse._ActionsContainer) -> None:
    """Add `--anki-key`, `--anki-url` and `--anki-anywhere`."""
    parser.add_argument(
        "--anki-key",
        metavar="KEY",
        help="AnkiConnect's apiKey, where it has one; default: as the window knows it",
    )
    parser.add_argument(
        "--anki-url", default=USUAL_URL, metavar="URL", help=f"default: {USUAL_URL}"
    )
    parser.add_argument(
        "--anki-anywhere", action="store_true", help="even if that is another computer"
    )


def client_of(arguments: argparse.Namespace) -> AnkiConnect:
    """The add-on that the arguments name. Raises `InputError`."""
    key = arguments.anki_key
    if key is None:
        key = settings.load(paths.settings_file()).anki_key
    return AnkiConnect(arguments.anki_url, key, anywhere=arguments.anki_anywhere)
