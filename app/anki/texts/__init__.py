"""A deck as text, for Anki's text import and for other programs."""
