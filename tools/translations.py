"""Keeps the interface's translations complete: `python -m tools.translations [--check]`.

Reads every text that the window shows out of the program's source and brings
`resources/i18n/duidu_*.ts` up to date: new texts are added as unfinished, texts that are gone
leave, translations stay. Qt's own `lupdate` doesn't know the texts that are declared as data
(commands, menus, what a long work says of itself).
"""

from __future__ import annotations

import argparse
import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
_DECLARING = {"Command": 1, "Menu": 0}  # which argument of these is a text

_TERMINAL = (("app", "commands"), ("app", "bootstrap"))
_FAILING = ("damaged", "damage_told", "__init__")
"""What makes failures, besides their classes, and is given what they say."""

Texts = dict[str, list[str]]


def texts(root: Path = ROOT) -> Texts:
    """The texts of the program by context, in the order in which the source has them."""
    found: Texts = {}
    for path in sorted((root / "app").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for context, text in _in_module(tree, path):
            known = found.setdefault(context, [])
            if text.strip() and text not in known:
                known.append(text)
    return {context: found[context] for context in sorted(found) if found[context]}


def _in_module(tree: ast.Module, path: Path) -> Iterator[tuple[str, str]]:
    constants = _constants(tree)
    # What only commands say stays as it is: the terminal speaks English.
    is_command = path.parts[-3:-1] in _TERMINAL
    for context, text in _in_node(tree, "", constants):
        if not (is_command and context == "errors"):
            yield context, text
    if path.parent.name == "commands" and path.parent.parent.name == "ui":
        yield from (("commands", text) for text in _declared(tree))


def _in_node(
    node: ast.AST, owner: str, constants: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield from _in_call(child, inside, constants)
        yield from _in_node(child, inside, constants)


def _in_call(
    call: ast.Call, owner: str, constants: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "tr" and isinstance(call.func, ast.Attribute) and call.args:
        receiver = getattr(call.func.value, "id", "")
        context = owner if receiver == "self" else "MainWindow"
        yield from ((context, text) for text in _values(call.args[0], constants))
    elif name == "translate" and len(call.args) >= 2:
        for context in _values(call.args[0], constants):
            yield from ((context, text) for text in _values(call.args[1], constants))
    elif name in _FAILING or name.endswith("Error"):
        yield from (("errors", text) for arg in call.args for text in _sentences(arg, constants))
    elif name in ("progress", "report") and len(call.args) == 2:
        yield from (("progress", text) for text in _values(call.args[1], constants))


def _sentences(node: ast.expr, constants: dict[str, list[str]]) -> list[str]:
    """The whole sentences among the texts that an expression may be."""
    return [text for text in _values(node, constants) if " " in text and text.endswith((".", "}"))]


def _values(node: ast.expr, constants: dict[str, list[str]]) -> list[str]:
    """The texts that an expression may be, as far as the source says."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return _values(node.body, constants) + _values(node.orelse, constants)
    if isinstance(node, ast.Name):
        return constants.get(node.id, [])
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        return constants.get(node.value.id, [])
    return []


def _constants(tree: ast.Module) -> dict[str, list[str]]:
    """The texts under each name: of a constant, a table of them, or a loop over texts."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).extend(_strings(node.value))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found.setdefault(node.target.id, []).extend(_strings(node.value))
        elif isinstance(node, ast.For | ast.comprehension):
            for name, texts in _looped(node.target, node.iter):
                found.setdefault(name, []).extend(texts)
    return found


def _looped(target: ast.expr, source: ast.expr) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(source, ast.Tuple | ast.List):
        return
    if isinstance(target, ast.Name):
        yield target.id, [text for item in source.elts for text in _strings(item)]
    elif isinstance(target, ast.Tuple):
        for place, name in enumerate(target.elts):
            if isinstance(name, ast.Name):
                items = [item for item in source.elts if isinstance(item, ast.Tuple)]
                held = [item.elts[place] for item in items if place < len(item.elts)]
                yield name.id, [text for item in held for text in _strings(item)]


def _strings(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Dict):
        return [text for value in node.values for text in _strings(value)]
    if isinstance(node, ast.Tuple | ast.List):
        return [text for item in node.elts for text in _strings(item)]
    return []


def _declared(tree: ast.Module) -> Iterator[str]:
    """The texts of commands and menus: arguments, and rows of (id, text, keys…)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _DECLARING:
            place = _DECLARING[getattr(node.func, "id", "")]
            if place < len(node.args):
                yield from _learning(node.args[place])
        elif isinstance(node, ast.GeneratorExp):
            rows = node.generators[0].iter
            for row in rows.elts if isinstance(rows, ast.Tuple) else ():
                if isinstance(row, ast.Tuple) and len(row.elts) > 1:
                    yield from _strings(row.elts[1])


def _learning(node: ast.expr) -> list[str]:
    if isinstance(node, ast.JoinedStr):
        return [f"Learning {number}" for number in range(1, 6)]
    return _strings(node)


def read(path: Path) -> dict[tuple[str, str], str]:
    """The translations in a .ts file by context and text; "" for an unfinished one."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            done = said is not None and said.get("type") is None
            text = (said.text or "") if said is not None and done else ""
            found[name, message.findtext("source", "")] = text
    return found


def write(path: Path, wanted: Texts, known: dict[tuple[str, str], str]) -> None:
    """Write the .ts file of these texts."""
    language = path.stem.partition("_")[2]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, sources in wanted.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source in sources:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            said = ET.SubElement(message, "translation")
            if known.get((name, source)):
                said.text = known[name, source]
            else:
                said.set("type", "unfinished")
    ET.indent(root, "")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def unfinished(path: Path, wanted: Texts) -> list[tuple[str, str]]:
    """The texts that this file has no translation of."""
    known = read(path)
    return [
        (context, text)
        for context, sources in wanted.items()
        for text in sources
        if not known.get((context, text))
    ]


def _carried(wanted: Texts, known: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """What is known, and for a text that is new in its context what another context says."""
    elsewhere = {text: said for (_, text), said in known.items() if said}
    return {
        (context, text): known.get((context, text)) or elsewhere.get(text, "")
        for context, sources in wanted.items()
        for text in sources
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    check, wanted, missing = parser.parse_args().check, texts(), 0
    for path in sorted(FOLDER.glob("*.ts")):
        if not check:
            write(path, wanted, _carried(wanted, read(path)))
        lacking = unfinished(path, wanted)
        missing += len(lacking)
        for context, text in lacking:
            print(f"{path.name}: {context}: {text!r}")
    print(f"{sum(map(len, wanted.values()))} texts, {missing} without translation")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
