"""Makes `python main.py` and `python -m tests` work where there is nothing but Python.

Uses the standard library only. This module and `start` are read by any Python from 3.7 on, far
enough to say that it is too old; the others need the Python that Duidu needs.
"""

from app.bootstrap.start import ensure

__all__ = ["ensure"]
