"""What `scape radio` says: values for machines, lines for people; `tool.py` asks for it."""
