"""Chinese understood: words, readings, senses, levels."""
