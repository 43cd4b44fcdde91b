## The frame
skip = Uz darba lauku
loading = Notiek ielāde…
close = Aizvērt
cancel = Atcelt
save = Saglabāt
saved = Saglabāts
copy = Kopēt
copied = Nokopēts
remove = Noņemt
remove-sure = Jā, noņemt
secret-done = Saglabāju
unknown = nav zināms
language = Valoda
language-missing = Neizdevās ielādēt: { $language }. Pults paliek šajā valodā; mēģiniet vēlāk.
theme-dark = Tumšs izskats
theme-light = Gaišs izskats
version = Scape { $version }
pages = Lapas
page-radio = Radio
page-registers = Reģistri
page-people = Lietotāji
page-failed = Šo lapu neizdevās ielādēt
page-failed-next = Serverī, iespējams, ir jaunāka versija: ielādējiet pulti no jauna.
page-reload = Ielādēt no jauna
missing-next = Adrese ir nepareiza, vai arī tas ir dzēsts.
missing-back = Atpakaļ
ago = pirms { $age }
since = kopš { $time } · { $age }
stale = Dati: pirms { $age } · { $time }

## The links in the bar
links = Sistēmas stāvoklis
chip-live = Savienots
chip-connecting = Savienojas…
chip-lost = Nav sakaru { $age }
chip-repeaters = Retranslatori { $online }/{ $all }
chip-good = darbojas
chip-busy = aizņemts
chip-bad = nedarbojas pilnībā
chip-unknown = nav zināms
part-switch = Komutators
part-store = Krātuve

## The alarm rail
alarms = Trauksmes un brīdinājumi
alarm-none = Trauksmju un brīdinājumu nav
alarm = TRAUKSME
alarm-show = Rādīt
alarm-more = vēl { $count }
link-lost = Nav sakaru ar serveri kopš { $time } · { $age }
link-lost-means = Redzamais ir tā brīža stāvoklis. Ievadītais saglabājas; savienojums atjaunosies pats.
link-retry = Savienot tūlīt
trouble-store-down = Krātuve nedarbojas
trouble-store-busy = Krātuve aizņemta
trouble-switch-down = Komutators nedarbojas
trouble-switch-busy = Komutators aizņemts
trouble-recorder-down = Sarunas netiek ierakstītas
trouble-recorder-busy = Ierakstītājs netiek līdzi
trouble-views-down = Saraksti netiek atjaunoti
trouble-views-busy = Saraksti tiek pārbūvēti
why-disk-full = Disks ir pilns: atbrīvojiet vietu. Radiosakari darbojas.
why-disk-error = Disks nelasa vai neraksta: izsauciet tehniķi. Radiosakari darbojas.
why-disk-slow = Disks netiek līdzi: daļa balss netiek ierakstīta. Radiosakari darbojas.
why-not-connected = Mezglam nav sakaru ar komutatoru. Komutators darbojas patstāvīgi un visu nodos vēlāk.
why-rebuilding = Notiek pārbūve no žurnāla.
announce-emergency = Trauksme: { $who }, { $where }
announce-lost = Zuduši sakari ar serveri
announce-live = Savienots ar serveri

## Keys
help-title = Taustiņi
help-find = Ko darīt…
help-letters = Burti un cipari darbojas, kad kursors nav ievades laukā. Cipars izvēlas grupu, Shift ar ciparu atver lapu.
key-help = Taustiņu saraksts
key-alarm = Rādīt svarīgāko brīdinājumu
key-open = Izvēlētā lapa
key-talkgroup = Vienas grupas sarunas
key-move = Pa sarakstu uz augšu un leju
key-ends = Uz saraksta sākumu vai beigām
key-choose = Izvēlēties
key-back = Soli atpakaļ

## Signing in
sign-in = Pierakstīties
sign-in-asking = Notiek pārbaude…
sign-in-lead = Pierakstieties, lai strādātu ar pulti.
sign-in-name = Lietotājvārds
sign-in-password = Parole
session-ended = Jūsu sesija ir beigusies. Pierakstieties vēlreiz.
server-away = Serveris neatbild. Pults mēģina vēlreiz ik pēc dažām sekundēm; ja tas ieilgst, izsauciet tehniķi.
door-line = Scape { $version } · Darbs ar datiem tiek reģistrēts žurnālā
sign-out = Izrakstīties
sign-out-everywhere = Izrakstīties visās ierīcēs
change-password = Mainīt paroli
new-password = Izvēlieties savu paroli
new-password-lead = { $name }, vienreizējā parole der tikai pirmajai reizei. Turpmāk pierakstieties ar paroli, ko zināt tikai jūs.
password-old = Pašreizējā parole
password-new = Jaunā parole
password-hint = Vismaz 12 zīmes. Vairāki vārdi ir vieglāk atcerami nekā zīmju virkne.
password-again = Jaunā parole vēlreiz
password-differs = Abas paroles nav vienādas.
password-save = Saglabāt paroli
password-changed = Parole ir nomainīta.

## Repeaters
sites = Retranslatori
sites-note = { $online } no { $all } tīklā
sites-none = Nav reģistrēts neviens retranslators
sites-none-next = Pievienojiet pirmo reģistros; tad ierakstiet retranslatorā tā numuru un atslēgu.
sites-none-ask = Tos pievieno administrators.
site-missing = Retranslatora { $id } nav
sites-switch-down = Komutators nedarbojas: retranslatoru stāvoklis nav zināms.
site-online = tīklā
site-offline = nav tīklā
site-never = nav bijis tīklā
site-unknown = nav zināms
site-online-letter = T
site-offline-letter = X
site-never-letter = N
site-unknown-letter = ?
site-never-next = vēl nav pieteicies
last-heard = Pēdējoreiz dzirdēts
lost-closed = atvienojās pats
lost-silent = neatbild
lost-removed = noņemts no reģistra
lost-secret-withdrawn = tā atslēga nomainīta
login-unknown-id = numurs nav reģistrēts
login-wrong-secret = nepareiza atslēga
login-address-mismatch = piesakās no citas adreses
login-version = neatbalstīta protokola versija
login-busy = pārāk daudz pieteikšanos vienlaikus
login-not-logged-in = raida, nepieteicies
login-unknown-id-next = Reģistrējiet to vai noskaidrojiet, kam tas pieder.
login-wrong-secret-next = Ierakstiet retranslatorā pareizo atslēgu vai izsniedziet jaunu reģistros.
login-address-mismatch-next = Ja retranslators nav pārvietots, kāds cits lieto tā numuru.
login-version-next = Atjauniniet retranslatora programmatūru.
login-busy-next = Parasti pāriet; ja ne, pārbaudiet tīklu.
login-not-logged-in-next = Pārstartējiet retranslatoru.
login-flood-next = Ja tas nerimst, noskaidrojiet, kas sūta; pieslēgtajiem retranslatoriem tas netraucē.
login-not-allowed-next = Pievienojiet tīklu iestatījumos, ja tas ir savs.
login-replay-next = Kāds starp abām pusēm atkārto ierakstītu datu plūsmu: pārbaudiet šo tīklu. Nekas no tā netika cauri.
site-refused = Noraidīts: { $reason }, no { $address }, { $count } { $count ->
        [zero] reižu
        [one] reizi
        *[other] reizes
    }, pēdējoreiz { $time }.
