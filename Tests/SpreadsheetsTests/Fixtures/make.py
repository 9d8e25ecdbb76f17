"""Writes oddities.xlsx, a workbook of another program for WorkbookReaderTests.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install openpyxl
    /tmp/venv/bin/python Tests/SpreadsheetsTests/Fixtures/make.py
"""

import datetime
import pathlib

import openpyxl

book = openpyxl.Workbook()
book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)

sheet = book.active
sheet.title = "Livraisons d'été"
sheet["A1"] = "Livraisons de la saison"
sheet.merge_cells("A1:D1")
sheet.append([])
sheet.append(["Date", "Volume livré (kg)", "Prix", "Note"])
sheet.append([datetime.date(2025, 7, 12), 1500, 0.1 + 0.2, "  au marché  "])
sheet.append([datetime.datetime(2025, 7, 13, 8, 30), "1 500,5", 1.1, None])
sheet.append([])
sheet.append([45851, "1\u202f234", -0.000012, "deux\nlignes & <balises>"])
sheet["A7"].number_format = "General"
sheet["B9"] = "=B4*2"
sheet["C9"] = "#N/A"
sheet["C9"].data_type = "e"
sheet["D9"] = True
sheet["H12"] = "loin à droite"
sheet["A13"] = datetime.time(6, 5)
sheet["A14"] = datetime.date(1900, 3, 1)
sheet["A15"] = 36526
sheet["A15"].number_format = '[$-40C]dddd d mmmm yyyy;@'
sheet["A16"] = 1.5
sheet["A16"].number_format = "[h]:mm"
sheet["A17"] = 12
sheet["A17"].number_format = '0.00" d"'

hidden = book.create_sheet("Caché")
hidden.sheet_state = "veryHidden"
hidden["A1"] = "x"
book.create_sheet("Vide")

book.save(pathlib.Path(__file__).with_name("oddities.xlsx"))
