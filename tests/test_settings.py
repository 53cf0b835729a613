"""Settings survive what happens to files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings
from app.chinese.tone_colours import ToneScheme
from app.settings import PinyinMode, Settings, Theme


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    changed = Settings(theme=Theme.DARK, pinyin=PinyinMode.NONE, text_scale=1.5, last_lesson="x")
    settings.save(changed, tmp_path / "new" / "settings.json")
    assert settings.load(tmp_path / "new" / "settings.json") == changed


def test_defaults_where_nothing_is_stored(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("damaged", [b"", b"{", b"[1]", b"\xff\xfe\x00", b'"text"', b"[" * 100_000])
def test_a_damaged_file_is_kept_aside(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damaged)
    assert settings.load(path) == Settings()
    assert path.with_name("settings.json.damaged").read_bytes() == damaged


@given(
    st.dictionaries(
        st.sampled_from(["theme", "pinyin", "text_scale", "translation", "window_width", "other"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    )
)
def test_senseless_values_give_way_to_defaults(
    tmp_path_factory: pytest.TempPathFactory, stored: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(stored), encoding="utf-8")
    loaded = settings.load(path)
    assert loaded.theme in set(Theme)
    assert type(loaded.translation) is bool
    assert 0.5 <= loaded.text_scale <= 3
    assert 200 <= loaded.window_width <= 20_000


def test_one_senseless_value_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "purple", "pinyin": "none", "text_scale": 2}', encoding="utf-8")
    assert settings.load(path) == Settings(pinyin=PinyinMode.NONE, text_scale=2.0)


def test_a_file_of_the_first_version_keeps_its_tones_without_colour(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "tone_colours": false, "theme": "dark"}', encoding="utf-8")
    assert settings.load(path) == Settings(theme=Theme.DARK, tone_scheme=ToneScheme.OFF)
    path.write_text('{"version": 1, "tone_colours": true}', encoding="utf-8")
    assert settings.load(path) == Settings()
