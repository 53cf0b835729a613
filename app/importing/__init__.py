"""A file of any kind becomes paragraphs that know their language, role and speaker."""