strangers = Nereģistrēti retranslatori
strangers-note = piesakās, bet nav reģistrā
strangers-many = daudzi numuri
times = { $count }×
register = Reģistrēt
slot = { $slot }. laiksprauga
slot-empty = nav

## Calls
calls = Sarunas
active = Pašlaik runā
active-note =
    { $count ->
        [zero] { $count } sarunu
        [one] { $count } saruna
        *[other] { $count } sarunas
    }
active-none = Ēterī klusums
active-none-next = Sarunas parādīsies šeit, tiklīdz kāds nospiedīs raidīšanas taustiņu.
active-last = Pēdējā: { $who } → { $where }, { $time }
latest = Pēdējās sarunas
latest-of = Pēdējās sarunas: { $talkgroup }
latest-all = Rādīt visas
latest-waiting =
    { $count ->
        [zero] { $count } jaunu
        [one] { $count } jauna
        *[other] { $count } jaunas
    }
latest-none = Sarunu vēl nav bijis
latest-none-next = Katra saruna, tiklīdz tā beidzas, parādās šeit.
call-path = { $site } · TS{ $slot }
column-time = Laiks
column-who = Kas
column-where = Kam
column-path = Retranslators · TS
column-marks = Pazīmes
column-running = Ilgst
column-lasted = Ilgums
mark-emergency = trauksme
mark-encrypted = šifrēta
mark-private = individuāla saruna
mark-late = sākums nav dzirdēts
mark-no-recording = nav ieraksta
mark-unwritten = vēl nav žurnālā
ended-not = vēl turpinās
ended-terminator = runātājs beidza
ended-silence = pārtrūka signāls
ended-time-out = pārsniegts raidīšanas laiks
ended-site-lost = retranslators vairs nav tīklā
ended-cut = pārtrauca komutatora apstāšanās
ended-refused = tai atņēma tiesības
talkgroups = Sarunu grupas
talkgroups-none = Nav reģistrēta neviena sarunu grupa. Tās pievieno administrators reģistros.
tile-narrow = Rādīt tikai šīs grupas sarunas
tile-chosen = izvēlēta
tile-emergency = TRAUKSME
tile-quiet = klusums
tile-sites = tīklā { $online } no { $all } retranslatoriem
tile-no-sites = nepārraida neviens retranslators
blocked = Noraidītās sarunas
blocked-none = Noraidītu sarunu nav

## Alarms
alarms-title = Trauksmes un brīdinājumi
alarms-none = Trauksmju un brīdinājumu nav
alarms-none-next = Šeit parādās trauksmes, nozaudētas radiostacijas un apklusuši retranslatori.
alarm-take = Pieņemt
alarm-end = Noslēgt
alarm-end-sure = Jā, noslēgt
alarm-open = gaida { $age }
alarm-taken = pieņēma { $who } { $time }
alarm-was-over = noslēgta { $time }
alarm-state-open = gaida
alarm-state-taken = pieņemta
alarm-state-over = noslēgta
alarm-taker = Pieņēma
alarm-told = Kas zināms
alarm-kind-emergency = Trauksme
alarm-kind-lost-radio = Dzirdēta nozaudēta vai nozagta radiostacija
alarm-kind-two-places = Viens numurs divās vietās
alarm-kind-site-silent = Retranslators apklusis
alarm-kind-site-degraded = Retranslators slikti dzird
alarm-kind-site-flooded = Pieteikšanos plūdi
alarm-kind-loop = Saruna iet pa apli
alarm-kind-unknown-radio = Nezināma radiostacija
alarm-kind-inhibit-failed = Radiostaciju neizdevās bloķēt
alarm-facts-two-places = Arī: { $site }, { $time }, { $kilometres } km attālumā
alarm-facts-site-degraded = Vidēji { $bit_errors } % kļūdu
alarm-facts-site-flooded = No { $address }: { $reason }, noraidīts: { $refusals }
alarm-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } un citas
}
alarm-facts-inhibit-failed = { $why ->
    [refused] Radiostacija atteicās
    [expired] Radiostacija laikā neatbildēja
   *[other] Radiostacija to neatbalsta
}
alarm-next-emergency = Atsaucieties grupā, pieņemiet trauksmi un sūtiet palīgus.
alarm-next-lost-radio = Radiostacija ir šī retranslatora tuvumā. Tā visur tiek noraidīta un tiks bloķēta, tiklīdz atbildēs.
alarm-next-two-places = Vienu numuru lieto divas radiostacijas: noskaidrojiet, kura ir īstā.
alarm-next-site-silent = Pārbaudiet tā barošanu un tīklu; brīdinājums beigsies pats, kad retranslators pieteiksies.
alarm-next-site-degraded = Lieciet pārbaudīt antenu un kabeļus.
alarm-next-site-flooded = Lūdziet tehniķi bloķēt šo adresi.
alarm-next-loop = Šo grupu savieno divi ceļi: pārbaudiet grupu apvienojumus un citus tīklus.
alarm-next-unknown-radio = Reģistrējiet to vai noskaidrojiet, kam tā pieder.
alarm-next-inhibit-failed = Tā vēl var klausīties: noskaidrojiet, kam tā ir, un bloķējiet vēlreiz.
details-alarm = Brīdinājums

