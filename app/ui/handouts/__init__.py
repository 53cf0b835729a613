"""The dialog for handouts: sheets chosen, ordered, seen as they will print, printed or saved."""
