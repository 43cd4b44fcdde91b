## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Number, No, ID, DMR ID

## Refusals at the start and of commands
refused-address-not-free = The address { $address } cannot be used: { $why }