## Below the calls
drawer-latest = Sarunas
drawer-alarms = Brīdinājumi
drawer-blocked = Noraidītās
drawer-texts = Īsziņas
drawer-orders = Komandas
drawer-patches = Grupu apvienojumi
column-why = Kāpēc
column-kind = Veids
blocked-none-next = Šeit redzamas sarunas, ko sistēma nelaida cauri, un iemesls.
blocked-busy = aizņemts
blocked-kept = laiksprauga tikai trauksmēm
blocked-lost = nozaudēta vai nozagta radiostacija
blocked-unknown = nav reģistrēta
blocked-no-right = nav tiesību runāt
blocked-loop = atgriezās pa citu ceļu
mark-broadcast = vienvirziena raidījums: atbildēt nevar
mark-preempted = pārņēma cita saruna
mark-unheard =
    { $count ->
        [zero] { $count } retranslatoros nebija brīvas laikspraugas
        [one] { $count } retranslatorā nebija brīvas laikspraugas
        *[other] { $count } retranslatoros nebija brīvas laikspraugas
    }
fact-alias = Raidītais nosaukums
fact-alias-differs = reģistrā citādi
fact-busy = Aizņemts
fact-missed = Nepārraidīja
fact-preempted = Pārņēma
fact-preempted-other = augstākas prioritātes saruna
fact-encrypted = pārraidīta un ierakstīta šifrēta

## Texts and orders
texts = Īsziņas
texts-none = Īsziņu nav
texts-none-next = Šeit redzamas radiostaciju īsziņas.
text-to = Kam
text-to-hint = M21, 101…
text-to-unknown = Izvēlieties radiostaciju vai grupu no saraksta.
text-text = Īsziņa
text-send = Sūtīt
text-answer = Atbildēt
orders = Komandas
orders-none = Komandu nav
orders-none-next = Šeit redzamas radiostacijām nosūtītās komandas, līdz tās ir izpildītas.
order-text = Īsziņa
order-location = Atrašanās vieta
order-check = Sakaru pārbaude
order-call-alert = Izsaukuma signāls
order-inhibit = Bloķēt
order-inhibit-sure = Jā, bloķēt
order-revive = Atbloķēt
order-revive-sure = Jā, atbloķēt
order-follow = Sekot
order-every = ik pēc { $span }
order-withdraw = Atsaukt komandu
order-state-waiting = gaida radiostaciju
order-state-sent = nosūtīta { $time }, { $attempts }. mēģinājums
order-state-delivered = saņemta { $time }
order-state-out = nosūtīta { $time }
order-state-done = izpildīta { $time }
order-state-failed = neizdevās { $time }: { $why }
order-state-withdrawn = atsaukta { $time }
order-is-waiting = gaida
order-is-sent = nosūtīta
order-is-done = izpildīta
order-is-failed = neizdevās
order-is-withdrawn = atsaukta
order-why-refused = radiostacija atteicās
order-why-expired = laikā neatbildēja
order-why-not-understood = radiostacija nesaprata

## Patches
patches = Apvienotās grupas
patches-none = Neviena grupa nav apvienota
patches-none-next = Atzīmējiet zemāk divas vai vairāk, norādiet, cik ilgi un kāpēc.
patches-past = Iepriekš
patched = apvienota ar
patch-choose = Apvienojamās grupas
patch-taken = Jau apvienota ar citām
patch-minutes = Minūtes
patch-why = Kāpēc
patch-open = Apvienot
patch-end = Atvienot
patch-end-sure = Jā, atvienot
patch-by = { $who } { $time }
patch-until = līdz { $time }
patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
site-open = Atvērt lapu
edit = Labot
slots = Laikspraugas
slot-emergency = tikai trauksmēm
slot-on-air = ēterī { $number }
slot-on-demand = pēc pieprasījuma, { $minutes } min
slot-open = pašlaik atvērta, { $minutes } min
site-login = Dati un pieteikšanās
site-heard = Šeit pēdējoreiz dzirdētās
site-heard-none = Nav radiostaciju, kas pēdējoreiz dzirdētas šeit
site-options = Opcijas
site-options-taken = drīkst prasīt mazāk grupu
site-rotation = Atslēga
site-secret-at-once = Vecā uzreiz pārstāj derēt (to var zināt citi)
site-secret-overlap = Tā tiek parādīta tikai vienreiz. Vecā vēl dienu der: līdz tam ierakstiet jauno.
said-title = Reģistrā un retranslatorā
said-what = Iestatījums
said-register = Reģistrs
said-repeater = Retranslators ziņo
said-differs = atšķiras no reģistra
fact-colour = Krāsas kods
fact-receives = Uztver
fact-transmits = Raida
fact-position-age-unknown = Nav zināms, kad tā tur bija
fact-position = Koordinātas
quality = Kvalitāte
quality-note = viens punkts katrai sarunai
quality-past = Rādīt agrāko
plot-errors = Bitu kļūdas
plot-rssi = Signāls
plot-told = pēdējā { $last } · vidēji { $mean } · no { $least } līdz { $most }
plot-nothing = vēl nav mērīts

## The page of one radio
radio-open = Atvērt lapu
radio-missing = Radiostacijas { $id } nav
radio-identity = Dati un tiesības
radio-aliases = Nosaukumi
radio-signed-on = Pieteikusies
radio-in-use = lietošanā
radio-spare = rezervē
radio-lost = nozaudēta
radio-stolen = nozagta
radio-retired = norakstīta
radio-in-use-letter = L
radio-spare-letter = R
radio-lost-letter = !
radio-stolen-letter = !
radio-retired-letter = –
radio-make-in-use = Nodot lietošanā
radio-make-spare = Nodot rezervē
radio-make-retired = Norakstīt
lost-report = Ziņot par zudumu…
lost-why = Kas noticis
lost-why-hint = atstāta taksometrā, 02:10
lost-means = To uzreiz noraida visi retranslatori, un to bloķē, tiklīdz tā ir dzirdama.
lost-sure = Bloķēt tūlīt
revival-two = Vajadzīgi divi cilvēki: viens lūdz, otrs atgriež lietošanā.
revival-ask = Lūgt atgriezt
revival-ask-sure = Jā, atrasta: lūgt
revival-asked = { $who } lūdz to atgriezt lietošanā.
revival-waits = Jūs lūdzāt to atgriezt; tagad tas jāizdara citam.
revival-do = Atgriezt
revival-do-sure = Jā, atgriezt
rights = Tiesības
right-talkgroups = Drīkst runāt
right-everywhere = visās grupās
right-nowhere = nevienā
right-also = Arī
right-private = individuālas sarunas
right-all-call = izsaukums visiem
priority = Prioritāte
priority-hint = No 0 līdz 9; augstāka pārtrauc paša servera raidīto.

