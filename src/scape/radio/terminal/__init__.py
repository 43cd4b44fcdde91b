"""The output of `scape radio`: JSON values or lines of text; `tool.py` reads the data."""
