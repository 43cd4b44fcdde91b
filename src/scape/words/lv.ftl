## The frame
skip = Uz darba lauku
loading = Ielādē…
close = Aizvērt
cancel = Atcelt
save = Saglabāt
saved = Saglabāts
copy = Kopēt
copied = Nokopēts
remove = Noņemt
remove-sure = Tiešām noņemt
secret-done = Esmu saglabājis
unknown = nav zināms
language = Valoda
theme-dark = Tumšs izskats
theme-light = Gaišs izskats
version = Scape { $version }
pages = Lapas
page-radio = Radio
page-registers = Reģistri
page-people = Cilvēki
ago = pirms { $age }
since = kopš { $time } · { $age }
stale = Kā pirms { $age } · { $time }

## The links in the bar
links = Sakari ar sistēmas daļām
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
alarms = Trauksmes un traucējumi
alarm-none = Trauksmju nav
alarm = TRAUKSME · { $who }
alarm-over = beidzās { $time }, pirms { $age }
alarm-show = Rādīt
alarm-hide = Paslēpt šeit
alarm-more = vēl { $count }
link-lost = Nav sakaru ar serveri kopš { $time } · { $age }
link-lost-means = Redzamais ir tā brīža stāvoklis. Ierakstītais paliek; savienosies pats.
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
why-not-connected = Mezgls neredz komutatoru; tas darbojas pats un visu nodos vēlāk.
why-rebuilding = Notiek pārbūve no žurnāla.
announce-emergency = Trauksme: { $who }, { $where }
announce-lost = Zuduši sakari ar serveri
announce-live = Savienots ar serveri

## Keys
help-title = Taustiņi
help-letters = Burtu taustiņi darbojas, kad kursors nav ievades laukā.
key-help = Taustiņu saraksts
key-move = Pa sarakstu uz augšu un leju
key-ends = Uz saraksta sākumu vai beigām
key-choose = Izvēlēties
key-back = Soli atpakaļ

## Signing in
sign-in = Pierakstīties
sign-in-asking = Pārbauda…
sign-in-lead = Pierakstieties, lai strādātu ar pulti.
sign-in-name = Lietotājvārds
sign-in-password = Parole
session-ended = Jūsu sesija ir beigusies. Pierakstieties vēlreiz.
server-away = Serveris neatbild. Mēģina atkal ik pēc dažām sekundēm; ja tas ieilgst, izsauciet tehniķi.
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
sites-none-next = Pievienojiet pirmo reģistros [2]; tad ierakstiet tajā tā numuru un atslēgu.
sites-none-ask = Tos pievieno administrators.
sites-switch-down = Komutators nedarbojas: kas ir tīklā, nav zināms.
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
lost-silent = apklusa
lost-removed = noņemts no reģistra
lost-secret-withdrawn = tā atslēga nomainīta
login-unknown-id = numurs nav reģistrēts
login-wrong-secret = nepareiza atslēga
login-address-mismatch = piesakās no citas adreses
login-version = nesaprotama protokola versija
login-busy = pārāk daudz pieteikšanos vienlaikus
login-not-logged-in = raida, nepieteicies
login-unknown-id-next = Reģistrējiet to vai noskaidrojiet, kam tas pieder.
login-wrong-secret-next = Ierakstiet retranslatorā pareizo atslēgu vai izsniedziet jaunu reģistros.
login-address-mismatch-next = Ja retranslators nav pārvietots, kāds cits lieto tā numuru.
login-version-next = Atjauniniet retranslatora programmatūru.
login-busy-next = Pāries pats; ja ne, pārbaudiet tīklu.
login-not-logged-in-next = Pārstartējiet retranslatoru.
site-refused = Noraidīts: { $reason }, no { $address }, { $count } { $count ->
        [zero] reižu
        [one] reizi
        *[other] reizes
    }, pēdējoreiz { $time }.