## More of the registers
site-on-air = numurs ēterī
site-on-air-of = { $talkgroup }. grupas numurs ēterī; tukšs: tas pats
site-minutes = vienmēr
site-minutes-of = { $talkgroup }. grupa pēc pieprasījuma, minūtes; tukšs: vienmēr
site-receives = Uztver, MHz
site-transmits = Raida, MHz
site-emergency-slot = Tikai trauksmēm
site-emergency-none = neviena laiksprauga
site-takes-options = Ar opcijām drīkst prasīt mazāk grupu
radio-aliases-hint = Vārds katrā valodā; tukšs: tas pats
talkgroup-limit = Garākais raidījums, s
talkgroup-limit-hint = Tukšs: vispārējais ierobežojums.
column-priority = Prioritāte
column-limit = Garākais raidījums
column-address = Adrese
networks = Citi tīkli
networks-add = Jauns savienojums
networks-none = Nav savienojumu ar citiem tīkliem
network-homebrew = retranslators pie cita servera
network-openbridge = parakstīti kadri (OpenBridge)
network-scape = cits Scape
network-homebrew-hint = Scape tur piesakās kā retranslators.
network-openbridge-hint = Neviens nepiesakās: katrs kadrs parakstīts ar atslēgu.
network-scape-hint = Tāpat kā iepriekšējam; atkārtoti sūtītus kadrus noraida.
network-number = Scape numurs tur
network-number-hint = Retranslatora numurs, ar ko Scape piesakās, vai tīkla numurs, ko tas sūta.
network-host = Serveris
network-port = Ports
network-secret = Atslēga
network-secret-kept = Tukšs: nemainīt.
network-options = Opcijas
network-options-hint = Tiek sūtītas pēc pieteikšanās, kā prasa otrs serveris.
csv-import = Importēt…
csv-export = Eksportēt
csv-title = No faila { $file }
csv-would = Vēl nekas nav importēts.
csv-cannot = Kamēr ir kļūdas, nekas netiek importēts.
csv-done = Importēts.
csv-counts = jaunas: { $new }, mainītas: { $changed }, nemainītas: { $same }, ar kļūdām: { $mistakes }
csv-take = Importēt
csv-mistakes = Kļūdas
csv-line = { $line }. rinda:

## Radios
radios = Radiostacijas
radios-find = Meklēt…
radios-none = Nav reģistrēta neviena radiostacija
radios-none-next = Pievienojiet tās reģistros, lai numuru vietā redzētu vārdus.
radios-not-found = Nekas nav atrasts
radios-not-found-next = Meklējiet pēc vārda, ekipāžas vai numura.
radios-more = Un vēl { $count }: precizējiet meklēto
radio-calls = Šīs radiostacijas sarunas
speaks = runā
never-heard = nav dzirdēta

## Details
details-newest = Jaunākā saruna
details-call = Saruna
details-site = Retranslators
details-radio = Radiostacija
details-none = Nav ko rādīt
details-none-next = Izvēlieties sarunu, retranslatoru, radiostaciju vai brīdinājumu.
fact-end = Beigas
fact-heard-by =
    { $count ->
        [0] citur nav dzirdēta
        [zero] dzirdēja vēl { $count } retranslatoru
        [one] dzirdēja vēl { $count } retranslators
        *[other] dzirdēja vēl { $count } retranslatori
    }
fact-quality = Kvalitāte
fact-errors = kļūdas { $percent } %
fact-lost =
    { $count ->
        [zero] zuduši { $count } kadri
        [one] zudis { $count } kadrs
        *[other] zuduši { $count } kadri
    }
fact-recording = Ieraksts
fact-bursts =
    { $count ->
        [zero] { $count } pakešu
        [one] { $count } pakete
        *[other] { $count } paketes
    }
fact-sha = SHA-256 { $hash }
fact-ids = Numuri
fact-id = Numurs
fact-address = Adrese
fact-frequencies = Frekvences
fact-colour-code = krāsas kods { $code }
fact-software = Programmatūra
fact-last-site = Pēdējais retranslators
fact-last-talkgroup = Pēdējā grupa
recording-unfinished = vēl nav pabeigts
recording-none = nav
recording-whole = pilns
recording-failed = neizdevās

## Searching the calls
search = Meklēt
search-title = Sarunu vēsture
search-text = Vārds vai numurs
search-text-hint = M21, Ozols, 4060217…
search-talkgroup = Sarunu grupa
search-radio = Radiostacija
search-any = jebkura
search-period = Kad
period-any = jebkad
period-hour = pēdējā stundā
period-day = pēdējās 24 stundās
period-week = pēdējās 7 dienās
period-chosen = no – līdz…
search-since = No
search-until = Līdz
search-reason = Meklēšanas pamatojums (prasa likums)
search-reason-hint = piem., notikums 26-11-22/0117
search-emergency = Tikai trauksmes
search-begin = Meklēt visās sarunās
search-begin-next = Ierakstiet, ko meklējat, un pamatojumu; tas paliek žurnālā kopā ar jūsu vārdu.
search-none = Nekas nav atrasts
search-none-next = Izvēlieties garāku periodu vai mazāk nosacījumu.
search-pages = Atrasto sarunu lapas
search-range = { $first }–{ $last } no { $total }
older = Vecākas
newer = Jaunākas

## Registers
register-find = Meklēt…
register-add = Jauns ieraksts
register-count =
    { $count ->
        [zero] { $count } ierakstu
        [one] { $count } ieraksts
        *[other] { $count } ieraksti
    }
