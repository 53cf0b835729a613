"""Every kind of failure whose message a person may read.

A message is one plain sentence (or two) that says what is wrong and what to do about it.
Anything else that is raised is a defect of ours.
"""


class DuiduError(Exception):
    """The root of all failures that are shown to a person as they are.

    `sentence` is the message with {0}, {1}… where `parts` stand, for whoever tells it in another
    language; a part may be a failure itself. Without parts, braces are only braces.
    """

    def __init__(self, sentence: str, *parts: object) -> None:
        super().__init__(sentence.format(*parts) if parts else sentence)
        self.sentence = sentence
        self.parts = parts


class InputError(DuiduError):
    """What was given (a file, a text, a word) can't be used; nothing was changed."""


class MissingPartError(DuiduError):
    """A package, font, dictionary or system library that the request needs isn't there."""


class StorageError(DuiduError):
    """The library or an output file can't be read or written."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The person stopped a task. Not a DuiduError: nothing is reported but that it stopped."""
