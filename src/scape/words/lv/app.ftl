## The frame
app-skip = Uz darba lauku
app-loading = Notiek ielāde…
app-close = Aizvērt
app-cancel = Atcelt
app-save = Saglabāt
app-saved = Saglabāts
app-copy = Kopēt
app-copied = Nokopēts
app-remove = Noņemt
app-remove-sure = Jā, noņemt
app-secret-done = Saglabāju
app-unknown = nav zināms
app-language = Valoda
app-language-missing = Neizdevās ielādēt: { $language }. Pults paliek šajā valodā; mēģiniet vēlāk.
app-theme-dark = Tumšs izskats
app-theme-light = Gaišs izskats
app-version = Scape { $version }
app-pages = Lapas
app-registers = Reģistri
app-page-failed = Šo lapu neizdevās ielādēt
app-page-failed-next = Serverī, iespējams, ir jaunāka versija: ielādējiet pulti no jauna.
app-page-reload = Ielādēt no jauna
app-shown-of = { $shown } no { $total }
app-among-latest = starp { $count } jaunākajiem ierakstiem
app-missing-next = Adrese ir nepareiza, vai arī tas ir dzēsts.
app-missing-back = Atpakaļ
app-why-away = Nav savienojuma ar serveri: pašlaik neko nevar nosūtīt.
app-why-asking = Serveris vēl atbild.
app-why-not-now = Pašlaik nav iespējams.
app-ago = pirms { $age }
app-since = kopš { $time } · { $age }
app-stale = Dati: pirms { $age } · { $time }

## The links in the bar
app-links = Sistēmas stāvoklis
app-chip-live = Savienots
app-chip-connecting = Savienojas…
app-chip-lost = Nav sakaru { $age }
app-chip-good = darbojas
app-chip-busy = aizņemts
app-chip-bad = nedarbojas pilnībā
app-chip-unknown = nav zināms

## The alarm rail
app-link-lost = Nav sakaru ar serveri kopš { $time } · { $age }
app-link-lost-means = Redzamais ir tā brīža stāvoklis. Ievadītais saglabājas; savienojums atjaunosies pats.
app-link-crowded = Atvērta pārāk daudzos logos; stāvoklis plkst. { $time } · { $age }
app-link-crowded-means = Savienoti ir jaunākie logi. Aizveriet kādu un tad savienojiet šo.
app-link-retry = Savienot tūlīt
app-announce-lost = Zuduši sakari ar serveri
app-announce-live = Savienots ar serveri

## Keys
app-help-title = Taustiņi
app-help-find = Ko darīt…
app-help-letters = Burti un cipari darbojas, kad kursors nav ievades laukā. Cipars izvēlas grupu, Shift ar ciparu atver lapu. F2 pieņem trauksmi arī ievades laukā.
app-key-help = Taustiņu saraksts
app-key-move = Pa sarakstu uz augšu un leju
app-key-ends = Uz saraksta sākumu vai beigām
app-key-choose = Izvēlēties
app-key-back = Soli atpakaļ
app-legend = Apzīmējumi

## The lock
app-lock = Aizslēgt pulti
app-locked = Pults aizslēgta
app-locked-idle = Taustiņi un rādītājs nav lietoti { $minutes } min.
app-locked-asked = To aizslēdza lietotājs.
app-locked-means = Brīdinājumi paliek redzami un dzirdami; ierakstītais teksts saglabāts.
app-unlock = Atvērt
app-unlock-password = Izmantot paroli
app-unlock-pin = Izmantot PIN kodu