register-editor = Ieraksta labošana
register-none-next = Pievienojiet pirmo ar taustiņu N.
register-not-found = Nekas nav atrasts
register-choose = Izvēlieties ierakstu, ko labot
register-choose-next = Vai pievienojiet jaunu ar taustiņu N.
register-edit = Labot
register-import = Importēt
register-export = Eksportēt
register-columns = Kolonnas
register-columns-of = Kolonnas { $shown } no { $all }
register-list = Uz sarakstu
register-any = visi
register-entry = Izvēlētais ieraksts
register-empty = Ierakstu vēl nav
register-missing = Ieraksta { $id } nav
register-reason = Meklēšanas pamatojums (prasa likums)
conflict-title = Šo ierakstu tikmēr mainījis kāds cits
conflict-means = Jūsu izmaiņas vēl nav saglabātas. Izvēlieties, kuras vērtības paliek.
conflict-theirs = Saglabāts tagad
conflict-mine = Jūsu
conflict-keep-mine = Saglabāt manas
conflict-take-theirs = Paturēt saglabātās
form-faults = Labojamie lauki: { $count }
form-none = nav
form-row-add = Pievienot rindu
form-row-remove = Dzēst { $number }. rindu
form-date = 31.12.2026
form-needed = Aizpildiet šo lauku.
form-too-long = Ne vairāk kā { $most } zīmes.
form-too-short = Vismaz { $least } zīmes.
form-signs = Šeit ir neatļauta zīme.
form-no-number = “{ $text }” nav skaitlis.
form-not-whole = Jābūt skaitlim bez daļas.
form-between = No { $least } līdz { $most }.
form-at-least = Vismaz { $least }.
form-at-most = Ne vairāk kā { $most }.
form-no-day = “{ $text }” nav datums; rakstiet kā 31.12.2026.
yes = jā
export-form = Faila formāts
export-xlsx = Excel (XLSX)
export-csv = CSV
export-reason = Eksporta pamatojums (prasa likums)
export-take = Eksportēt { $count }
import-title = Imports: { $register }
import-of = Imports: { $file }
import-sheet = lapa { $sheet }
import-nothing-yet = vēl nekas nav mainīts
import-choose = Izvēlēties failu…
import-begin = Izvēlieties sarakstu vai ievelciet to šeit
import-begin-next = CSV vai Excel (XLSX). Vispirms redzēsiet, ko mainītu katra rinda; nekas netiek importēts, kamēr neapstiprināsiet.
import-reads = Lasa failu…
import-takes = Importē…
import-all = Rindas
import-new = Jaunas
import-changed = Mainītas
import-same = Nemainītas
import-wrong = Kļūdainas
import-new-does = pievienos
import-changed-does = mainīs; vecās vērtības paliek vēsturē
import-same-does = paliek, kā bija
import-wrong-does = vispirms jālabo
import-does = Ko tas darīs
import-reason = Iemesls, glabājas kopā ar importu
import-again = Tas pats fails otrreiz neko nemainīs. Importu var atsaukt; arī tad nekas netiek zaudēts.
import-not-read = – netiek importēta
import-ignored = Netiek importēts: { $columns }
import-wrong-first = Vispirms izlabojiet failu. Kļūdainas rindas: { $count }
import-take = Importēt, rindas: { $count }
import-done = Importēts: { $new } jauni, { $changed } mainīti, { $same } nemainīti
import-done-next = To var atsaukt, kamēr neviens nav mainījis ierakstus.
import-done-nothing = Reģistrā tas viss jau ir.
import-back = Uz reģistru
import-discard = Atmest failu
import-line = Rinda
import-standing = Ko dara
import-at = { $line }. rinda
import-allowed = Atļauts: { $values }
import-run-new = jaunas: { $count }
import-run-changed = vienādi mainītas: { $count }
import-run-same = nemainītas: { $count }
imports-done = Līdzšinējie importi
imports-none = Vēl nekas nav importēts
import-counts = { $new } jauni, { $changed } mainīti
import-undo = Atsaukt
import-undo-sure = Jā, atsaukt
import-undone = Atjaunoti: { $restored }; vēlāk mainīti un paturēti: { $kept }
import-was-undone = atsaukts { $time }, atjaunoti { $restored }
column-name = Nosaukums
column-number = Numurs
column-place = Vieta
column-state = Stāvoklis
column-carries = TS: grupa
column-carried = Pārraida
column-unit = Ekipāža
column-heard = Dzirdēta
column-full-name = Vārds, uzvārds
column-account = Lietotājvārds
column-role = Loma
column-opened = Izveidots
sites-add = Jauns retranslators
site-number = Retranslatora numurs
site-number-hint = Ar šo numuru retranslators piesakās.
site-latitude = Platums, °
site-longitude = Garums, °
site-carries = Pārraida sarunu grupas
site-carry-more = Pievienot grupu…
site-carry-none = Vispirms reģistrējiet sarunu grupas.
site-slot-of = { $talkgroup }. grupas laiksprauga
site-drop = Noņemt { $talkgroup }. grupu
site-rotate = Jauna atslēga
site-rotate-sure = Jā, izsniegt jaunu
site-secret = { $name }: atslēga
site-secret-next = Tā tiek parādīta tikai vienreiz. Ierakstiet to retranslatora iestatījumos kopā ar numuru.
radios-add = Jauna radiostacija
radio-number = DMR numurs
radio-number-hint = Ieprogrammēts radiostacijā.
radio-name-hint = Kas runā: M21 Ozols
radio-unit-hint = Kam tā pieder: ekipāža, automašīna vai dežūrdaļa
talkgroups-add = Jauna sarunu grupa
talkgroup-name-hint = Īss: tas redzams katrā sarunā.

## People
people = Lietotāji
people-add = Jauns konts
people-none = Kontu nav
account-open = darbojas
account-disabled = atslēgts
account-disable = Atslēgt kontu (visas tā sesijas beidzas tūlīt)
account-name-hint = Burti, cipari un zīmes . - _ @; vēlāk nav maināms
account-renew = Jauna vienreizējā parole
account-renew-sure = Jā, izsniegt jaunu; vecā vairs nederēs
account-sign-out = Izrakstīt visās ierīcēs
account-sign-out-sure = Jā, izrakstīt
account-signed-out = Visas konta sesijas ir beigtas.
account-password = { $name }: vienreizējā parole
account-password-next = Tā tiek parādīta tikai vienreiz. Nododiet to personīgi; pirmajā pieteikšanās reizē tā būs jānomaina.
role-viewer = novērotājs
role-dispatcher = dispečers
role-supervisor = maiņas vadītājs
role-administrator = administrators
role-viewer-may = Redz radio lapu.
role-dispatcher-may = Redz radio lapu un meklē sarunu vēsturē.
role-supervisor-may = Tas pats, kas dispečeram.
role-administrator-may = Visu, arī reģistrus un kontus.

