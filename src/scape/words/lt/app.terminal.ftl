## The command line
app-run-starting = Scape ({ $agency }) paleidžiama. Pulto adresas: { $address }
app-run-first-sign-in = Pirmą kartą paleidus, administratoriaus vienkartinis slaptažodis įrašomas į failą { $path }
refused-site-needed = Nurodykite retransliatoriaus numerį arba pavadinimą: scape radio check NUMERIS
refused-wait-wrong = --wait yra sekundžių skaičius nuo 0 iki { $most }.
