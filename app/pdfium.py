"""PDFium may be used by one thread at a time; whoever uses it holds this lock."""

from __future__ import annotations

import threading

PDFIUM = threading.RLock()
