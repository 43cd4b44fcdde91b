"""The lock of consoles."""
