"""What Duidu is, and to whom it owes what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from app import __version__
from app.ui import fonts


class AboutDialog(QDialog):
    """Version, licences and attributions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Duidu"))
        sign = QLabel("对读")
        sign.setFont(fonts.serif(52))
        sign.setObjectName("sign")
        text = QLabel(self._text())
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setOpenExternalLinks(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        text.setAccessibleName(self.tr("About Duidu"))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 20, 30, 22)
        column.setSpacing(12)
        column.addWidget(sign)
        column.addWidget(text)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(560)
        self.finished.connect(self.deleteLater)

    def _text(self) -> str:
        paragraphs = (
            self.tr("<b>Duidu {0}</b>: Chinese texts side by side with their translation.").format(
                __version__
            ),
            self.tr("Free software under the GNU General Public License, version 3 or later."),
            self.tr(
                "Dictionary: <a href='https://www.mdbg.net/chinese/dictionary?page=cc-cedict'>"
                "CC-CEDICT</a> by its contributors, published by MDBG, under "
                "<a href='https://creativecommons.org/licenses/by-sa/4.0/'>CC BY-SA 4.0</a>. "
                "The compiled copy on this computer is under the same licence."
            ),
            self.tr("Word frequencies: jieba (MIT). Levels: HSK 3.0 (2021)."),
            self.tr("Fonts: Noto Sans SC and Noto Serif SC, under the SIL Open Font License."),
            self.tr(
                "The interview that comes with Duidu: Chongqing Currents / 魅力重庆, "
                "© its publisher."
            ),
        )
        return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
