"""Decks: notes made from a lesson, and the ways they leave."""
