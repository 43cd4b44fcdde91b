## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Numeris, Nr, ID, DMR ID

## Refusals at the start and of commands
refused-address-not-free = Adreso { $address } naudoti negalima: { $why }
