"""Which keys a command has: those it comes with, or those that a person gave it."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.commands.command import Command
from app.ui.commands.declared import COMMANDS

Keys = Mapping[str, tuple[str, ...]]


def keys_of(command: Command, own: Keys) -> tuple[str, ...]:
    """The keys of the command: one's own, or else those it comes with."""
    return own.get(command.id, command.keys)


def holder(key: str, command: Command, own: Keys) -> Command | None:
    """The other command that the key belongs to; repairing has keys of its own."""
    return next(
        (
            one
            for one in COMMANDS
            if one.id != command.id and one.repair == command.repair and key in keys_of(one, own)
        ),
        None,
    )


def with_key(command: Command, key: str, own: Keys) -> Keys:
    """One's own keys with this one for the command ("" for none), and for no other one."""
    changed = {**own, command.id: (key,) if key else ()}
    other = holder(key, command, own) if key else None
    if other is not None:
        changed[other.id] = tuple(one for one in keys_of(other, own) if one != key)
    return {
        name: keys
        for name, keys in changed.items()
        if keys != next((one.keys for one in COMMANDS if one.id == name), None)
    }
