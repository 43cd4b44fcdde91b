## The frame
app-skip = Į darbo lauką
app-loading = Įkeliama…
app-close = Uždaryti
app-cancel = Atsisakyti
app-save = Išsaugoti
app-saved = Išsaugota
app-copy = Kopijuoti
app-copied = Nukopijuota
app-remove = Pašalinti
app-remove-sure = Taip, pašalinti
app-secret-done = Išsaugojau
app-unknown = nežinoma
app-language = Kalba
app-language-missing = Nepavyko įkelti: { $language }. Pultas lieka šia kalba; bandykite vėliau.
app-theme-dark = Tamsi išvaizda
app-theme-light = Šviesi išvaizda
app-version = Scape { $version }
app-pages = Puslapiai
app-registers = Registrai
app-page-failed = Šio puslapio įkelti nepavyko
app-page-failed-next = Serveryje gali būti naujesnė versija: įkelkite pultą iš naujo.
app-page-reload = Įkelti iš naujo
app-shown-of = { $shown } iš { $total }
app-among-latest = tarp { $count } naujausių įrašų
app-missing-next = Adresas klaidingas arba tai pašalinta.
app-missing-back = Atgal
app-why-away = Nėra ryšio su serveriu: dabar nieko išsiųsti negalima.
app-why-asking = Serveris dar atsako.
app-why-not-now = Dabar negalima.
app-ago = prieš { $age }
app-since = nuo { $time } · { $age }
app-stale = Duomenys: prieš { $age } · { $time }

## The links in the bar
app-links = Sistemos būsena
app-chip-live = Prisijungta
app-chip-connecting = Jungiamasi…
app-chip-lost = Ryšio nėra { $age }
app-chip-good = veikia
app-chip-busy = užimta
app-chip-bad = veikia ne visiškai
app-chip-unknown = nežinoma

## The alarm rail
app-link-lost = Nėra ryšio su serveriu nuo { $time } · { $age }
app-link-lost-means = Matote to meto būseną. Tai, ką įvedėte, išliks; ryšys atsikurs savaime.
app-link-crowded = Atverta per daug langų; { $time } būsena · { $age }
app-link-crowded-means = Prijungti naujausi langai. Uždarykite kelis ir prijunkite šį.
app-link-retry = Jungtis dabar
app-announce-lost = Nutrūko ryšys su serveriu
app-announce-live = Prisijungta prie serverio

## Keys
app-help-title = Klavišai
app-help-find = Ką daryti…
app-help-letters = Raidės ir skaitmenys veikia, kai žymeklis ne įvesties lauke. Skaitmuo parenka grupę, Shift su skaitmeniu atverčia puslapį. F2 priima pavojų ir įvesties lauke.
app-key-help = Klavišų sąrašas
app-key-move = Sąrašu aukštyn ir žemyn
app-key-ends = Į sąrašo pradžią ar pabaigą
app-key-choose = Pasirinkti
app-key-back = Žingsnis atgal
app-legend = Ženklai

## The lock
app-lock = Užrakinti pultą
app-locked = Užrakinta
app-locked-idle = Klavišai ir žymeklis nenaudoti { $minutes } min.
app-locked-asked = Užrakino naudotojas.
app-locked-means = Įspėjimai lieka matomi ir girdimi; įvestas tekstas išsaugotas.
app-unlock = Atrakinti
app-unlock-password = Naudoti slaptažodį
app-unlock-pin = Naudoti PIN kodą

## Signing in
app-sign-in = Prisijungti
app-sign-in-asking = Tikrinama…
app-sign-in-lead = Prisijunkite, kad galėtumėte dirbti pultu.
app-sign-in-name = Naudotojo vardas
app-sign-in-password = Slaptažodis
app-session-ended = Jūsų seansas baigėsi. Prisijunkite iš naujo.
app-server-away = Serveris neatsako. Pultas bando vėl kas kelias sekundes; jei tai užtrunka, kvieskite technikus.
app-door-line = Scape { $version } · Darbas su duomenimis registruojamas žurnale
app-sign-out = Atsijungti
app-sign-out-everywhere = Atsijungti visuose įrenginiuose
app-change-password = Keisti slaptažodį
app-new-password = Pasirinkite savo slaptažodį
app-new-password-lead = { $name }, vienkartinis slaptažodis tinka tik pirmam kartui. Toliau prisijunkite slaptažodžiu, kurį žinote tik jūs.
app-password-old = Dabartinis slaptažodis
app-password-new = Naujas slaptažodis
app-password-hint = Bent 12 ženklų. Kelis žodžius prisiminti lengviau nei ženklų eilutę.
app-password-again = Naujas slaptažodis dar kartą
app-password-differs = Slaptažodžiai nesutampa.
app-password-save = Išsaugoti slaptažodį
app-password-changed = Slaptažodis pakeistas.

## Repeaters
app-times = { $count }×

## Calls
app-time = Laikas

## The page of one repeater
app-edit = Taisyti

## Details
app-details-none = Nėra ką rodyti
app-details-none-next = Pasirinkite pokalbį, retransliatorių, stotelę ar įspėjimą.
app-end = Pabaiga

## Registers
app-register-find = Ieškoti…
app-register-add = Naujas įrašas
app-register-count =
    { $count ->
        [one] { $count } įrašas
        [few] { $count } įrašai
        *[other] { $count } įrašų
    }
