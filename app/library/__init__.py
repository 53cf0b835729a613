"""What is kept: lessons, marks and corrections, in one SQLite file."""
