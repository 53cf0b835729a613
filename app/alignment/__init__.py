"""Which sentences say the same, and which words."""
