"""The commands of the Word menu: what this learner knows of it, what it means, how it sounds."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu, Scope, spoken
from app.vocabulary.statuses import Status

STATUSES = (
    Command("status_0", "New", ("0", "Backspace")),
    *(Command(f"status_{n}", f"Learning {n}", (str(n),)) for n in range(1, 6)),
    Command("status_6", "Known", ("W",)),
    Command("status_7", "Ignored", ("I",)),
)

COMMANDS = (
    *STATUSES,
    Command("step_up", "One step better known", ("Up",), Scope.READER),
    Command("step_down", "One step less known", ("Down",), Scope.READER),
    Command("look_up", "Look up…", ("Ctrl+K",)),
    Command("note", "Note on the word", ("Ctrl+N",)),
    Command("entry_back", "Back to the entry before", ("Alt+Left",)),
    Command("entry_forward", "Forward again", ("Alt+Right",)),
    Command("speak", "Speak the word", ("P",)),
    Command("speak_sentence", "Speak the sentence", ("Shift+P",)),
    Command("slowly", "Speak slowly", ("Alt+P",), checkable=True),
    Command("voice", "Choose a voice file…"),
    Command("correct", "Correct the word…", ("Shift+E",)),
)

MENU = Menu(
    "&Word",
    (
        tuple(command.id for command in STATUSES),
        ("step_up", "step_down"),
        ("look_up", "note", "entry_back", "entry_forward"),
        ("speak", "speak_sentence", "slowly", "voice"),
        ("correct",),
    ),
)


def status_name(status: Status) -> str:
    """The status in the language of the interface."""
    return next(spoken(c.text) for c in STATUSES if status_of(c) is status)


def status_of(command: Command) -> Status | None:
    """The status that the command gives, if it is one that marks."""
    name, _, number = command.id.partition("_")
    return Status(int(number)) if name == "status" else None
