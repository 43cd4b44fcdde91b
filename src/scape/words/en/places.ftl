## What roles may do
places-may-see = Sees where radios are.

## Positions
refused-position-unreadable = This is no place on Earth.
