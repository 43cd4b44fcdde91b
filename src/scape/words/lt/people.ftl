## The frame
people-page = Naudotojai

## Registers
people-full-name = Vardas, pavardė
people-name = Naudotojo vardas
people-roles = Vaidmenys
people-language = Kalba
people-created = Sukurta

## People
people-accounts = Naudotojai
people-accounts-add = Nauja paskyra
people-accounts-none = Paskyrų nėra
people-account-open = veikia
people-account-disabled = išjungta
people-disabled = Išjungti paskyrą (visi jos seansai baigiasi tuoj pat)
people-name-hint = Raidės, skaitmenys ir ženklai . - _ @; vėliau nekeičiamas
people-account-renew = Naujas vienkartinis slaptažodis
people-account-renew-sure = Taip, išduoti naują; senasis nebegalios
people-account-sign-out = Atjungti visuose įrenginiuose
people-account-sign-out-sure = Taip, atjungti
people-account-signed-out = Visi paskyros seansai baigti.
people-account-password = { $name }: vienkartinis slaptažodis
people-account-password-next = Rodomas tik vieną kartą. Perduokite asmeniškai; prisijungus pirmą kartą jį reikės pakeisti.
people-role-viewer = stebėtojas
people-role-dispatcher = dispečeris
people-role-crew = ekipažas
people-role-administrator = administratorius

## The PIN
people-pin = PIN kodas
people-pin-lead = Pultas užsirakina po { $minutes } min be klavišų ir žymeklio. Jį atrakina PIN kodas, o jei jo nėra – slaptažodis.
people-pin-there = PIN kodas nustatytas.
people-pin-none = PIN kodo nėra.
people-pin-new = Naujas PIN kodas
people-pin-hint = Nuo 4 iki 12 skaitmenų. Penktas neteisingas baigia seansą.
people-pin-save = Išsaugoti PIN kodą
people-pin-remove = Pašalinti PIN kodą
people-pin-remove-sure = Taip, pašalinti

## What roles may do
people-may-manage = Kuria ir išjungia paskyras, suteikia joms vaidmenis ir vienkartinius slaptažodžius.

## Second factor
people-own-page = Mano paskyra
people-factor = Papildomas patvirtinimas
people-factor-lead = Be slaptažodžio: kodas iš programėlės telefone arba saugos raktas.
people-factor-demanded = Jūsų įstaiga šiai paskyrai reikalauja papildomo patvirtinimo.
people-factor-none = Jo dar nėra: paskyrai atverti užtenka slaptažodžio.
people-factor-app = Kodų programėlė
people-factor-key = Saugos raktas
people-factor-added = pridėta { $day }
people-factor-used = paskutinį kartą naudota { $day }
people-factor-unused = dar nenaudota
people-factor-dead = Sukurtas vardui { $name }. Serveris dabar vadinasi kitaip, todėl raktas nebegalioja.
people-factor-remove = Pašalinti
people-factor-remove-sure = Taip, pašalinti
people-factor-add-app = Pridėti kodų programėlę
people-factor-add-key = Pridėti saugos raktą
people-factor-app-scan = Nuskaitykite šį paveikslėlį kodų programėle telefone arba įveskite į ją toliau esančius ženklus.
people-factor-app-picture = QR kodas kodų programėlei
people-factor-app-typed = Įvesti programėlėje
people-factor-name = Pavadinimas
people-factor-name-hint = Kad atskirtumėte nuo kitų, pavyzdžiui, „Darbo telefonas“
people-factor-code = Kodas iš programėlės
people-factor-code-hint = Šeši skaitmenys, kuriuos programėlė rodo dabar
people-factor-confirm = Pridėti
people-factor-key-lead = Turėkite po ranka saugos raktą arba šio kompiuterio ar telefono prieigos raktą. Naršyklė tuoj jo paprašys.
people-factor-no-keys-address-only = Saugos raktai nesiūlomi: šis serveris atveriamas pagal adresą, o naršyklės juos leidžia tik vardui. Administratorius gali vardą suteikti ([web] name nustatymuose).
people-factor-no-keys-no-tls = Saugos raktai nesiūlomi: ryšys su šiuo serveriu nešifruotas. Administratorius gali tai pakeisti (scape tls init).
people-factor-no-keys-elsewhere = Norėdami naudoti saugos raktus, atverkite pultą adresu { $name }.
people-factor-no-keys-browser = Ši naršyklė saugos raktų nepalaiko. Įdiekite naujesnę.
people-factor-keys-bound = Saugos raktai galioja tik vardui { $name }. Jei serveris bus pavadintas kitaip, jie nebegalios.
people-codes = Atkūrimo kodai
people-codes-left = { $left ->
    [one] Liko { $left } kodas.
    [few] Liko { $left } kodai.
    [many] Liko { $left } kodo.
   *[other] Liko { $left } kodų.
}
people-codes-lead = Kiekvienas atveria paskyrą vieną kartą, kai po ranka nėra nei programėlės, nei rakto. Jie rodomi tik dabar: išspausdinkite arba užsirašykite ir laikykite atskirai nuo telefono ir rakto.
people-codes-of = Atkūrimo kodai: { $name } · { $agency }
people-codes-print = Spausdinti
people-codes-done = Kodai išsaugoti
people-codes-renew = Nauji atkūrimo kodai
people-codes-renew-sure = Taip, sukurti naujus; senieji nebegalios
people-proof-second = Papildomas patvirtinimas
people-proof-second-lead = Slaptažodis teisingas. Dabar kodas iš programėlės arba saugos raktas.
people-proof-title = Patvirtinkite, kad tai jūs
people-proof-lead = Raktams, paskyroms ir eksportui reikia patvirtinimo per pastarąsias penkias minutes.
people-proof-code = Kodas iš programėlės arba atkūrimo kodas
people-proof-recovery = Atkūrimo kodas
people-proof-password = Jūsų slaptažodis
people-proof-send = Patvirtinti
people-proof-key = Naudoti saugos raktą
people-proof-back = Atgal
people-enrol = Pridėkite papildomą patvirtinimą
people-enrol-lead = { $name }, jūsų įstaiga šiai paskyrai reikalauja papildomo patvirtinimo. Kai jį pridėsite, atsivers pultas.
people-factors-gone = Jūsų papildomas patvirtinimas pašalintas: { $when }, { $who }. Jei to neprašėte, kreipkitės į administratorių.
people-factors-gone-here = pačiame serveryje
people-account-factors = Papildomas patvirtinimas: { $list }
people-account-factors-none = Papildomas patvirtinimas: nėra
people-account-factors-remove = Pašalinti prarastą papildomą patvirtinimą
people-account-factors-remove-sure = Taip, pašalinti; paskyra bus atjungta visuose įrenginiuose
people-account-factors-removed = Papildomas patvirtinimas pašalintas. Naudotojas tai pamatys kitą kartą prisijungdamas.

