"""The learner's words in the window."""
