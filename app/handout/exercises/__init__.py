"""The exercises: each module makes one kind of part with its key."""
