## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Number, No, ID, DMR ID