strangers = Svešinieki
strangers-note = piesakās, bet nav reģistrēti
times = { $count }×
register = Reģistrēt
slot = { $slot }. slots
slot-empty = nekas

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
active-last = Pēdējais: { $who } → { $where }, { $time }
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
call-path = { $site } · { $slot }
column-time = Laiks
column-who = Kas
column-where = Kam
column-path = Bāze · slots
column-marks = Pazīmes
column-running = Ilgst
column-lasted = Ilgums
mark-emergency = trauksme
mark-encrypted = šifrēts
mark-private = individuāla saruna
mark-late = sākums nav dzirdēts
mark-no-recording = nav ierakstīts
mark-unwritten = vēl nav žurnālā
ended-not = vēl turpinās
ended-terminator = runātājs beidza
ended-silence = pārtrūka
ended-time-out = pārsniegts raidīšanas laiks
ended-site-lost = zuda retranslators
ended-cut = pārtrauca komutatora apstāšanās
talkgroups = Sarunu grupas
talkgroups-none = Nav reģistrēta neviena sarunu grupa. Tās pievieno administrators reģistros.
tile-narrow = Rādīt tikai šīs grupas sarunas
tile-chosen = izvēlēta
tile-emergency = TRAUKSME
tile-quiet = klusums
tile-sites = tīklā { $online } no { $all } retranslatoriem
tile-no-sites = nepārraida neviens retranslators
blocked = Neizdevās izrunāties: grupa bija aizņemta
blocked-none = Neviens nav traucēts

## Radios
radios = Radiostacijas
radios-find = Meklēt…
radios-none = Nav reģistrēta neviena radiostacija
radios-none-next = Pievienojiet tās reģistros, lai numuru vietā redzētu vārdus.
radios-not-found = Nav nevienas tādas
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
details-none-next = Izvēlieties sarunu, retranslatoru vai radiostaciju.
fact-end = Beigas
fact-heard-by =
    { $count ->
        [0] citur nav dzirdams
        [zero] dzirdams vēl { $count } bāzēs
        [one] dzirdams vēl { $count } bāzē
        *[other] dzirdams vēl { $count } bāzēs
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
        [zero] { $count } paciņu
        [one] { $count } paciņa
        *[other] { $count } paciņas
    }
fact-sha = SHA-256 { $hash }
fact-ids = Numuri
fact-id = Numurs
fact-address = Adrese
fact-frequencies = Frekvences
fact-colour-code = krāsas kods { $code }
fact-software = Programmatūra
fact-last-site = Pēdējā bāze
fact-last-talkgroup = Pēdējā grupa
recording-unfinished = vēl nav pabeigts
recording-none = nav
recording-whole = ir, pilns
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
search-reason = Meklēšanas iemesls (prasa likums)
search-reason-hint = piem., notikums 26-11-22/0117
search-emergency = Tikai trauksmes
search-begin = Meklējiet visās sarunās
search-begin-next = Ierakstiet, ko meklējat, un iemeslu; tas paliek žurnālā kopā ar jūsu vārdu.
search-none = Nekas nav atrasts
search-none-next = Ņemiet plašāku laiku vai mazāk nosacījumu.
search-pages = Atrasto sarunu lapas
search-range = { $first }–{ $last } no { $total }
older = Vecākas
newer = Jaunākas

## Registers
register-find = Meklēt…
register-count =
    { $count ->
        [zero] { $count } ierakstu
        [one] { $count } ieraksts
        *[other] { $count } ieraksti
    }
register-editor = Ieraksta labošana
register-none-next = Pievienojiet pirmo ar taustiņu N.
register-not-found = Nekas tāds nav reģistrēts
register-choose = Izvēlieties ierakstu, ko labot
register-choose-next = Vai pievienojiet jaunu ar taustiņu N.
column-name = Nosaukums
column-number = Numurs
column-place = Vieta
column-state = Stāvoklis
column-carries = Slots: grupa
column-carried = Pārraida
column-unit = Ekipāža
column-heard = Dzirdēta
column-full-name = Vārds, uzvārds
column-account = Lietotājvārds
column-role = Loma
column-opened = Atvērts
sites-add = Jauns retranslators
site-number = Retranslatora numurs
site-number-hint = Ar šo numuru retranslators piesakās.
site-latitude = Platums, °
site-longitude = Garums, °
site-carries = Pārraida sarunu grupas
site-carry-more = Pievienot grupu…
site-carry-none = Vispirms reģistrējiet sarunu grupas.
site-slot-of = { $talkgroup }. grupas slots
site-drop = Noņemt { $talkgroup }. grupu
site-rotate = Jauna atslēga
site-rotate-sure = Tiešām izsniegt jaunu
site-secret = { $name }: atslēga
site-secret-next = Tā redzama tikai tagad. Ierakstiet to retranslatora iestatījumos kopā ar numuru.
radios-add = Jauna radiostacija
radio-number = DMR numurs
radio-number-hint = Ieprogrammēts radiostacijā.
radio-name-hint = Kas runā: M21 Ozols
radio-unit-hint = Kam tā pieder: ekipāža, automašīna vai dežūrdaļa
talkgroups-add = Jauna sarunu grupa
talkgroup-name-hint = Īss: tas redzams katrā sarunā.