## Refusals
refused-other = Noraidīts ({ $code }). Ja tas atkārtojas, nosauciet šo kodu tehniķim.
refused-next = Ja tas šķiet kļūda, jautājiet administratoram.
refused-unreachable = Serveris neatbild; nekas nav mainīts. Mēģiniet vēlreiz, kad sakari atjaunosies.
refused-odd-answer = Atbildēja nevis Scape, bet kas cits ({ $status }). Pārbaudiet tīklu starp šo pulti un serveri.
refused-sign-in-wrong = Nepareizs lietotājvārds vai parole.
refused-sign-in-wait = Pārāk daudz mēģinājumu. Pagaidiet { $seconds } s.
refused-sign-in-needed = Sesija ir beigusies. Pierakstieties vēlreiz.
refused-password-change-needed = Vispirms nomainiet vienreizējo paroli.
refused-password-too-short = Parolei jābūt vismaz { $least } zīmes garai.
refused-password-is-name = Parole ir pārāk līdzīga lietotājvārdam.
refused-password-unchanged = Jaunā parole ir tā pati, kas vecā.
refused-password-wrong = Pašreizējā parole nav pareiza.
refused-name-taken = Lietotājvārds { $name } jau ir aizņemts.
refused-last-administrator = Vismaz vienam administratoram ir jāpaliek.
refused-no-such-account = Tāda konta vairs nav.
refused-no-right = Jūsu lomai tas nav atļauts.
refused-foreign-page = Pieprasījums nāca no svešas lapas un ir noraidīts.
refused-reason-needed = Norādiet meklēšanas pamatojumu.
refused-bad-input = Nederīga ievade. { $field }
refused-number-taken = Numurs { $number } jau ir reģistrēts.
refused-no-such-site = Tāda retranslatora reģistrā vairs nav.
refused-no-such-radio = Tādas radiostacijas reģistrā vairs nav.
refused-no-such-talkgroup = Tādas sarunu grupas reģistrā vairs nav.
refused-no-such-secret = Atslēga nav atrodama; izsniedziet jaunu.
refused-no-such-view = Serverī tāda saraksta nav. Pārlādējiet lapu.
refused-no-such-column = Pēc tā šo sarakstu nevar filtrēt. Pārlādējiet lapu.
refused-no-such-address = Tādas adreses šajā serverī nav.
refused-no-such-journal-row = Tāda žurnāla ieraksta nav.
refused-too-many-subscriptions = Šī pults klausās pārāk daudz sarakstu (vairāk par { $most }). Pārlādējiet lapu.
refused-too-large = Pieprasījums ir pārāk liels.
refused-internal = Servera kļūda. Nosauciet tehniķim numuru { $id }.
refused-store-failed = Krātuve nedarbojas, tāpēc nekas nav mainīts. Mēģiniet vēlreiz, kad tā atjaunosies. { $why }
refused-store-in-use = Krātuvi jau lieto cits process: { $store }
refused-vault-key-wrong = Krātuves šifrēšanas atslēga šai krātuvei neder.
refused-vault-key-damaged = Krātuves šifrēšanas atslēga ir bojāta: { $path }
refused-address-not-free = Adresi { $address } nevar izmantot: { $why }
refused-switch-runs-already = Šajā mapē jau darbojas komutators: { $folder }

## The command line

run-starting = Scape ({ $agency }) tiek palaists. Pults adrese: { $address }
run-first-sign-in = Pirmajā palaišanas reizē administratora vienreizējā parole tiek ierakstīta failā { $path }
config-good = { $path }: kļūdu nav.
config-no-file = Faila { $path } nav. Izveidojiet to vai norādiet citu ar --config.
config-unreadable = Failu nevar nolasīt: { $why }
config-not-toml = Šī rinda nav TOML: { $why }
config-unknown-section = Sadaļas [{ $name }] nav. Sadaļas ir šādas: { $known }.
config-unknown-section-near = Sadaļas [{ $name }] nav. Vai domājāt [{ $near }]?
config-not-a-section = { $name } ir sadaļa: rakstiet [{ $name }] atsevišķā rindā un vērtības zem tās.
config-unknown-key = Sadaļā [{ $section }] nav { $name }. Tajā ir: { $known }.
config-unknown-key-near = Sadaļā [{ $section }] nav { $name }. Vai domājāt { $near }?
config-wrong-value = { $name } vērtība neder. Piemēram: { $write } { $why }
config-missing = Trūkst { $name }. Piemēram: { $write }
journal-whole = Žurnāls nav bojāts: ieraksti { $rows }, dzēsti { $erased }.
journal-head = Pēdējā ieraksta kontrolsumma: { $hash }
journal-aside = Malā atliktas rindas: { $count }
journal-fault-missing = Žurnālā trūkst { $seq }. ieraksta.
journal-fault-order = { $seq }. ieraksts ir vecāks par iepriekšējo.
journal-fault-hash = { $seq }. ieraksts ir mainīts: ķēde ir pārrauta.
journal-fault-body = { $seq }. ieraksta saturs ir mainīts.
journal-fault-no-erasure = { $seq }. ierakstam nav satura, bet neviens ieraksts neliecina par dzēšanu.
journal-fault-tail-cut = Žurnālam nogriezts gals: trūkst { $seq }. ieraksta un visu pēc tā.
journal-fault-head = { $seq }. ieraksts nav tas, kas žurnālā bija pēdējais.

## Refusals of the node

refused-talkgroup-twice = Grupa { $talkgroup } norādīta divreiz; retranslators to pārraida vienā laikspraugā.
refused-bad-cursor = Šī saraksta lapa ir novecojusi. Meklējiet vēlreiz.
refused-rebuilding = Saraksti tiek veidoti no jauna; tas ilgs dažas minūtes. Radiosakari darbojas.
refused-rebuild-failed = Sarakstus neizdevās izveidot no jauna; mēģina vēlreiz. Radiosakari darbojas; izsauciet tehniķi.
refused-system = Operētājsistēma to neļauj: { $why }
refused-store-full = Disks ir pilns, tāpēc nekas netika mainīts. Radiosakari darbojas; atbrīvojiet vietu.
refused-store-disk-error = Disks nedarbojas, tāpēc nekas netika mainīts. Radiosakari darbojas; izsauciet tehniķi.
refused-store-locked = Krātuvi bloķē cita programma, tāpēc nekas netika mainīts. Mēģiniet vēlreiz.
refused-store-damaged = Krātuve ir bojāta. Radiosakari darbojas; izsauciet tehniķi un saglabājiet rezerves kopiju.
refused-store-read-only = Krātuvē nedrīkst rakstīt. Pārbaudiet datu mapes tiesības.
refused-store-missing = Krātuvi nevar atvērt. Pārbaudiet datu mapi.
refused-store-unreachable = Datubāzes serveris neatbild, tāpēc nekas netika mainīts.
refused-event-unreadable = Šādā veidā ierakstīt nevar: { $kind }, { $why }.

## Troubles of the node

trouble-journal-down = Žurnāls ir bojāts
why-journal-tail-cut = Tam nogriezts gals: { $seq }. ieraksts nav tas, kas bija pēdējais. Salīdziniet ar rezerves kopiju.
why-switch-strange = Atbild nevis šīs versijas komutators. Palaidiet Scape no jauna.

