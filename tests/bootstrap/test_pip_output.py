from __future__ import annotations

import pytest

from app.bootstrap.pip_output import DISK_FULL, PipReading, count_of, reason

# What pip 23 to 26 print, shortened.
_RUN = """\
Ignoring numpy: markers 'python_full_version >= "3.12"' don't match your environment
Collecting genanki==0.13.1 (from -r requirements/base.txt (line 7))
  Downloading genanki-0.13.1-py3-none-any.whl.metadata (6.8 kB)
Collecting PySide6-Essentials==6.11.3 (from -r requirements/base.txt (line 17))
  Using cached pyside6_essentials-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl (77.6 MB)
Collecting jieba==0.42.1
  Downloading jieba-0.42.1.tar.gz (19.2 MB)
  Preparing metadata (setup.py): started
Downloading genanki-0.13.1-py3-none-any.whl (28 kB)
Building wheels for collected packages: jieba
  Building wheel for jieba (setup.py): started
Installing collected packages: jieba, PySide6-Essentials, genanki
"""


def test_what_it_says_follows_what_pip_does() -> None:
    reading = PipReading(4)
    phrases, fractions = [reading.phrase()], [reading.fraction()]
    for line in _RUN.splitlines():
        reading.feed(line)
        phrases.append(reading.phrase())
        fractions.append(reading.fraction())
    assert phrases[2] == "Finding genanki, package 1 of 3"
    assert phrases[5] == "Fetching pyside6_essentials (77.6 MB), package 1 of 3"
    assert phrases[9] == "Fetching genanki (28 kB), package 3 of 3"
    assert phrases[11] == "Building jieba"
    assert phrases[12] == "Installing package 1 of 3"
    assert fractions == sorted(fractions)
    assert fractions[0] == 0


def test_installing_is_counted_by_what_arrived() -> None:
    reading = PipReading(3)
    for line in _RUN.splitlines():
        reading.feed(line)
    reading.arrived = 2
    assert reading.phrase() == "Installing package 3 of 3"
    before = reading.fraction()
    reading.arrived = 3
    assert before < reading.fraction() == 1
    assert reading.phrase() == "Installing package 3 of 3"


def test_packages_are_counted_without_comments() -> None:
    assert count_of("# made by\n#    a tool\na==1\n\nb==2 ; sys_platform == 'win32'\n") == 2


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (
            "Collecting a\nERROR: one\nERROR: No matching distribution\n\n",
            "No matching distribution",
        ),
        ("a\nOSError: [Errno 28] No space left on device\nERROR: x", DISK_FULL),
        ("Collecting a\nthen silence\n", "then silence"),
        ("", "pip said nothing"),
    ],
)
def test_the_reason_is_the_last_error(output: str, expected: str) -> None:
    assert reason(output) == expected


def test_a_missing_network_is_told_from_a_missing_package() -> None:
    output = (
        "WARNING: Retrying (Retry(total=0)) after connection broken by "
        "'NewConnectionError(': Failed to establish a new connection: [Errno -3]')': /simple/a/\n"
        "ERROR: Could not find a version that satisfies the requirement a==1\n"
        "ERROR: No matching distribution found for a==1\n"
    )
    assert "network connection" in reason(output)