## Signing in
app-sign-in = Pierakstīties
app-sign-in-asking = Notiek pārbaude…
app-sign-in-lead = Pierakstieties, lai strādātu ar pulti.
app-sign-in-name = Lietotājvārds
app-sign-in-password = Parole
app-session-ended = Jūsu sesija ir beigusies. Pierakstieties vēlreiz.
app-server-away = Serveris neatbild. Pults mēģina vēlreiz ik pēc dažām sekundēm; ja tas ieilgst, izsauciet tehniķi.
app-door-line = Scape { $version } · Darbs ar datiem tiek reģistrēts žurnālā
app-sign-out = Izrakstīties
app-sign-out-everywhere = Izrakstīties visās ierīcēs
app-change-password = Mainīt paroli
app-new-password = Izvēlieties savu paroli
app-new-password-lead = { $name }, vienreizējā parole der tikai pirmajai reizei. Turpmāk pierakstieties ar paroli, ko zināt tikai jūs.
app-password-old = Pašreizējā parole
app-password-new = Jaunā parole
app-password-hint = Vismaz 12 zīmes. Vairāki vārdi ir vieglāk atcerami nekā zīmju virkne.
app-password-again = Jaunā parole vēlreiz
app-password-differs = Abas paroles nav vienādas.
app-password-save = Saglabāt paroli
app-password-changed = Parole ir nomainīta.

## Repeaters
app-times = { $count }×

## Calls
app-time = Laiks

## The page of one repeater
app-edit = Labot

## Details
app-details-none = Nav ko rādīt
app-details-none-next = Izvēlieties sarunu, retranslatoru, radiostaciju vai brīdinājumu.
app-end = Beigas

## Registers
app-register-find = Meklēt…
app-register-add = Jauns ieraksts
app-register-count =
    { $count ->
        [zero] { $count } ierakstu
        [one] { $count } ieraksts
        *[other] { $count } ieraksti
    }
