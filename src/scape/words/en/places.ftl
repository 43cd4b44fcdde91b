## Positions
refused-position-unreadable = This is no place on Earth.
