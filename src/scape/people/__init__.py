"""The agency's accounts, their roles and their sessions."""