## People
people = Cilvēki
people-add = Jauns konts
people-none = Kontu nav
account-open = darbojas
account-disabled = atslēgts
account-disable = Atslēgt kontu (visas tā sesijas beidzas tūlīt)
account-name-hint = Burti, cipari un zīmes . - _ @; vēlāk nav maināms
account-renew = Jauna vienreizējā parole
account-renew-sure = Tiešām, vecā vairs nederēs
account-sign-out = Izrakstīt visās ierīcēs
account-sign-out-sure = Tiešām izrakstīt
account-signed-out = Visas konta sesijas ir beigtas.
account-password = { $name }: vienreizējā parole
account-password-next = Tā redzama tikai tagad. Nododiet to personīgi; pirmajā reizē tā būs jānomaina.
role-viewer = vērotājs
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
refused-unreachable = Serveris neatbild; nekas nav mainīts. Mēģiniet vēlreiz, kad savienojums atjaunosies.
refused-odd-answer = Atbildēja nevis Scape, bet kas cits ({ $status }). Pārbaudiet tīklu starp šo pulti un serveri.
refused-sign-in-wrong = Vārds vai parole nav pareizi.
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
refused-foreign-page = Pieprasījums nāca no svešas lapas un nav izpildīts.
refused-reason-needed = Norādiet meklēšanas iemeslu.
refused-bad-input = Ievadītais nav derīgs. { $field }
refused-number-taken = Numurs { $number } jau ir reģistrēts.
refused-no-such-site = Tāda retranslatora reģistrā vairs nav.
refused-no-such-radio = Tādas radiostacijas reģistrā vairs nav.
refused-no-such-talkgroup = Tādas sarunu grupas reģistrā vairs nav.
refused-no-such-secret = Atslēga nav atrodama; izsniedziet jaunu.
refused-no-such-view = Šis serveris tāda saraksta nepazīst. Pārlādējiet lapu.
refused-no-such-column = Pēc tā šo sarakstu nevar sašaurināt. Pārlādējiet lapu.
refused-no-such-address = Tādas adreses šajā serverī nav.
refused-no-such-journal-row = Tāda žurnāla ieraksta nav.
refused-too-many-subscriptions = Šī pults klausās pārāk daudz sarakstu (vairāk par { $most }). Pārlādējiet lapu.
refused-too-large = Pieprasījums ir pārāk liels.
refused-internal = Kļūda serverī. Nosauciet tehniķim numuru { $id }.
refused-store-failed = Krātuve nedarbojas, tāpēc nekas nav mainīts. Mēģiniet vēlreiz, kad tā atjaunosies. { $why }
refused-store-in-use = Krātuvi jau lieto cits process: { $store }
refused-vault-key-wrong = Seifa atslēga neder šai krātuvei.
refused-vault-key-damaged = Seifa atslēga ir bojāta: { $path }
refused-address-not-free = Adrese { $address } nav brīva: { $why }
refused-switch-runs-already = Šajā mapē jau darbojas komutators: { $folder }

## Komandrinda

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
config-wrong-value = { $name } tāda vērtība neder. Rakstiet, piemēram: { $write } { $why }
config-missing = Trūkst { $name }. Rakstiet, piemēram: { $write }
journal-whole = Žurnāls ir vesels: { $rows } ieraksti, no tiem dzēsti { $erased }.
journal-head = Pēdējā ieraksta kontrolsumma: { $hash }
journal-fault-missing = Žurnālā trūkst { $seq }. ieraksta.
journal-fault-order = { $seq }. ieraksts ir vecāks par iepriekšējo.
journal-fault-hash = { $seq }. ieraksts nav tāds, kāds tika ierakstīts: ķēde ir pārrauta.
journal-fault-body = { $seq }. ieraksta saturs nav tāds, kāds tika ierakstīts.
journal-fault-no-erasure = { $seq }. ierakstam nav satura, bet neviens ieraksts neliecina par dzēšanu.
journal-fault-tail-cut = Žurnālam nogriezts gals: trūkst { $seq }. ieraksta un visu pēc tā.
journal-fault-head = { $seq }. ieraksts nav tas, kas žurnālā bija pēdējais.

## Mezgla atteikumi

