"""The foundation of every feature; it knows nothing of police work."""
