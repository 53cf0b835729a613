"""Looking things up: words in the dictionary as one types, and places in a text."""
