"""The dialog in which a person sets how the window looks, speaks and is led."""
