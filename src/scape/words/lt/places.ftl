## Positions
refused-position-unreadable = Tokios vietos Žemėje nėra.