## The terminal
people-rescued = Vienkartinis slaptažodis, keičiamas pirmą kartą prisijungus; papildomas patvirtinimas pašalintas: { $password }

## Refusals
refused-sign-in-wrong = Neteisingas naudotojo vardas arba slaptažodis.
refused-sign-in-wait = Per daug bandymų. Palaukite { $seconds } s.
refused-sign-in-busy = Šiuo metu jungiasi per daug naudotojų. Po akimirkos bandykite dar kartą.
refused-second-factor-needed = Dabar papildomas patvirtinimas.
refused-sign-in-over = Prisijungimas truko per ilgai. Įveskite slaptažodį iš naujo.
refused-factor-wrong = Kodas arba raktas netinka ar jau panaudotas. Programėlė kas 30 sekundžių rodo naują kodą.
refused-factor-code-wrong = Kodas neteisingas. Palyginkite telefono laikrodį su šio puslapio laikrodžiu ir įveskite kodą, kurį programėlė rodo dabar.
refused-factor-setup-over = Tai truko per ilgai. Pradėkite iš naujo.
refused-factor-demanded = Jūsų įstaiga reikalauja papildomo patvirtinimo. Pirma pridėkite kitą.
refused-no-keys-here = Saugos raktų čia naudoti negalima.
refused-no-second-factor = Tokio papildomo patvirtinimo nėra.
refused-key-wrong = Saugos raktas atsakė neteisingai. Bandykite dar kartą.
refused-key-known = Šis saugos raktas jau pridėtas.
refused-too-many-factors = Jų gali būti ne daugiau kaip { $most }. Pirma vieną pašalinkite.
refused-password-too-short = Slaptažodis turi būti bent { $least } ženklų.
refused-password-is-name = Slaptažodis per panašus į naudotojo vardą.
refused-password-guessed = Slaptažodį lengva atspėti. Naudokite kelis nesusijusius žodžius.
refused-password-unchanged = Naujas slaptažodis toks pat kaip senasis.
refused-password-wrong = Dabartinis slaptažodis neteisingas.
refused-name-taken = Naudotojo vardas { $name } jau užimtas.
refused-last-administrator = Bent vienas administratorius turi likti.
refused-no-such-role = Vaidmens „{ $role }“ čia nėra.
refused-role-in-settings = lock_after_of skyriuje [people] nurodo vaidmenį „{ $role }“, kurio nėra. Vaidmenys: { $known }.
refused-no-such-account = Tokios paskyros nebėra.
refused-unlock-wrong = Neteisingai. Liko bandymų: { $left }
refused-unlock-ended = Per daug neteisingų bandymų: seansas baigtas. Prisijunkite iš naujo.
refused-pin-too-short = PIN kodas turi būti bent { $least } skaitmenų.
refused-pin-guessed = PIN kodą lengva atspėti. Naudokite kitus skaitmenis.
