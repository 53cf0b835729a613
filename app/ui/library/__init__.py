"""The side of the window that lists lessons and contents."""