## Refusals of the registers

refused-on-air-twice = { $slot }. laikspraugā numurs { $number } jau nozīmē citu grupu.
refused-no-such-link = Tāda savienojuma reģistrā vairs nav.
refused-radio-lost-already = Radiostacijai { $number } jau ir šāds stāvoklis.
refused-radio-not-lost = Radiostacija { $number } nav ne nozaudēta, ne nozagta.
refused-revival-needed = Radiostacija { $number } ir nozaudēta vai nozagta. Vispirms diviem cilvēkiem jāatļauj to atkal lietot.
refused-second-person-needed = To lūdzāt jūs; jāpiekrīt kādam citam.
refused-patch-of-one = Jāapvieno vismaz divas grupas.
refused-already-patched = Grupa { $talkgroup } jau ir apvienota ar citu.
refused-no-such-patch = Šis grupu apvienojums jau ir beidzies.
refused-csv-not-text = Fails nav teksts UTF-8 kodējumā. Saglabājiet to kā CSV UTF-8.
refused-csv-no-number = Nevienā slejā nav radiostacijas numura (number vai RADIO_ID).
refused-csv-unknown-column = Tādas slejas nav: { $column }.
refused-csv-cells = Rindā ir { $count } lauki, vajag { $wanted }.
refused-csv-wrong = Slejā { $column } nevar būt „{ $value }”.
refused-csv-number-twice = Radiostacija { $number } jau ir { $first }. rindā.
refused-csv-state = Sarakstā radiostaciju nevar ne atzīmēt par nozaudētu, ne atgriezt lietošanā: dariet to tās lapā.
refused-csv-mistakes = Nekas nav mainīts. Kļūdas sarakstā: { $count }.
part-links = Citi tīkli
trouble-links-down = Savienojumam ar citu tīklu nav adreses
why-host-unknown = Nosaukums nav atrasts: { $hosts }. Meklēšana turpinās.
refused-csv-quotes = Pēdiņas ir nevietā; tālāk nekas nav lasīts.
refused-inhibit-stays = Radiostacija { $number } ir nozaudēta vai nozagta: tās bloķēšanu nevar atsaukt.
refused-csv-cell-long = Lauks ir pārāk garš; tālāk nekas nav lasīts. Varbūt trūkst pēdiņu.
refused-csv-too-long = Sarakstā ir vairāk par { $most } radiostacijām; sadaliet to.
refused-csv-register-changed = Kāds tikmēr mainīja radiostacijas { $number } datus; daļa saraksta jau ir importēta. Sūtiet sarakstu vēlreiz.
refused-order-reason-needed = Norādiet atrašanās vietas noteikšanas pamatojumu.
csv-reason = Eksporta pamatojums (prasa likums)
order-reason = Atrašanās vietas noteikšanas pamatojums (prasa likums)
refused-revival-asked-by-other = Radiostacijas { $number } atgriešanu lūdz kāds cits, vai lūgums vairs nav spēkā. Pārbaudiet un mēģiniet vēlreiz.
refused-revival-nobody-else = Atgriešanai vajag divus kontus ar šīm tiesībām, bet ir tikai jūsējais. Administratoram jāatver vēl viens konts.
refused-talkgroup-patched = Grupa { $number } ir apvienota ar citu. Vispirms atvienojiet to.
refused-options-password = Opcijās nedrīkst būt paroles: tās visiem redzamas. Ierakstiet paroli atslēgas laukā.

refused-no-such-order = Tādas komandas vairs nav.
refused-order-finished = Šī komanda jau ir pabeigta.
refused-order-unknown-radio = Radiostacijas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-unknown-talkgroup = Sarunu grupas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-no-text = Saturs un sarunu grupa var būt tikai īsziņai.
refused-order-once = Atkārtoti var pieprasīt tikai atrašanās vietu.
refused-order-too-often = Atrašanās vietu var pieprasīt ne biežāk kā ik pēc { $least } sekundēm.
refused-text-empty = Vispirms ierakstiet īsziņu.
refused-no-such-alarm = Tāda brīdinājuma vairs nav.
refused-alarm-taken = Šo brīdinājumu jau pieņēmis cits.
refused-alarm-over = Šis brīdinājums jau ir noslēgts.
refused-too-many-orders = Jau gaida { $most } komandas. Atsauciet tās, kas vairs nav vajadzīgas.
refused-site-or-radio = Izvēlieties vienu retranslatoru vai vienu radiostaciju.
part-set-aside = Atlikts malā
trouble-set-aside-down = Ne viss ierakstītais ir redzams
why-rows-set-aside = Malā atliktas žurnāla rindas: { $count }; visas pārējās ir redzamas. Pasakiet tehniķim: rinda { $seq }, { $kind }, { $why }

