"""Finding places in the open text."""
