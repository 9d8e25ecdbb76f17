"""Has pyxform and openpyxl read what `grenier-node xlsform` and `template` write. See ./run check-forms.

usage: check_forms.py FOLDER, with forms as form-*.xlsx and a workbook as template.xlsx
"""

import pathlib
import shutil
import sys

import openpyxl
from pyxform.xls2xform import convert


def check_form(path):
    """Converts a form; any warning is a fault."""
    # With Java, what every telephone will run reads the forms that hold all questions.
    validate = shutil.which("java") is not None and "-kind-" not in path.name
    result = convert(xlsform=path, validate=validate, pretty_print=False)
    for warning in result.warnings:
        print(f"{path.name}: {warning}", file=sys.stderr)
    languages = result.xform.count("<translation ")
    print(f"{path.name}: {len(result.xform)} bytes of XForm, {languages} languages, "
          f"{len(result.warnings)} warnings")
    return not result.warnings and languages == 2


def check_template(path):
    """Reads the workbook: pages, codes, lists that lead somewhere."""
    book = openpyxl.load_workbook(path)
    faults = 0
    lists = 0
    for sheet in book.worksheets:
        for validation in sheet.data_validations.dataValidation:
            if validation.type != "list":
                continue
            lists += 1
            name, cells = validation.formula1.lstrip("=").rsplit("!", 1)
            target = book[name.strip("'").replace("''", "'")]
            values = [cell.value for row in target[cells.replace("$", "")] for cell in row] \
                if ":" in cells else [target[cells.replace("$", "")].value]
            if not all(values):
                print(f"{sheet.title}: {validation.formula1} leads to nothing", file=sys.stderr)
                faults += 1
        codes = sheet["A2"].value
        if isinstance(codes, str) and codes.startswith("grenier:") and codes != "grenier:":
            if not sheet.row_dimensions[2].hidden or sheet.freeze_panes != "B3":
                print(f"{sheet.title}: codes in sight, or headings that scroll away", file=sys.stderr)
                faults += 1
    print(f"{path.name}: {len(book.worksheets)} sheets, {lists} lists, {faults} faults")
    return faults == 0 and lists > 0


def main():
    folder = pathlib.Path(sys.argv[1])
    forms = sorted(folder.glob("form-*.xlsx"))
    results = [check_form(path) for path in forms]
    results.append(check_template(folder / "template.xlsx"))
    sys.exit(0 if forms and all(results) else 1)


main()