## The terminal
term-switch = Komutators darbojas kopš { $since } un klausās { $listening }
term-store-closed = Krātuvi nevar nolasīt, tāpēc nav vārdu un vēstures: { $why }
term-sites = Retranslators
term-links = Savienojums
term-state = Stāvoklis
term-since = Kopš
term-heard = Dzirdēts
term-rssi = Signāls
term-errors = Kļūdas
term-slot1 = TS1
term-slot2 = TS2
term-number = Numurs
term-radio = Radiostacija
term-unit = Ekipāža
term-site = Retranslators
term-slot = Laiksprauga
term-talkgroup = Sarunu grupa
term-on-air = Ēterī
term-carried = Pārraida
term-patched = Apvienota ar
term-carried-static = vienmēr
term-carried-on-demand = pēc pieprasījuma, { $minutes } min
term-carried-open = pašlaik atvērta, { $minutes } min
term-nowhere = nekur
term-nobody = Vēl nav dzirdēta neviena radiostacija.
term-monitoring = Notikumi ēterī; beigt ar Ctrl-C.
term-count-received = Saņemtas datagrammas
term-count-delivered = Nosūtītas datagrammas
term-count-malformed = Nesaprotamas
term-count-strangers = No nereģistrētiem
term-count-unrouted = Nekur nepārraidītas
term-count-send_failed = Neizdevās nosūtīt
term-count-spooled = Ziņojumi
term-count-flooded = Noraidītas pārplūdē
term-call-started = SARUNA  { $place }  { $who } → { $to }
term-call-ended = beigas { $place }  { $who } → { $to }: { $seconds } s, { $why }; kļūdas { $errors }, signāls { $rssi }, zuduši { $lost }
term-call-preempted = Augstākas prioritātes saruna pārņēma laikspraugu
term-call-blocked = NORAIDĪTA  { $place }  { $who } → { $to }: { $why }
term-emergency-raised = TRAUKSME  { $place }  { $who } → { $to }
term-text-received = īsziņa { $place }  { $who } → { $to }: { $characters } zīmes
term-position-received = atrašanās vieta  { $place }  { $who }
term-radio-signed-on = ieslēgta   { $place }  { $who }
term-radio-signed-off = izslēgta   { $place }  { $who }
term-order-sent = komanda { $order } nosūtīta, { $place }, { $attempt }. mēģinājums
term-order-delivered = komanda { $order } piegādāta
term-order-done = komanda { $order } izpildīta
term-order-failed = komanda { $order } nav izpildīta: { $why }
term-repeater-connected = TĪKLĀ      { $place } no { $address }
term-repeater-lost = NAV TĪKLĀ  { $place }: { $why }
term-login-refused = NORAIDĪTS  { $place } no { $address }: { $why }, { $count }×
term-recording-failed = NAV IERAKSTA: { $why }
check-mark-good = labi
check-mark-bad = NAV
check-mark-hint = →
check-not-registered = Retranslatoru { $number } komutators nepazīst. Vispirms reģistrējiet to.
check-offline = Tas nav pieteicies; pēdējoreiz dzirdēts: { $heard }.
check-refused = Pēdējā pieteikšanās noraidīta: { $reason }.
check-no-login = No tā nekas nepienāk: pārbaudiet barošanu, tuneli, tajā ierakstīto adresi un portu, kā arī [radio] listen.
check-online = Tas ir pieteicies no { $address }.
check-register-closed = Reģistru tagad nevar nolasīt: krāsu kods, frekvences un laikspraugas nav salīdzinātas.
check-register-agrees = Retranslatora dati sakrīt ar reģistru.
check-differs-colour-code = Krāsu kods: reģistrā { $register }, retranslatorā { $site }. Radiostacijas ar citu krāsu kodu nav dzirdamas.
check-differs-receive = Uztveršanas frekvence: reģistrā { $register }, retranslatorā { $site }.
check-differs-transmit = Raidīšanas frekvence: reģistrā { $register }, retranslatorā { $site }.
check-carries-nothing = Tas nepārraida nevienu sarunu grupu. Pievienojiet tās pie retranslatora reģistros.
check-slot-dropped = Reģistrs tam dod grupas { $slot }. laikspraugā, bet retranslators to neizmanto.
check-simplex = Tas ir simpleksa piekļuves punkts: viss tiek raidīts 2. laikspraugā, un raidot tas neko nedzird.
check-key-up = Tagad dažas sekundes runājiet radiostacijā. Vieta: { $place }.
check-waiting = vēl klausās, atlicis { $seconds } s
check-not-heard = Pie šī retranslatora nebija dzirdama neviena radiostacija.
check-not-heard-why = Salīdziniet radiostacijas krāsu kodu, frekvences un laikspraugu ar retranslatoru; vārtejā atveriet PassAllTG šai laikspraugai.
check-heard = Dzirdēts { $who } ({ $number }) { $slot }. laikspraugā uz { $to }.
check-blocked = Bet neviens cits to nedzirdēja: { $reason }.
check-nobody-else = Neviens cits retranslators šo sarunu nepārraida: tur vai šeit var trūkt sarunu grupas.
check-quality = Kvalitāte: kļūdas { $errors }, signāls { $rssi }, zudušie kadri { $lost }.
check-many-errors = Tik daudz kļūdu ir dzirdams: piebrauciet tuvāk, tad pārbaudiet antenu, kabeli un frekvenci.
check-no-data-id = Ceļš uz radiostaciju nav pārbaudīts. Iestatiet [radio] data_id: numuru, kam radiostacijas atbild.
check-sending-check = sūta radiostacijai { $who } sakaru pārbaudi …
check-sending-text = sūta radiostacijai { $who } īsziņu …
check-text = Scape: sakaru pārbaude
check-radio-check-done = Radiostacija atbildēja uz sakaru pārbaudi.
check-radio-check-refused = Radiostacija noraidīja sakaru pārbaudi.
check-radio-check-expired = Radiostacija neatbildēja uz sakaru pārbaudi.
check-radio-check-not-understood = Radiostacija nesaprot sakaru pārbaudi.
check-radio-check-not-sent = Sakaru pārbaude nav nosūtīta: laiksprauga bija aizņemta.
check-text-done = Radiostacija atbildēja uz īsziņu.
check-text-refused = Radiostacija noraidīja īsziņu.
check-text-expired = Radiostacija neatbildēja uz īsziņu.
check-text-not-understood = Radiostacija nesaprot īsziņu.
check-text-not-sent = Īsziņa nav nosūtīta: laiksprauga bija aizņemta.
check-gateway = Individuālas sarunas un dati netiek cauri: vārtejā atveriet PassAllPC un PassAllTG šai laikspraugai un pārbaudiet, vai radiostacija nav izslēgta.
check-simplex-deaf = Simpleksa piekļuves punkts raidot nedzird: radiostacijas atbilde, iespējams, bija par agru.
check-radio-itself = Viens no abiem atnāca atpakaļ, tātad ceļš ir vaļā; pati radiostacija nav iestatīta otram.
check-works = Retranslators darbojas abos virzienos.
check-works-not = Vēl ne viss darbojas: skatiet augstāk.
refused-switch-away = Komutators neatbild: tas nedarbojas vai pieder citam lietotājam. Skatiet `systemctl status scape`. { $why }
refused-site-needed = Norādiet retranslatoru: scape radio check NUMURS
config-public-address = { $address } ir sasniedzama no visurienes. Norādiet tuneļa vai šī datora adresi vai, ja tieši to gribat, rakstiet listen_publicly = true sadaļā [{ $section }].
refused-folder-too-long = Datu mapes ceļš ir par garu komutatora ligzdai: { $path }. Ne vairāk par { $most } baitiem; izvēlieties īsāku [data] folder.
ended-preempted = laikspraugu trauksmē pārņēma cits
lost-refused = noraidīja otra puse
login-flood = pārāk daudz pieprasījumu
login-not-allowed = no neatļauta tīkla
login-replay = atkārtoti sūtīti ieraksti
people-rescued = Vienreizēja parole, jānomaina pirmajā pieteikšanās reizē: { $password }
