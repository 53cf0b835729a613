"""The learner's words: all of them in a table, lists in and out, and what the charts show."""
