"""The worked season of Tests/NodeTests/Golden, as records to load."""

import pathlib
import re

SOURCE = pathlib.Path(__file__).parents[2] / "NodeTests" / "Golden" / "saison-ananas.md"
CAMPAIGN = "2025-2026"


def _cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def records():
    """Each record with the name the document has for it, or its place."""
    kind, columns, found = None, None, []
    for line in SOURCE.read_text().split("\n# 2.")[0].splitlines():
        title = re.match(r"### .*\(`(\w+)`\)", line)
        if title:
            kind, columns = title.group(1), None
        elif kind and line.startswith("|") and not line.startswith("|---"):
            cells = _cells(line)
            if columns is None:
                columns = cells
                continue
            fields = dict(zip(columns, cells))
            name = fields.pop("n°", "")
            found.append({"id": name or f"ligne-{len(found)}", "kind": kind,
                          "fields": {field: text for field, text in fields.items() if text}})
    return found
