## What roles may do
places-may-see = Mato, kur yra stotelės.

## Positions
refused-position-unreadable = Tokios vietos Žemėje nėra.
