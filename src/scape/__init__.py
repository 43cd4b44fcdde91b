"""Scape: one program per agency for its radio, its control room and its records."""

__version__ = "0.1.0"
