"""The reader: pairs side by side, word by word."""
