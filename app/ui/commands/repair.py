"""The commands of the Repair menu: which sentences belong together."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu, Scope

_REPAIRS = tuple(
    Command(name, text, tuple(keys), Scope.READER, repair=True)
    for name, text, *keys in (
        ("text_down", "Text from this sentence on down", "Return", "Enter"),
        ("text_up", "Text up", "Backspace"),
        ("shift_down", "Shift this text down", "Ctrl+Down"),
        ("shift_up", "Shift this text up", "Ctrl+Up"),
        ("sentence_down", "Last sentence down", "Alt+Down"),
        ("sentence_up", "First sentence up", "Alt+Up"),
        ("merge_previous", "Merge with the pair before", "Alt+Backspace"),
        ("merge_next", "Merge with the next pair", "M", "Alt+Del"),
        ("split", "Split at the cursor", "S", "Ctrl+Return", "Ctrl+Enter"),
        ("reword", "Edit the sentence…", "E"),
        ("confirm", "Checked", "C"),
        ("separate", "Without counterpart", "X"),
        ("other_side", "Other side", "Tab"),
        ("next_pair", "Next pair", "Down"),
        ("previous_pair", "Previous pair", "Up"),
        ("exchange", "Exchange the sides of all pairs"),
    )
)

COMMANDS = (
    Command("repair", "Repair mode", ("F2",), checkable=True),
    *_REPAIRS,
    Command("undo_repair", "Undo the repair", ("Ctrl+Z",), repair=True),
    Command("redo_repair", "Redo the repair", ("Ctrl+Shift+Z", "Ctrl+Y"), repair=True),
)

MENU = Menu(
    "&Repair",
    (
        ("repair",),
        ("undo_repair", "redo_repair"),
        ("text_down", "text_up", "shift_down", "shift_up", "sentence_down", "sentence_up"),
        ("merge_previous", "merge_next", "split", "reword"),
        ("confirm", "separate", "exchange"),
        ("other_side", "next_pair", "previous_pair"),
    ),
)
