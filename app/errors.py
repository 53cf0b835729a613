"""Every kind of failure whose message a person may read.

A message is one plain sentence (or two) that says what is wrong and what to do about it.
Anything else that is raised is a defect of ours.
"""


class DuiduError(Exception):
    """The root of all failures that are shown to a person as they are."""


class InputError(DuiduError):
    """What was given (a file, a text, a word) can't be used; nothing was changed."""


class MissingPartError(DuiduError):
    """A package, font, dictionary or system library that the request needs isn't there."""


class StorageError(DuiduError):
    """The library or an output file can't be read or written."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The person stopped a task. Not a DuiduError: nothing is reported but that it stopped."""
