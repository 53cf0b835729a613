"""The panel that explains the current word."""
