"""A card of Anki's, its HTML and CSS shown by Qt's rich text."""
