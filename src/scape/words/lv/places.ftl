## What roles may do
places-may-see = Redz, kur atrodas radiostacijas.

## Positions
refused-position-unreadable = Šādas vietas uz Zemes nav.
