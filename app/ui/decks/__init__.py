"""Making decks: what goes in, which notes that gives, and how their cards look."""