app-register-editor = Įrašo taisymas
app-register-none-next = Pridėkite pirmąjį klavišu N.
app-register-not-found = Nieko nerasta
app-register-choose = Pasirinkite taisytiną įrašą
app-register-choose-next = Arba pridėkite naują klavišu N.
app-register-edit = Taisyti
app-register-next = Kita klaidinga eilutė
app-register-before = Ankstesnė klaidinga eilutė
app-register-import = Importuoti
app-register-export = Eksportuoti
app-register-columns = Stulpeliai
app-register-columns-of = Stulpeliai { $shown } iš { $all }
app-register-columns-first = Pavadinimas rodomas visada.
app-register-list = Į sąrašą
app-register-any = visi
app-register-entry = Pasirinktas įrašas
app-register-empty = Įrašų dar nėra
app-register-missing = Įrašo { $id } nėra
app-register-reason = Pagrindas (reikalauja įstatymas)
app-register-waits = Įrašas { $id } laukia pagrindo
app-conflict-title = Šį įrašą tuo metu pakeitė kitas naudotojas
app-conflict-means = Abu pakeitėte tas pačias reikšmes. Pasirinkite, kurios lieka.
app-conflict-theirs = Įrašyta dabar
app-conflict-mine = Jūsų
app-form-faults = Taisytini laukai: { $count }
app-form-none = nėra
app-form-discard = Taip, atmesti pakeitimus
app-form-row-add = Pridėti eilutę
app-form-row-remove = Šalinti eilutę { $number }
app-form-date = 31.12.2026
app-form-needed = Užpildykite šį lauką.
app-form-too-long = Ženklų: ne daugiau kaip { $most }.
app-form-too-short = Ženklų: ne mažiau kaip { $least }.
app-form-signs = Čia yra neleistinas ženklas.
app-form-no-number = „{ $text }“ nėra skaičius.
app-form-not-whole = Turi būti sveikasis skaičius.
app-form-between = Nuo { $least } iki { $most }.
app-form-at-least = Ne mažiau kaip { $least }.
app-form-at-most = Ne daugiau kaip { $most }.
app-form-no-day = „{ $text }“ nėra data; rašykite kaip 31.12.2026.
app-form-no-moment = Įveskite visą datą ir laiką.
app-form-refused = { $why }
app-yes = taip
app-no = ne
app-export-form = Failo formatas
app-export-xlsx = Excel (XLSX)
app-export-semicolon = CSV su ; ir dešimtainiu kableliu
app-export-comma = CSV su , ir dešimtainiu tašku
app-export-reason = Eksporto pagrindas (reikalauja įstatymas)
app-export-take = Eksportuoti { $count }
app-import-title = Importas: { $register }
app-import-of = Importas: { $file }
app-import-sheet = lapas { $sheet }
app-import-nothing-yet = dar niekas nepakeista
app-import-choose = Pasirinkti failą…
app-import-begin = Pasirinkite sąrašą arba numeskite jį čia
app-import-begin-next = CSV arba Excel (XLSX). Pirmiausia matysite, ką pakeistų kiekviena eilutė; niekas neimportuojama, kol nepatvirtinsite.
app-import-reads = Skaitomas failas…
app-import-takes = Importuojama…
app-import-all = Eilutės
app-import-new = Nauji
app-import-changed = Pakeisti
app-import-same = Nepakeisti
app-import-wrong = Klaidingi
app-import-does = Ką tai padarys
app-import-reason = Pagrindas, saugomas su importu
app-import-again = Tas pats failas antrą kartą nieko nepakeis. Importą galima atšaukti; ir tada niekas neprarandama.
app-import-not-read = Neimportuojama: { $columns }
app-import-wrong-first = Pirmiau pataisykite failą. Klaidingų eilučių: { $count }
app-import-take = Importuoti, eilučių: { $count }
app-import-done = Importuota: naujų { $new }, pakeistų { $changed }, nepakeistų { $same }
app-import-done-next = Tai galima atšaukti, kol niekas nepakeitė įrašų.
app-import-done-nothing = Registre visa tai jau yra.
app-import-back = Į registrą
app-import-discard = Atmesti failą
app-import-line = Eilutė
app-import-standing = Ką daro
app-import-allowed = Leidžiama: { $values }
app-import-example = Pavyzdys: { $values }
app-import-shown = Rodoma eilučių: { $shown } iš { $total }
app-import-doubtful = Eilutės, kurias reikia patikrinti prieš importą: { $count }
app-imports-done = Ankstesni importai
app-imports-none = Dar nieko neimportuota
app-import-counts = naujų { $new }, pakeistų { $changed }
app-import-partly = importuota iš dalies: { $recorded } iš { $planned }
app-import-undo = Atšaukti
app-import-undo-sure = Taip, atšaukti
app-import-undone = Atkurta: { $restored }; vėliau pakeista ir palikta: { $kept }
app-import-kept-changed = vėliau pakeista
app-import-kept-removed = vėliau pašalinta
app-import-was-undone = atšaukta { $time }, atkurta { $restored }
app-place = Vieta
app-state = Būsena

## Refusals
refused-other = Atmesta ({ $code }). Jei kartojasi, pasakykite šį kodą technikams.
refused-next = Jei manote, kad tai klaida, kreipkitės į administratorių.
refused-unreachable = Serveris neatsakė. Bandykite dar kartą, kai ryšys atsinaujins.
refused-file-changed = Pasirinktas failas buvo pakeistas arba perkeltas. Pasirinkite jį iš naujo.
refused-unanswered = Serveris neatsakė: nežinia, ar tai padaryta. Prieš kartodami patikrinkite, ar tai jau neįvyko.
refused-key-given-up = Naršyklė negavo atsakymo iš saugos rakto. Bandykite dar kartą arba naudokite kitą būdą.
refused-odd-answer = Atsakė ne Scape, o kažkas kitas ({ $status }). Patikrinkite tinklą tarp šio pulto ir serverio.
refused-system = Operacinė sistema to neleidžia: { $why }
refused-backup-what = Nurodykite naują failą ar aplanką, arba: scape backup verify FAILAS
refused-backup-recordings = --recordings yra none, all arba dienų skaičius.
