"""Decks and words to and from the Anki that is running, through its add-on AnkiConnect."""
