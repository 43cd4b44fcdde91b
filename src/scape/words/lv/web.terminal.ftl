## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Numurs, Nr, ID, DMR ID
