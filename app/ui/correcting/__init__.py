"""Correcting words, readings and meanings where they are read."""
