"""Copies every row of every workbook in a folder into one workbook, one sheet a sheet name; checks nothing.

Usage: copy_rows.py FOLDER OUTPUT.xlsx
"""

import os
import sys
import warnings

import openpyxl


def main(folder, output):
    warnings.simplefilter("ignore")
    target = openpyxl.Workbook(write_only=True)
    sheets = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".xlsx"):
            continue
        source = openpyxl.load_workbook(os.path.join(folder, name), read_only=True, data_only=True)
        for sheet in source.worksheets:
            if sheet.title not in sheets:
                sheets[sheet.title] = target.create_sheet(sheet.title)
            for row in sheet.iter_rows(values_only=True):
                sheets[sheet.title].append((name, *row))
        source.close()
    target.save(output)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
