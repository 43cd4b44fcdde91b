## The command line
app-run-starting = Scape ({ $agency }) paleidžiama. Pulto adresas: { $address }
app-run-first-sign-in = Pirmą kartą paleidus, administratoriaus vienkartinis slaptažodis įrašomas į failą { $path }