app-register-editor = Ieraksta labošana
app-register-none-next = Pievienojiet pirmo ar taustiņu N.
app-register-not-found = Nekas nav atrasts
app-register-choose = Izvēlieties ierakstu, ko labot
app-register-choose-next = Vai pievienojiet jaunu ar taustiņu N.
app-register-edit = Labot
app-register-next = Nākamā kļūdainā rinda
app-register-before = Iepriekšējā kļūdainā rinda
app-register-import = Importēt
app-register-export = Eksportēt
app-register-columns = Kolonnas
app-register-columns-of = Kolonnas { $shown } no { $all }
app-register-columns-first = Nosaukums vienmēr ir redzams.
app-register-list = Uz sarakstu
app-register-any = visi
app-register-entry = Izvēlētais ieraksts
app-register-empty = Ierakstu vēl nav
app-register-missing = Ieraksta { $id } nav
app-register-reason = Pamatojums (prasa likums)
app-register-waits = Ieraksts { $id } gaida pamatojumu
app-conflict-title = Šo ierakstu tikmēr mainījis cits lietotājs
app-conflict-means = Abi esat mainījuši vienas un tās pašas vērtības. Izvēlieties, kuras paliek.
app-conflict-theirs = Saglabāts tagad
app-conflict-mine = Jūsu
app-form-faults = Labojamie lauki: { $count }
app-form-none = nav
app-form-discard = Jā, atmest izmaiņas
app-form-row-add = Pievienot rindu
app-form-row-remove = Dzēst { $number }. rindu
app-form-date = 31.12.2026
app-form-needed = Aizpildiet šo lauku.
app-form-too-long = Zīmju skaits: ne vairāk kā { $most }.
app-form-too-short = Zīmju skaits: vismaz { $least }.
app-form-signs = Šeit ir neatļauta zīme.
app-form-no-number = „{ $text }” nav skaitlis.
app-form-not-whole = Jābūt veselam skaitlim.
app-form-between = No { $least } līdz { $most }.
app-form-at-least = Vismaz { $least }.
app-form-at-most = Ne vairāk kā { $most }.
app-form-no-day = „{ $text }” nav datums; rakstiet kā 31.12.2026.
app-form-no-moment = Ievadiet pilnu datumu un laiku.
app-form-refused = { $why }
app-yes = jā
app-no = nē
app-export-form = Faila formāts
app-export-xlsx = Excel (XLSX)
app-export-semicolon = CSV ar ; un decimālkomatu
app-export-comma = CSV ar , un decimālpunktu
app-export-reason = Eksporta pamatojums (prasa likums)
app-export-take = Eksportēt { $count }
app-import-title = Imports: { $register }
app-import-of = Imports: { $file }
app-import-sheet = lapa { $sheet }
app-import-nothing-yet = vēl nekas nav mainīts
app-import-choose = Izvēlēties failu…
app-import-begin = Izvēlieties sarakstu vai ievelciet to šeit
app-import-begin-next = CSV vai Excel (XLSX). Vispirms redzēsiet, ko mainītu katra rinda; nekas netiek importēts, kamēr neapstiprināsiet.
app-import-reads = Lasa failu…
app-import-takes = Importē…
app-import-all = Rindas
app-import-new = Jaunas
app-import-changed = Mainītas
app-import-same = Nemainītas
app-import-wrong = Kļūdainas
app-import-does = Ko tas darīs
app-import-reason = Pamatojums, glabājas kopā ar importu
app-import-again = Tas pats fails otrreiz neko nemainīs. Importu var atsaukt; arī tad nekas netiek zaudēts.
app-import-not-read = Netiek importēts: { $columns }
app-import-wrong-first = Vispirms izlabojiet failu. Kļūdainas rindas: { $count }
app-import-take = Importēt, rindas: { $count }
app-import-done = Importēts: jauni { $new }, mainīti { $changed }, nemainīti { $same }
app-import-done-next = To var atsaukt, kamēr neviens nav mainījis ierakstus.
app-import-done-nothing = Reģistrā tas viss jau ir.
app-import-back = Uz reģistru
app-import-discard = Atmest failu
app-import-line = Rinda
app-import-standing = Ko dara
app-import-allowed = Atļauts: { $values }
app-import-example = Piemērs: { $values }
app-import-shown = Rāda { $shown } no { $total } rindām
app-import-doubtful = Rindas, kas jāpārbauda pirms importa: { $count }
app-imports-done = Līdzšinējie importi
app-imports-none = Vēl nekas nav importēts
app-import-counts = jauni { $new }, mainīti { $changed }
app-import-partly = importēts daļēji: { $recorded } no { $planned }
app-import-undo = Atsaukt
app-import-undo-sure = Jā, atsaukt
app-import-undone = Atjaunoti: { $restored }; vēlāk mainīti un paturēti: { $kept }
app-import-kept-changed = vēlāk mainīts
app-import-kept-removed = vēlāk noņemts
app-import-was-undone = atsaukts { $time }, atjaunoti { $restored }
app-place = Vieta
app-state = Stāvoklis

## Refusals
refused-other = Noraidīts ({ $code }). Ja tas atkārtojas, nosauciet šo kodu tehniķim.
refused-next = Ja tas šķiet kļūda, jautājiet administratoram.
refused-unreachable = Serveris neatbildēja. Mēģiniet vēlreiz, kad sakari atjaunosies.
refused-file-changed = Fails pēc izvēlēšanās ir mainīts vai pārvietots. Izvēlieties to vēlreiz.
refused-unanswered = Serveris neatbildēja: nav zināms, vai tas izdarīts. Pirms atkārtojat, pārbaudiet, vai tas jau nav noticis.
refused-key-given-up = Pārlūks no drošības atslēgas nesaņēma atbildi. Mēģiniet vēlreiz vai izmantojiet citu veidu.
refused-odd-answer = Atbildēja nevis Scape, bet kas cits ({ $status }). Pārbaudiet tīklu starp šo pulti un serveri.
refused-system = Operētājsistēma to neļauj: { $why }
refused-backup-what = Norādiet jaunu failu vai mapi, vai arī: scape backup verify FAILS
refused-backup-recordings = --recordings ir none, all vai dienu skaits.
