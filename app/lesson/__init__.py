"""The lesson: what a text becomes, and everything else works on."""
