"""Lists of words from other programs and for them: read, planned, written."""
