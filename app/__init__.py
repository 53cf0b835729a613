"""Duidu 对读: read Chinese texts side by side with their human translation."""

__version__ = "0.1.0"
