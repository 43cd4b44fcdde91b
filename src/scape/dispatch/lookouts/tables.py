"""The lookouts by their plate. Never shown."""

from sqlalchemy import JSON, Column, Table, Text

from scape.base.tables import BYTES, views_metadata

# The ids of the lookouts of each plate, and the plate that each lookout is found by.
plates = Table(
    "dispatch_plates",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("lookouts", JSON, nullable=False),
)
plate_of = Table(
    "dispatch_plate_of",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("plate", Text, nullable=False),
)
