## Positions
refused-position-unreadable = Šādas vietas uz Zemes nav.
