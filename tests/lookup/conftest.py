"""One index for all tests of this folder, beside the shared lexicon."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.chinese.lexicon import Lexicon
from app.lookup.index import Index, open_index


@pytest.fixture(scope="session")
def shared_index(shared_lexicon: Lexicon, tmp_path_factory: pytest.TempPathFactory) -> Index:
    home: Path = tmp_path_factory.mktemp("lookup")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUIDU_HOME", str(home))
        return open_index(shared_lexicon)


@pytest.fixture
def index(shared_index: Index) -> Index:
    return shared_index