refused-talkgroup-twice = Grupa { $talkgroup } norādīta divreiz; bāze to pārraida vienā laikspraugā.
refused-bad-cursor = Šī saraksta lapa vairs nav zināma. Meklējiet vēlreiz.
refused-rebuilding = Saraksti tiek veidoti no jauna; tas ilgs dažas minūtes. Radiosakari darbojas.
refused-rebuild-failed = Sarakstus neizdevās izveidot no jauna; mēģina vēlreiz. Radiosakari darbojas; izsauciet tehniķi.
refused-system = Operētājsistēma to neļauj: { $why }
refused-store-full = Disks ir pilns, tāpēc nekas netika mainīts. Radiosakari darbojas; atbrīvojiet vietu.
refused-store-disk-error = Disks nedarbojas, tāpēc nekas netika mainīts. Radiosakari darbojas; izsauciet tehniķi.
refused-store-locked = Krātuvi tur cita programma, tāpēc nekas netika mainīts. Mēģiniet vēlreiz.
refused-store-damaged = Krātuve ir bojāta. Radiosakari darbojas; izsauciet tehniķi un saglabājiet rezerves kopiju.
refused-store-read-only = Krātuvē nedrīkst rakstīt. Pārbaudiet datu mapes tiesības.
refused-store-missing = Krātuvi nevar atvērt. Pārbaudiet datu mapi.
refused-store-unreachable = Datubāzes serveris neatbild, tāpēc nekas netika mainīts.

## Troubles of the node

trouble-journal-down = Žurnāls nav vesels
why-journal-tail-cut = Tam nogriezts gals: { $seq }. ieraksts nav tas, kas bija pēdējais. Salīdziniet ar rezerves kopiju.
why-switch-strange = Atbild nevis šīs versijas komutators. Palaidiet Scape no jauna.

## Reģistru atteikumi

refused-on-air-twice = { $slot }. laikspraugā numurs { $number } jau nozīmē citu grupu.
refused-no-such-link = Tāda savienojuma reģistrā vairs nav.
refused-radio-lost-already = Radiostacija { $number } jau ir tā atzīmēta.
refused-radio-not-lost = Radiostacija { $number } nav ne nozaudēta, ne nozagta.
refused-revival-needed = Radiostacija { $number } ir nozaudēta vai nozagta. Vispirms diviem cilvēkiem jāatļauj to atkal lietot.
refused-second-person-needed = To lūdzāt jūs; jāpiekrīt kādam citam.
refused-patch-of-one = Jāapvieno vismaz divas grupas.
refused-already-patched = Grupa { $talkgroup } jau ir apvienota ar citu.
refused-no-such-patch = Šī apvienošana jau ir beigusies.
refused-csv-not-text = Fails nav teksts UTF-8 kodējumā. Saglabājiet to kā CSV UTF-8.
refused-csv-empty = Failā nekā nav.
refused-csv-no-number = Nevienā slejā nav radiostacijas numura (number vai RADIO_ID).
refused-csv-unknown-column = Tādas slejas nav: { $column }.
refused-csv-cells = Rindā ir { $count } lauki, vajag { $wanted }.
refused-csv-wrong = Slejā { $column } nevar būt “{ $value }”.
refused-csv-number-twice = Radiostacija { $number } jau ir { $first }. rindā.
refused-csv-state = Par nozaudētu radiostaciju neatzīmē un lietošanā neatgriež ar sarakstu: dariet to tās lapā.
refused-csv-mistakes = Nekas nav mainīts. Kļūdas sarakstā: { $count }.
trouble-links-down = Savienojumam ar citu tīklu nav adreses
why-host-unknown = Pēc vārda nav atrodams: { $hosts }. Meklē vēlreiz.

# Rīkojumi un trauksmes
refused-no-such-order = Tāda rīkojuma vairs nav.
refused-order-finished = Šis rīkojums jau ir pabeigts.
refused-order-unknown-radio = Radiostacijas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-unknown-talkgroup = Sarunu grupas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-no-text = Teksts un sarunu grupa var būt tikai īsziņai.
refused-order-once = Atkārtoti var prasīt tikai atrašanās vietu.
refused-order-too-often = Atrašanās vietu var prasīt ne biežāk kā ik pēc { $least } sekundēm.
refused-text-empty = Vispirms ierakstiet tekstu.
refused-no-such-alarm = Tādas trauksmes vairs nav.
refused-alarm-taken = Šo trauksmi kāds jau ir pārņēmis.
refused-alarm-over = Šī trauksme jau ir beigusies.
refused-site-or-radio = Jautājiet par vienu retranslatoru vai vienu radiostaciju.
part-intake = Ziņojumu uzņemšana
trouble-intake-down = Kādu komutatora ziņojumu neizdevās apstrādāt
why-report-set-aside = Tas ir atlikts žurnālā, visi citi ir ierakstīti. Paziņojiet Scape uzturētājam: { $kind }, { $why }
