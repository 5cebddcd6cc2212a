"""Frequencies of every column but those named, by polars: python3 tabulate.py FILE COLUMN..."""
import sys

import polars

file, *own = sys.argv[1:]
table = polars.read_csv(file, infer_schema=False)
total = 0
for name in table.columns:
    if name not in own:
        total += table[name].value_counts()["count"].sum()
print(total)
