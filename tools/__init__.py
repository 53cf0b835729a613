"""Programs for those who maintain Duidu; they are not shipped."""
