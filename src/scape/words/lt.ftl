## The frame
skip = Į darbo lauką
loading = Įkeliama…
close = Uždaryti
cancel = Atsisakyti
save = Išsaugoti
saved = Išsaugota
copy = Kopijuoti
copied = Nukopijuota
remove = Pašalinti
remove-sure = Taip, pašalinti
secret-done = Išsaugojau
unknown = nežinoma
language = Kalba
language-missing = Nepavyko įkelti: { $language }. Pultas lieka šia kalba; bandykite vėliau.
theme-dark = Tamsi išvaizda
theme-light = Šviesi išvaizda
version = Scape { $version }
pages = Puslapiai
page-radio = Radijas
page-registers = Registrai
page-people = Naudotojai
page-failed = Šio puslapio įkelti nepavyko
page-failed-next = Serveryje gali būti naujesnė versija: įkelkite pultą iš naujo.
page-reload = Įkelti iš naujo
missing-next = Adresas klaidingas arba tai pašalinta.
missing-back = Atgal
ago = prieš { $age }
since = nuo { $time } · { $age }
stale = Duomenys: prieš { $age } · { $time }

## The links in the bar
links = Sistemos būsena
chip-live = Prisijungta
chip-connecting = Jungiamasi…
chip-lost = Ryšio nėra { $age }
chip-repeaters = Retransliatoriai { $online }/{ $all }
chip-good = veikia
chip-busy = užimta
chip-bad = veikia ne visiškai
chip-unknown = nežinoma
part-switch = Komutatorius
part-store = Saugykla

## The alarm rail
alarms = Pavojaus signalai ir įspėjimai
alarm-none = Pavojaus signalų ir įspėjimų nėra
alarm = PAVOJUS
alarm-show = Rodyti
alarm-more = dar { $count }
link-lost = Nėra ryšio su serveriu nuo { $time } · { $age }
link-lost-means = Matote to meto būseną. Tai, ką įvedėte, išliks; ryšys atsikurs savaime.
link-retry = Jungtis dabar
trouble-store-down = Saugykla neveikia
trouble-store-busy = Saugykla užimta
trouble-switch-down = Komutatorius neveikia
trouble-switch-busy = Komutatorius užimtas
trouble-recorder-down = Pokalbiai neįrašomi
trouble-recorder-busy = Įrašymo įrenginys nespėja
trouble-views-down = Sąrašai neatnaujinami
trouble-views-busy = Sąrašai perkuriami
why-disk-full = Diskas pilnas: atlaisvinkite vietos. Radijo ryšys veikia.
why-disk-error = Diskas neskaito arba nerašo: kvieskite technikus. Radijo ryšys veikia.
why-disk-slow = Diskas nespėja: dalis balso neįrašoma. Radijo ryšys veikia.
why-not-connected = Mazgas neturi ryšio su komutatoriumi. Komutatorius veikia savarankiškai ir viską perduos vėliau.
why-rebuilding = Perkuriama iš žurnalo.
announce-emergency = Pavojus: { $who }, { $where }
announce-lost = Nutrūko ryšys su serveriu
announce-live = Prisijungta prie serverio

## Keys
help-title = Klavišai
help-find = Ką daryti…
help-letters = Raidės ir skaitmenys veikia, kai žymeklis ne įvesties lauke. Skaitmuo parenka grupę, Shift su skaitmeniu atverčia puslapį.
key-help = Klavišų sąrašas
key-alarm = Rodyti svarbiausią įspėjimą
key-open = To, kas pasirinkta, puslapis
key-talkgroup = Vienos grupės pokalbiai
key-move = Sąrašu aukštyn ir žemyn
key-ends = Į sąrašo pradžią ar pabaigą
key-choose = Pasirinkti
key-back = Žingsnis atgal

## Signing in
sign-in = Prisijungti
sign-in-asking = Tikrinama…
sign-in-lead = Prisijunkite, kad galėtumėte dirbti pultu.
sign-in-name = Naudotojo vardas
sign-in-password = Slaptažodis
session-ended = Jūsų seansas baigėsi. Prisijunkite iš naujo.
server-away = Serveris neatsako. Pultas bando vėl kas kelias sekundes; jei tai užtrunka, kvieskite technikus.
door-line = Scape { $version } · Darbas su duomenimis registruojamas žurnale
sign-out = Atsijungti
sign-out-everywhere = Atsijungti visuose įrenginiuose
change-password = Keisti slaptažodį
new-password = Pasirinkite savo slaptažodį
new-password-lead = { $name }, vienkartinis slaptažodis tinka tik pirmam kartui. Toliau prisijunkite slaptažodžiu, kurį žinote tik jūs.
password-old = Dabartinis slaptažodis
password-new = Naujas slaptažodis
password-hint = Bent 12 ženklų. Kelis žodžius prisiminti lengviau nei ženklų eilutę.
password-again = Naujas slaptažodis dar kartą
password-differs = Slaptažodžiai nesutampa.
password-save = Išsaugoti slaptažodį
password-changed = Slaptažodis pakeistas.

## Repeaters
sites = Retransliatoriai
sites-note = tinkle { $online } iš { $all }
sites-none = Neužregistruotas nė vienas retransliatorius
sites-none-next = Pridėkite pirmąjį registruose; tada įrašykite retransliatoriuje jo numerį ir raktą.
sites-none-ask = Juos prideda administratorius.
site-missing = Retransliatoriaus { $id } nėra
sites-switch-down = Komutatorius neveikia: retransliatorių būsena nežinoma.
site-online = tinkle
site-offline = ne tinkle
site-never = nebuvo tinkle
site-unknown = nežinoma
site-online-letter = T
site-offline-letter = X
site-never-letter = N
site-unknown-letter = ?
site-never-next = dar neprisijungė
last-heard = Paskutinį kartą girdėtas
lost-closed = atsijungė pats
lost-silent = neatsako
lost-removed = pašalintas iš registro
lost-secret-withdrawn = pakeistas jo raktas
login-unknown-id = numeris neregistruotas
login-wrong-secret = neteisingas raktas
login-address-mismatch = jungiasi iš kito adreso
login-version = nepalaikoma protokolo versija
login-busy = per daug prisijungimų vienu metu
login-not-logged-in = siunčia neprisijungęs
login-unknown-id-next = Užregistruokite jį arba išsiaiškinkite, kieno jis.
login-wrong-secret-next = Įrašykite retransliatoriuje teisingą raktą arba išduokite naują registruose.
login-address-mismatch-next = Jei retransliatorius neperkeltas, jo numerį naudoja kažkas kitas.
login-version-next = Atnaujinkite retransliatoriaus programinę įrangą.
login-busy-next = Paprastai praeina; jei ne, patikrinkite tinklą.
login-not-logged-in-next = Paleiskite retransliatorių iš naujo.
login-flood-next = Jei nesiliauja, išsiaiškinkite, kas siunčia; prisijungusiems retransliatoriams tai netrukdo.
login-not-allowed-next = Jei tinklas savas, įrašykite jį nustatymuose.
login-replay-next = Kažkas tarp abiejų pusių kartoja įrašytą srautą: patikrinkite tą tinklą. Niekas iš to nepraėjo.
site-refused = Atmestas: { $reason }, iš { $address }, { $count } { $count ->
        [one] kartą
        [few] kartus
        *[other] kartų
    }, paskutinį kartą { $time }.
strangers = Neregistruoti retransliatoriai
strangers-note = jungiasi, bet jų nėra registre
strangers-many = daug numerių
times = { $count }×
register = Registruoti
slot = Tarpsnis { $slot }
slot-empty = nėra

## Calls
calls = Pokalbiai
active = Dabar kalba
active-note =
    { $count ->
        [one] { $count } pokalbis
        [few] { $count } pokalbiai
        *[other] { $count } pokalbių
    }
active-none = Eteryje tylu
active-none-next = Pokalbiai pasirodys čia, kai tik kas nors paspaus kalbėjimo mygtuką.
active-last = Paskutinis: { $who } → { $where }, { $time }
latest = Paskutiniai pokalbiai
latest-of = Paskutiniai pokalbiai: { $talkgroup }
latest-all = Rodyti visus
latest-waiting =
    { $count ->
        [one] { $count } naujas
        [few] { $count } nauji
        *[other] { $count } naujų
    }
latest-none = Pokalbių dar nebuvo
latest-none-next = Kiekvienas pokalbis, kai tik baigiasi, pasirodo čia.
call-path = { $site } · TS{ $slot }
column-time = Laikas
column-who = Kas
column-where = Kam
column-path = Retransliatorius · TS
column-marks = Žymos
column-running = Trunka
column-lasted = Trukmė
mark-emergency = pavojus
mark-encrypted = šifruota
mark-private = individualus pokalbis
mark-late = pradžia neišgirsta
mark-no-recording = neįrašyta
mark-unwritten = dar neįrašyta į žurnalą
ended-not = dar vyksta
ended-terminator = kalbėtojas baigė
ended-silence = nutrūko signalas
ended-time-out = viršytas kalbėjimo laikas
ended-site-lost = retransliatorius nebe tinkle
ended-cut = nutraukė komutatoriaus sustojimas
ended-refused = jos teisė atimta
talkgroups = Pokalbių grupės
talkgroups-none = Neužregistruota nė viena pokalbių grupė. Jas prideda administratorius registruose.
tile-narrow = Rodyti tik šios grupės pokalbius
tile-chosen = pasirinkta
tile-emergency = PAVOJUS
tile-quiet = tylu
tile-sites = tinkle { $online } iš { $all } retransliatorių
tile-no-sites = neperduoda nė vienas retransliatorius
blocked = Atmesti pokalbiai
blocked-none = Atmestų pokalbių nėra

## Alarms
alarms-title = Pavojaus signalai ir įspėjimai
alarms-none = Pavojaus signalų ir įspėjimų nėra
alarms-none-next = Čia pasirodo pavojaus signalai, prarastos stotelės ir nutilę retransliatoriai.
alarm-take = Priimti
alarm-end = Užbaigti
alarm-end-sure = Taip, užbaigti
alarm-open = laukia { $age }
alarm-taken = priėmė { $who } { $time }
alarm-was-over = užbaigta { $time }
alarm-state-open = laukia
alarm-state-taken = priimta
alarm-state-over = užbaigta
alarm-taker = Priėmė
alarm-told = Kas žinoma
alarm-kind-emergency = Pavojus
alarm-kind-lost-radio = Išgirsta prarasta stotelė
alarm-kind-two-places = Vienas numeris dviejose vietose
alarm-kind-site-silent = Retransliatorius nutilo
alarm-kind-site-degraded = Retransliatorius prastai priima
alarm-kind-site-flooded = Prisijungimų antplūdis
alarm-kind-loop = Pokalbis sukasi ratu
alarm-kind-unknown-radio = Nežinoma stotelė
alarm-kind-inhibit-failed = Nepavyko užblokuoti stotelės
alarm-facts-two-places = Taip pat: { $site }, { $time }, už { $kilometres } km
alarm-facts-site-degraded = Vidutiniškai { $bit_errors } % klaidų
alarm-facts-site-flooded = Iš { $address }: { $reason }, atmesta { $refusals }
alarm-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } ir kitos
}
alarm-facts-inhibit-failed = { $why ->
    [refused] Stotelė atsisakė
    [expired] Stotelė laiku neatsakė
   *[other] Stotelė to nepalaiko
}
alarm-next-emergency = Atsiliepkite grupėje, priimkite pavojaus signalą ir siųskite pagalbą.
alarm-next-lost-radio = Stotelė yra netoli šio retransliatoriaus. Ji visur atmetama ir bus užblokuota, kai tik atsilieps.
alarm-next-two-places = Vieną numerį naudoja dvi stotelės: išsiaiškinkite, kuri yra tikroji.
alarm-next-site-silent = Patikrinkite maitinimą ir tinklą; įspėjimas baigsis savaime, kai retransliatorius prisijungs.
alarm-next-site-degraded = Paprašykite patikrinti anteną ir kabelius.
alarm-next-site-flooded = Paprašykite techniko užblokuoti šį adresą.
alarm-next-loop = Šią grupę jungia du keliai: patikrinkite grupių sujungimus ir kitus tinklus.
alarm-next-unknown-radio = Užregistruokite ją arba išsiaiškinkite, kieno ji.
alarm-next-inhibit-failed = Ji vis dar gali klausytis: išsiaiškinkite, kas ją turi, ir užblokuokite iš naujo.
details-alarm = Įspėjimas

## Below the calls
drawer-latest = Pokalbiai
drawer-alarms = Įspėjimai
drawer-blocked = Atmesti
drawer-texts = Žinutės
drawer-orders = Komandos
drawer-patches = Grupių sujungimai
column-why = Kodėl
column-kind = Rūšis
blocked-none-next = Čia rodomi pokalbiai, kurių sistema nepraleido, ir priežastis.
blocked-busy = užimta
blocked-kept = tarpsnis tik pavojaus signalams
blocked-lost = prarasta stotelė
blocked-unknown = neregistruota
blocked-no-right = neturi teisės kalbėti
blocked-loop = grįžo kitu keliu
mark-broadcast = vienpusis pranešimas: atsakyti negalima
mark-preempted = perėmė kitas pokalbis
mark-unheard =
    { $count ->
        [one] { $count } retransliatoriuje nebuvo laisvo tarpsnio
        *[other] { $count } retransliatoriuose nebuvo laisvo tarpsnio
    }
fact-alias = Siunčiamas pavadinimas
fact-alias-differs = registre kitaip
fact-busy = Užimta
fact-missed = Neperdavė
fact-preempted = Perėmė
fact-preempted-other = didesnio prioriteto pokalbis
fact-encrypted = perduota ir įrašyta šifruota

## Texts and orders
texts = Žinutės
texts-none = Žinučių nėra
texts-none-next = Čia rodomos stotelių žinutės.
text-to = Kam
text-to-hint = M21, 101…
text-to-unknown = Pasirinkite stotelę ar grupę iš sąrašo.
text-text = Žinutė
text-send = Siųsti
text-answer = Atsakyti
orders = Komandos
orders-none = Komandų nėra
orders-none-next = Čia rodomos stotelėms išsiųstos komandos, kol jos įvykdomos.
order-text = Žinutė
order-location = Buvimo vieta
order-check = Ryšio patikra
order-call-alert = Kvietimo signalas
order-inhibit = Užblokuoti
order-inhibit-sure = Taip, užblokuoti
order-revive = Atblokuoti
order-revive-sure = Taip, atblokuoti
order-follow = Sekti
order-every = kas { $span }
order-withdraw = Atšaukti komandą
order-state-waiting = laukia stotelės
order-state-sent = išsiųsta { $time }, bandymas { $attempts }
order-state-delivered = gauta { $time }
order-state-out = išsiųsta { $time }
order-state-done = įvykdyta { $time }
order-state-failed = nepavyko { $time }: { $why }
order-state-withdrawn = atšaukta { $time }
order-is-waiting = laukia
order-is-sent = išsiųsta
order-is-done = įvykdyta
order-is-failed = nepavyko
order-is-withdrawn = atšaukta
order-why-refused = stotelė atsisakė
order-why-expired = laiku neatsakė
order-why-not-understood = stotelė nesuprato

## Patches
patches = Sujungtos grupės
patches-none = Nė viena grupė nesujungta
patches-none-next = Pažymėkite žemiau dvi ar daugiau, nurodykite, kiek laiko ir kodėl.
patches-past = Anksčiau
patched = sujungta su
patch-choose = Jungiamos grupės
patch-taken = Jau sujungta su kitomis
patch-minutes = Minutės
patch-why = Kodėl
patch-open = Sujungti
patch-end = Atjungti
patch-end-sure = Taip, atjungti
patch-by = { $who } { $time }
patch-until = iki { $time }
patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
site-open = Atverti puslapį
edit = Taisyti
slots = Tarpsniai
slot-emergency = tik pavojaus signalams
slot-on-air = eteryje { $number }
slot-on-demand = pagal poreikį, { $minutes } min.
slot-open = dabar atverta, { $minutes } min.
site-login = Duomenys ir prisijungimas
site-heard = Čia paskutinį kartą girdėtos
site-heard-none = Nėra stotelių, kurios paskutinį kartą girdėtos čia
site-options = Parinktys
site-options-taken = gali prašyti mažiau grupių
site-rotation = Raktas
site-secret-at-once = Senasis iškart nustoja galioti (jį gali žinoti kiti)
site-secret-overlap = Rodomas tik vieną kartą. Senasis dar galioja parą: iki tol įrašykite naująjį.
said-title = Registre ir retransliatoriuje
said-what = Nustatymas
said-register = Registras
said-repeater = Retransliatorius praneša
said-differs = skiriasi nuo registro
fact-colour = Spalvos kodas
fact-receives = Priima
fact-transmits = Siunčia
fact-position-age-unknown = Nežinoma, kada ji ten buvo
fact-position = Koordinatės
quality = Kokybė
quality-note = vienas taškas kiekvienam pokalbiui
quality-past = Rodyti ankstesnę
plot-errors = Bitų klaidos
plot-rssi = Signalas
plot-told = paskutinė { $last } · vidutiniškai { $mean } · nuo { $least } iki { $most }
plot-nothing = dar nematuota

## The page of one radio
radio-open = Atverti puslapį
radio-missing = Stotelės { $id } nėra
radio-identity = Duomenys ir teisės
radio-aliases = Pavadinimai
radio-signed-on = Prisijungė
radio-in-use = naudojama
radio-spare = atsarginė
radio-lost = pamesta
radio-stolen = pavogta
radio-retired = nurašyta
radio-in-use-letter = N
radio-spare-letter = A
radio-lost-letter = !
radio-stolen-letter = !
radio-retired-letter = –
radio-make-in-use = Perduoti naudoti
radio-make-spare = Atidėti į atsargą
radio-make-retired = Nurašyti
lost-report = Pranešti apie praradimą…
lost-why = Kas įvyko
lost-why-hint = palikta taksi, 02:10
lost-means = Ją iškart atmeta visi retransliatoriai; ji užblokuojama, kai tik išgirstama.
lost-sure = Užblokuoti dabar
revival-two = Reikia dviejų žmonių: vienas prašo, kitas grąžina naudoti.
revival-ask = Prašyti grąžinti
revival-ask-sure = Taip, rasta: prašyti
revival-asked = { $who } prašo grąžinti ją naudoti.
revival-waits = Jūs prašėte ją grąžinti; dabar tai turi padaryti kitas žmogus.
revival-do = Grąžinti
revival-do-sure = Taip, grąžinti
rights = Teisės
right-talkgroups = Gali kalbėti
right-everywhere = visose grupėse
right-nowhere = nė vienoje
right-also = Taip pat
right-private = individualūs pokalbiai
right-all-call = kvietimas visiems
priority = Prioritetas
priority-hint = Nuo 0 iki 9; aukštesnis nutraukia paties serverio siuntimą.

## More of the registers
site-on-air = numeris eteryje
site-on-air-of = Grupės { $talkgroup } numeris eteryje; tuščia: tas pats
site-minutes = visada
site-minutes-of = Grupė { $talkgroup } pagal poreikį, minutės; tuščia: visada
site-receives = Priima, MHz
site-transmits = Siunčia, MHz
site-emergency-slot = Tik pavojaus signalams
site-emergency-none = joks tarpsnis
site-takes-options = Parinktimis gali prašyti mažiau grupių
radio-aliases-hint = Vardas kiekviena kalba; tuščia: tas pats
talkgroup-limit = Ilgiausias kalbėjimas, s
talkgroup-limit-hint = Tuščia: bendra riba.
column-priority = Prioritetas
column-limit = Ilgiausias kalbėjimas
column-address = Adresas
networks = Kiti tinklai
networks-add = Nauja jungtis
networks-none = Nėra jungčių su kitais tinklais
network-homebrew = retransliatorius prie kito serverio
network-openbridge = pasirašyti kadrai (OpenBridge)
network-scape = kitas Scape
network-homebrew-hint = Scape ten prisijungia kaip retransliatorius.
network-openbridge-hint = Niekas neprisijungia: kiekvienas kadras pasirašytas raktu.
network-scape-hint = Taip pat kaip ankstesnis; pakartotinai siunčiami kadrai atmetami.
network-number = Scape numeris ten
network-number-hint = Retransliatoriaus numeris, kuriuo Scape prisijungia, arba jos siunčiamas tinklo numeris.
network-host = Serveris
network-port = Prievadas
network-secret = Raktas
network-secret-kept = Tuščia: nekeisti.
network-options = Parinktys
network-options-hint = Siunčiamos prisijungus, kaip reikalauja kitas serveris.
csv-import = Importuoti…
csv-export = Eksportuoti
csv-title = Iš failo { $file }
csv-would = Dar niekas neimportuota.
csv-cannot = Kol yra klaidų, niekas neimportuojama.
csv-done = Importuota.
csv-counts = naujų: { $new }, pakeistų: { $changed }, nepakeistų: { $same }, su klaidomis: { $mistakes }
csv-take = Importuoti
csv-mistakes = Klaidos
csv-line = Eilutė { $line }:

## Radios
radios = Radijo stotelės
radios-find = Ieškoti…
radios-none = Neužregistruota nė viena radijo stotelė
radios-none-next = Pridėkite jas registruose, kad vietoj numerių matytumėte vardus.
radios-not-found = Nieko nerasta
radios-not-found-next = Ieškokite pagal vardą, ekipažą ar numerį.
radios-more = Ir dar { $count }: patikslinkite paiešką
radio-calls = Šios stotelės pokalbiai
speaks = kalba
never-heard = negirdėta

## Details
details-newest = Naujausias pokalbis
details-call = Pokalbis
details-site = Retransliatorius
details-radio = Radijo stotelė
details-none = Nėra ką rodyti
details-none-next = Pasirinkite pokalbį, retransliatorių, stotelę ar įspėjimą.
fact-end = Pabaiga
fact-heard-by =
    { $count ->
        [0] kitur negirdėta
        [one] girdėjo dar { $count } retransliatorius
        [few] girdėjo dar { $count } retransliatoriai
        *[other] girdėjo dar { $count } retransliatorių
    }
fact-quality = Kokybė
fact-errors = klaidos { $percent } %
fact-lost =
    { $count ->
        [one] prarastas { $count } kadras
        [few] prarasti { $count } kadrai
        *[other] prarasta { $count } kadrų
    }
fact-recording = Įrašas
fact-bursts =
    { $count ->
        [one] { $count } paketas
        [few] { $count } paketai
        *[other] { $count } paketų
    }
fact-sha = SHA-256 { $hash }
fact-ids = Numeriai
fact-id = Numeris
fact-address = Adresas
fact-frequencies = Dažniai
fact-colour-code = spalvos kodas { $code }
fact-software = Programinė įranga
fact-last-site = Paskutinis retransliatorius
fact-last-talkgroup = Paskutinė grupė
recording-unfinished = dar nebaigtas
recording-none = nėra
recording-whole = visas
recording-failed = nepavyko

## Searching the calls
search = Ieškoti
search-title = Pokalbių istorija
search-text = Vardas ar numeris
search-text-hint = M21, Kazlauskas, 4060217…
search-talkgroup = Pokalbių grupė
search-radio = Radijo stotelė
search-any = bet kuri
search-period = Kada
period-any = bet kada
period-hour = per paskutinę valandą
period-day = per paskutines 24 valandas
period-week = per paskutines 7 dienas
period-chosen = nuo – iki…
search-since = Nuo
search-until = Iki
search-reason = Paieškos pagrindas (reikalauja įstatymas)
search-reason-hint = pvz., įvykis 26-11-22/0117
search-emergency = Tik pavojaus signalai
search-begin = Ieškoti tarp visų pokalbių
search-begin-next = Įrašykite, ko ieškote, ir pagrindą; jis lieka žurnale kartu su jūsų vardu.
search-none = Nieko nerasta
search-none-next = Pasirinkite ilgesnį laikotarpį arba mažiau sąlygų.
search-pages = Rastų pokalbių puslapiai
search-range = { $first }–{ $last } iš { $total }
older = Senesni
newer = Naujesni

## Registers
register-find = Ieškoti…
register-add = Naujas įrašas
register-count =
    { $count ->
        [one] { $count } įrašas
        [few] { $count } įrašai
        *[other] { $count } įrašų
    }
register-editor = Įrašo taisymas
register-none-next = Pridėkite pirmąjį klavišu N.
register-not-found = Nieko nerasta
register-choose = Pasirinkite taisytiną įrašą
register-choose-next = Arba pridėkite naują klavišu N.
register-edit = Taisyti
register-import = Importuoti
register-export = Eksportuoti
register-columns = Stulpeliai
register-columns-of = Stulpeliai { $shown } iš { $all }
register-list = Į sąrašą
register-any = visi
register-entry = Pasirinktas įrašas
register-empty = Įrašų dar nėra
register-missing = Įrašo { $id } nėra
register-reason = Paieškos pagrindas (reikalauja įstatymas)
conflict-title = Šį įrašą tuo metu pakeitė kitas
conflict-means = Jūsų pakeitimai dar neįrašyti. Pasirinkite, kurios reikšmės lieka.
conflict-theirs = Įrašyta dabar
conflict-mine = Jūsų
conflict-keep-mine = Įrašyti savo
conflict-take-theirs = Palikti, kas įrašyta
form-faults = Taisytini laukai: { $count }
form-none = nėra
form-row-add = Pridėti eilutę
form-row-remove = Šalinti { $number } eilutę
form-date = 31.12.2026
form-needed = Užpildykite šį lauką.
form-too-long = Ne daugiau kaip { $most } ženklų.
form-too-short = Ne mažiau kaip { $least } ženklai.
form-signs = Čia yra neleistinas ženklas.
form-no-number = „{ $text }“ nėra skaičius.
form-not-whole = Turi būti skaičius be trupmenos.
form-between = Nuo { $least } iki { $most }.
form-at-least = Ne mažiau kaip { $least }.
form-at-most = Ne daugiau kaip { $most }.
form-no-day = „{ $text }“ nėra data; rašykite kaip 31.12.2026.
yes = taip
export-form = Failo formatas
export-xlsx = Excel (XLSX)
export-csv = CSV
export-reason = Eksporto pagrindas (reikalauja įstatymas)
export-take = Eksportuoti { $count }
import-title = Importas: { $register }
import-of = Importas: { $file }
import-sheet = lapas { $sheet }
import-nothing-yet = dar niekas nepakeista
import-choose = Pasirinkti failą…
import-begin = Pasirinkite sąrašą arba numeskite jį čia
import-begin-next = CSV arba Excel (XLSX). Pirmiausia matysite, ką pakeistų kiekviena eilutė; niekas neimportuojama, kol nepatvirtinsite.
import-reads = Skaitomas failas…
import-takes = Importuojama…
import-all = Eilutės
import-new = Nauji
import-changed = Pakeisti
import-same = Nepakeisti
import-wrong = Klaidingi
import-new-does = bus pridėti
import-changed-does = pasikeis; senos reikšmės lieka istorijoje
import-same-does = lieka kaip buvę
import-wrong-does = pirmiau reikia ištaisyti
import-does = Ką tai padarys
import-reason = Priežastis, išsaugoma su importu
import-again = Tas pats failas antrą kartą nieko nepakeis. Importą galima atšaukti; ir tada niekas neprarandama.
import-not-read = – neimportuojama
import-ignored = Neimportuojama: { $columns }
import-wrong-first = Pirmiau pataisykite failą. Klaidingų eilučių: { $count }
import-take = Importuoti, eilučių: { $count }
import-done = Importuota: { $new } nauji, { $changed } pakeisti, { $same } nepakeisti
import-done-next = Tai galima atšaukti, kol niekas nepakeitė įrašų.
import-done-nothing = Registre visa tai jau yra.
import-back = Į registrą
import-discard = Atmesti failą
import-line = Eilutė
import-standing = Ką daro
import-at = { $line } eilutė
import-allowed = Leidžiama: { $values }
import-run-new = nauji: { $count }
import-run-changed = vienodai pakeisti: { $count }
import-run-same = nepakeisti: { $count }
imports-done = Ankstesni importai
imports-none = Dar nieko neimportuota
import-counts = { $new } nauji, { $changed } pakeisti
import-undo = Atšaukti
import-undo-sure = Taip, atšaukti
import-undone = Atkurta: { $restored }; vėliau pakeista ir palikta: { $kept }
import-was-undone = atšaukta { $time }, atkurta { $restored }
column-name = Pavadinimas
column-number = Numeris
column-place = Vieta
column-state = Būsena
column-carries = TS: grupė
column-carried = Perduoda
column-unit = Ekipažas
column-heard = Girdėta
column-full-name = Vardas, pavardė
column-account = Naudotojo vardas
column-role = Vaidmuo
column-opened = Sukurta
sites-add = Naujas retransliatorius
site-number = Retransliatoriaus numeris
site-number-hint = Šiuo numeriu retransliatorius prisijungia.
site-latitude = Platuma, °
site-longitude = Ilguma, °
site-carries = Perduoda pokalbių grupes
site-carry-more = Pridėti grupę…
site-carry-none = Pirmiausia užregistruokite pokalbių grupes.
site-slot-of = Grupės { $talkgroup } tarpsnis
site-drop = Pašalinti grupę { $talkgroup }
site-rotate = Naujas raktas
site-rotate-sure = Taip, išduoti naują
site-secret = { $name }: raktas
site-secret-next = Rodomas tik vieną kartą. Įrašykite jį retransliatoriaus nustatymuose kartu su numeriu.
radios-add = Nauja radijo stotelė
radio-number = DMR numeris
radio-number-hint = Užprogramuotas stotelėje.
radio-name-hint = Kas kalba: M21 Kazlauskas
radio-unit-hint = Kieno ji: ekipažo, automobilio ar budėtojų dalies
talkgroups-add = Nauja pokalbių grupė
talkgroup-name-hint = Trumpas: matomas prie kiekvieno pokalbio.

## People
people = Naudotojai
people-add = Nauja paskyra
people-none = Paskyrų nėra
account-open = veikia
account-disabled = išjungta
account-disable = Išjungti paskyrą (visi jos seansai baigiasi tuoj pat)
account-name-hint = Raidės, skaitmenys ir ženklai . - _ @; vėliau nekeičiamas
account-renew = Naujas vienkartinis slaptažodis
account-renew-sure = Taip, išduoti naują; senasis nebegalios
account-sign-out = Atjungti visuose įrenginiuose
account-sign-out-sure = Taip, atjungti
account-signed-out = Visi paskyros seansai baigti.
account-password = { $name }: vienkartinis slaptažodis
account-password-next = Rodomas tik vieną kartą. Perduokite asmeniškai; prisijungus pirmą kartą jį reikės pakeisti.
role-viewer = stebėtojas
role-dispatcher = dispečeris
role-supervisor = pamainos vadovas
role-administrator = administratorius
role-viewer-may = Mato radijo puslapį.
role-dispatcher-may = Mato radijo puslapį ir ieško pokalbių istorijoje.
role-supervisor-may = Tas pats, kas dispečeriui.
role-administrator-may = Viską, taip pat registrus ir paskyras.

## Refusals
refused-other = Atmesta ({ $code }). Jei kartojasi, pasakykite šį kodą technikams.
refused-next = Jei manote, kad tai klaida, kreipkitės į administratorių.
refused-unreachable = Serveris neatsako; niekas nepakeista. Bandykite dar kartą, kai ryšys atsinaujins.
refused-odd-answer = Atsakė ne Scape, o kažkas kitas ({ $status }). Patikrinkite tinklą tarp šio pulto ir serverio.
refused-sign-in-wrong = Neteisingas naudotojo vardas arba slaptažodis.
refused-sign-in-wait = Per daug bandymų. Palaukite { $seconds } s.
refused-sign-in-needed = Seansas baigėsi. Prisijunkite iš naujo.
refused-password-change-needed = Pirmiausia pakeiskite vienkartinį slaptažodį.
refused-password-too-short = Slaptažodis turi būti bent { $least } ženklų.
refused-password-is-name = Slaptažodis per panašus į naudotojo vardą.
refused-password-unchanged = Naujas slaptažodis toks pat kaip senasis.
refused-password-wrong = Dabartinis slaptažodis neteisingas.
refused-name-taken = Naudotojo vardas { $name } jau užimtas.
refused-last-administrator = Bent vienas administratorius turi likti.
refused-no-such-account = Tokios paskyros nebėra.
refused-no-right = Jūsų vaidmeniui tai neleidžiama.
refused-foreign-page = Užklausa atėjo iš svetimo puslapio ir atmesta.
refused-reason-needed = Nurodykite paieškos pagrindą.
refused-bad-input = Netinkama įvestis. { $field }
refused-number-taken = Numeris { $number } jau užregistruotas.
refused-no-such-site = Tokio retransliatoriaus registre nebėra.
refused-no-such-radio = Tokios stotelės registre nebėra.
refused-no-such-talkgroup = Tokios pokalbių grupės registre nebėra.
refused-no-such-secret = Raktas nerastas; išduokite naują.
refused-no-such-view = Serveryje tokio sąrašo nėra. Įkelkite puslapį iš naujo.
refused-no-such-column = Pagal tai šio sąrašo filtruoti negalima. Įkelkite puslapį iš naujo.
refused-no-such-address = Tokio adreso šiame serveryje nėra.
refused-no-such-journal-row = Tokio žurnalo įrašo nėra.
refused-too-many-subscriptions = Šis pultas klausosi per daug sąrašų (daugiau nei { $most }). Įkelkite puslapį iš naujo.
refused-too-large = Užklausa per didelė.
refused-internal = Serverio klaida. Pasakykite technikams numerį { $id }.
refused-store-failed = Saugykla neveikia, todėl niekas nepakeista. Bandykite dar kartą, kai ji atsinaujins. { $why }
refused-store-in-use = Saugyklą jau naudoja kitas procesas: { $store }
refused-vault-key-wrong = Saugyklos šifravimo raktas šiai saugyklai netinka.
refused-vault-key-damaged = Saugyklos šifravimo raktas sugadintas: { $path }
refused-address-not-free = Adreso { $address } naudoti negalima: { $why }
refused-switch-runs-already = Šiame aplanke jau veikia komutatorius: { $folder }

## The command line

run-starting = Scape ({ $agency }) paleidžiama. Pulto adresas: { $address }
run-first-sign-in = Pirmą kartą paleidus, administratoriaus vienkartinis slaptažodis įrašomas į failą { $path }
config-good = { $path }: klaidų nėra.
config-no-file = Failo { $path } nėra. Sukurkite jį arba nurodykite kitą su --config.
config-unreadable = Failo nepavyksta perskaityti: { $why }
config-not-toml = Ši eilutė nėra TOML: { $why }
config-unknown-section = Skyriaus [{ $name }] nėra. Skyriai yra šie: { $known }.
config-unknown-section-near = Skyriaus [{ $name }] nėra. Gal turėjote omenyje [{ $near }]?
config-not-a-section = { $name } yra skyrius: rašykite [{ $name }] atskiroje eilutėje, o reikšmes po ja.
config-unknown-key = Skyriuje [{ $section }] nėra { $name }. Jame yra: { $known }.
config-unknown-key-near = Skyriuje [{ $section }] nėra { $name }. Gal turėjote omenyje { $near }?
config-wrong-value = { $name } reikšmė netinka. Pavyzdžiui: { $write } { $why }
config-missing = Trūksta { $name }. Pavyzdžiui: { $write }
journal-whole = Žurnalas nepažeistas: įrašų { $rows }, iš jų ištrinta { $erased }.
journal-head = Paskutinio įrašo kontrolinė suma: { $hash }
journal-aside = Atidėta eilučių: { $count }
journal-fault-missing = Žurnale trūksta įrašo Nr. { $seq }.
journal-fault-order = Įrašas Nr. { $seq } senesnis už ankstesnį.
journal-fault-hash = Įrašas Nr. { $seq } pakeistas: grandinė nutrūkusi.
journal-fault-body = Įrašo Nr. { $seq } turinys pakeistas.
journal-fault-no-erasure = Įrašas Nr. { $seq } neturi turinio, bet joks įrašas nerodo, kad jis ištrintas.
journal-fault-tail-cut = Žurnalo galas nukirptas: trūksta įrašo Nr. { $seq } ir visų po jo.
journal-fault-head = Įrašas Nr. { $seq } nėra tas, kuris žurnale buvo paskutinis.

## Refusals of the node

refused-talkgroup-twice = Grupė { $talkgroup } nurodyta du kartus; retransliatorius ją perduoda viename tarpsnyje.
refused-bad-cursor = Šis sąrašo puslapis paseno. Ieškokite iš naujo.
refused-rebuilding = Sąrašai kuriami iš naujo; tai truks kelias minutes. Radijo ryšys veikia.
refused-rebuild-failed = Sąrašų nepavyko sukurti iš naujo; bandoma dar kartą. Radijo ryšys veikia; kvieskite technikus.
refused-system = Operacinė sistema to neleidžia: { $why }
refused-store-full = Diskas pilnas, todėl niekas nepakeista. Radijo ryšys veikia; atlaisvinkite vietos.
refused-store-disk-error = Diskas neveikia, todėl niekas nepakeista. Radijo ryšys veikia; kvieskite technikus.
refused-store-locked = Saugyklą užrakino kita programa, todėl niekas nepakeista. Bandykite dar kartą.
refused-store-damaged = Saugykla sugadinta. Radijo ryšys veikia; kvieskite technikus ir saugokite atsarginę kopiją.
refused-store-read-only = Į saugyklą negalima rašyti. Patikrinkite duomenų aplanko teises.
refused-store-missing = Saugyklos nepavyksta atverti. Patikrinkite duomenų aplanką.
refused-store-unreachable = Duomenų bazės serveris neatsako, todėl niekas nepakeista.
refused-event-unreadable = Tokio įrašyti negalima: { $kind }, { $why }.

## Troubles of the node

trouble-journal-down = Žurnalas pažeistas
why-journal-tail-cut = Jo galas nukirptas: įrašas Nr. { $seq } nėra tas, kuris buvo paskutinis. Palyginkite su atsargine kopija.
why-switch-strange = Atsako ne šios versijos komutatorius. Paleiskite Scape iš naujo.

## Refusals of the registers

refused-on-air-twice = Tarpsnyje { $slot } numeris { $number } jau reiškia kitą grupę.
refused-no-such-link = Tokios jungties registre nebėra.
refused-radio-lost-already = Stotelės { $number } būsena jau tokia.
refused-radio-not-lost = Stotelė { $number } nei pamesta, nei pavogta.
refused-revival-needed = Stotelė { $number } pamesta arba pavogta. Pirmiausia du žmonės turi leisti ją vėl naudoti.
refused-second-person-needed = To prašėte jūs; turi sutikti kas nors kitas.
refused-patch-of-one = Reikia sujungti bent dvi grupes.
refused-already-patched = Grupė { $talkgroup } jau sujungta su kita.
refused-no-such-patch = Šis sujungimas jau baigtas.
refused-csv-not-text = Failas nėra UTF-8 tekstas. Išsaugokite jį kaip CSV UTF-8.
refused-csv-no-number = Nė viename stulpelyje nėra stotelės numerio (number arba RADIO_ID).
refused-csv-unknown-column = Tokio stulpelio nėra: { $column }.
refused-csv-cells = Eilutės laukų { $count }, reikia { $wanted }.
refused-csv-wrong = Stulpelyje { $column } negali būti „{ $value }“.
refused-csv-number-twice = Stotelė { $number } jau yra eilutėje { $first }.
refused-csv-state = Sąrašu stotelės negalima nei pažymėti pamesta, nei grąžinti naudoti: darykite tai jos puslapyje.
refused-csv-mistakes = Niekas nepakeista. Klaidų sąraše: { $count }.
part-links = Kiti tinklai
trouble-links-down = Jungtis su kitu tinklu neturi adreso
why-host-unknown = Vardas nerastas: { $hosts }. Paieška tęsiama.
refused-csv-quotes = Kabutės ne vietoje; toliau niekas neskaityta.
refused-inhibit-stays = Stotelė { $number } pamesta arba pavogta: jos blokavimo atšaukti negalima.
refused-csv-cell-long = Laukas per ilgas; toliau niekas neskaityta. Gal trūksta kabučių.
refused-csv-too-long = Sąraše daugiau nei { $most } stotelių; padalykite jį.
refused-csv-register-changed = Kažkas tuo metu pakeitė stotelės { $number } duomenis; dalis sąrašo jau importuota. Siųskite sąrašą dar kartą.
refused-order-reason-needed = Nurodykite buvimo vietos nustatymo pagrindą.
csv-reason = Eksporto pagrindas (reikalauja įstatymas)
order-reason = Buvimo vietos nustatymo pagrindas (reikalauja įstatymas)
refused-revival-asked-by-other = Grąžinti stotelę { $number } prašo kas nors kitas arba prašymas nebegalioja. Patikrinkite ir bandykite dar kartą.
refused-revival-nobody-else = Grąžinti reikia dviejų paskyrų su šia teise, o yra tik jūsų. Administratorius turi atidaryti dar vieną.
refused-talkgroup-patched = Grupė { $number } sujungta su kita. Pirmiausia ją atjunkite.
refused-options-password = Parinktyse negali būti slaptažodžio: jas visi mato. Įrašykite slaptažodį rakto lauke.

refused-no-such-order = Tokios komandos nebėra.
refused-order-finished = Ši komanda jau baigta.
refused-order-unknown-radio = Stotelės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-unknown-talkgroup = Pokalbių grupės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-no-text = Turinį ir pokalbių grupę gali turėti tik žinutė.
refused-order-once = Pakartotinai galima prašyti tik buvimo vietos.
refused-order-too-often = Buvimo vietos galima prašyti ne dažniau kaip kas { $least } sekundžių.
refused-text-empty = Pirmiausia įrašykite žinutę.
refused-no-such-alarm = Tokio įspėjimo nebėra.
refused-alarm-taken = Šį įspėjimą jau priėmė kitas.
refused-alarm-over = Šis įspėjimas jau užbaigtas.
refused-too-many-orders = Jau laukia komandų: { $most }. Atšaukite nebereikalingas.
refused-site-or-radio = Pasirinkite vieną retransliatorių arba vieną stotelę.
part-set-aside = Atidėta
trouble-set-aside-down = Ne viskas, kas įrašyta, rodoma
why-rows-set-aside = Atidėta žurnalo eilučių: { $count }; visos kitos rodomos. Praneškite technikui: eilutė { $seq }, { $kind }, { $why }

## The terminal
term-switch = Komutatorius veikia nuo { $since } ir klausosi { $listening }
term-store-closed = Saugyklos perskaityti nepavyksta, todėl nėra vardų ir istorijos: { $why }
term-sites = Retransliatorius
term-links = Jungtis
term-state = Būsena
term-since = Nuo
term-heard = Girdėta
term-rssi = Signalas
term-errors = Klaidos
term-slot1 = TS1
term-slot2 = TS2
term-number = Numeris
term-radio = Stotelė
term-unit = Ekipažas
term-site = Retransliatorius
term-slot = Tarpsnis
term-talkgroup = Pokalbių grupė
term-on-air = Eteryje
term-carried = Perduodama
term-patched = Sujungta su
term-carried-static = visada
term-carried-on-demand = pagal poreikį, { $minutes } min
term-carried-open = dabar atverta, { $minutes } min
term-nowhere = niekur
term-nobody = Dar negirdėta nė viena stotelė.
term-monitoring = Įvykiai eteryje; baigti su Ctrl-C.
term-count-received = Gauta datagramų
term-count-delivered = Išsiųsta datagramų
term-count-malformed = Nesuprantamų
term-count-strangers = Iš neregistruotų
term-count-unrouted = Niekur neperduota
term-count-send_failed = Nepavyko išsiųsti
term-count-spooled = Pranešimai
term-count-flooded = Atmesta užplūdus
term-call-started = POKALBIS  { $place }  { $who } → { $to }
term-call-ended = baigta    { $place }  { $who } → { $to }: { $seconds } s, { $why }; klaidos { $errors }, signalas { $rssi }, prarasta { $lost }
term-call-preempted = Didesnio prioriteto pokalbis perėmė tarpsnį
term-call-blocked = ATMESTA  { $place }  { $who } → { $to }: { $why }
term-emergency-raised = PAVOJUS  { $place }  { $who } → { $to }
term-text-received = žinutė { $place }  { $who } → { $to }: ženklų { $characters }
term-position-received = buvimo vieta  { $place }  { $who }
term-radio-signed-on = įjungta   { $place }  { $who }
term-radio-signed-off = išjungta  { $place }  { $who }
term-order-sent = komanda { $order } išsiųsta, { $place }, bandymas { $attempt }
term-order-delivered = komanda { $order } pristatyta
term-order-done = komanda { $order } įvykdyta
term-order-failed = komanda { $order } neįvykdyta: { $why }
term-repeater-connected = PRISIJUNGĖ  { $place } iš { $address }
term-repeater-lost = ATSIJUNGĖ   { $place }: { $why }
term-login-refused = ATMESTAS    { $place } iš { $address }: { $why }, { $count }×
term-recording-failed = NEĮRAŠYTA: { $why }
check-mark-good = gerai
check-mark-bad = NE
check-mark-hint = →
check-not-registered = Retransliatoriaus { $number } komutatorius nepažįsta. Pirma užregistruokite jį.
check-offline = Jis neprisijungęs; paskutinį kartą girdėtas: { $heard }.
check-refused = Paskutinis prisijungimas atmestas: { $reason }.
check-no-login = Iš jo nieko negaunama: patikrinkite maitinimą, tunelį, jame įrašytą adresą ir prievadą bei [radio] listen.
check-online = Jis prisijungęs iš { $address }.
check-register-closed = Registro dabar perskaityti nepavyksta: spalvos kodas, dažniai ir tarpsniai nepalyginti.
check-register-agrees = Retransliatoriaus duomenys sutampa su registru.
check-differs-colour-code = Spalvos kodas: registre { $register }, retransliatoriuje { $site }. Stotelės su kitu spalvos kodu negirdimos.
check-differs-receive = Priėmimo dažnis: registre { $register }, retransliatoriuje { $site }.
check-differs-transmit = Siuntimo dažnis: registre { $register }, retransliatoriuje { $site }.
check-carries-nothing = Jis neperduoda nė vienos pokalbių grupės. Pridėkite jas prie retransliatoriaus registruose.
check-slot-dropped = Registras jam skiria grupių tarpsnyje { $slot }, bet retransliatorius jo nenaudoja.
check-simplex = Tai simpleksinis prieigos taškas: viskas siunčiama tarpsnyje 2, o siųsdamas jis nieko negirdi.
check-key-up = Dabar kelias sekundes kalbėkite stotele. Vieta: { $place }.
check-waiting = dar klausoma, liko { $seconds } s
check-not-heard = Prie šio retransliatoriaus negirdėta nė viena stotelė.
check-not-heard-why = Palyginkite stotelės spalvos kodą, dažnius ir tarpsnį su retransliatoriumi; šliuze atverkite PassAllTG šiam tarpsniui.
check-heard = Girdėta { $who } ({ $number }) tarpsnyje { $slot }, kam: { $to }.
check-blocked = Bet niekas kitas negirdėjo: { $reason }.
check-nobody-else = Joks kitas retransliatorius šio pokalbio neperduoda: ten arba čia gali trūkti pokalbių grupės.
check-quality = Kokybė: klaidos { $errors }, signalas { $rssi }, prarasta kadrų { $lost }.
check-many-errors = Tiek klaidų jau girdėti: privažiuokite arčiau, tada patikrinkite anteną, kabelį ir dažnį.
check-no-data-id = Kelias į stotelę nepatikrintas. Nustatykite [radio] data_id: numerį, kuriam stotelės atsako.
check-sending-check = stotelei { $who } siunčiama ryšio patikra …
check-sending-text = stotelei { $who } siunčiama žinutė …
check-text = Scape: ryšio patikra
check-radio-check-done = Stotelė atsakė į ryšio patikrą.
check-radio-check-refused = Stotelė atmetė ryšio patikrą.
check-radio-check-expired = Stotelė neatsakė į ryšio patikrą.
check-radio-check-not-understood = Stotelė nesupranta ryšio patikros.
check-radio-check-not-sent = Ryšio patikra neišsiųsta: tarpsnis buvo užimtas.
check-text-done = Stotelė atsakė į žinutę.
check-text-refused = Stotelė atmetė žinutę.
check-text-expired = Stotelė neatsakė į žinutę.
check-text-not-understood = Stotelė nesupranta žinutės.
check-text-not-sent = Žinutė neišsiųsta: tarpsnis buvo užimtas.
check-gateway = Individualūs pokalbiai ir duomenys nepraeina: šliuze atverkite PassAllPC ir PassAllTG šiam tarpsniui ir patikrinkite, ar stotelė neišjungta.
check-simplex-deaf = Simpleksinis prieigos taškas siųsdamas negirdi: stotelė galėjo atsakyti per anksti.
check-radio-itself = Vienas iš dviejų grįžo, tad kelias atviras; pati stotelė nenustatyta kitam.
check-works = Retransliatorius veikia abiem kryptimis.
check-works-not = Dar ne viskas veikia: žr. aukščiau.
refused-switch-away = Komutatorius neatsako: jis neveikia arba priklauso kitam naudotojui. Žr. `systemctl status scape`. { $why }
refused-site-needed = Nurodykite retransliatorių: scape radio check NUMERIS
config-public-address = { $address } pasiekiamas iš visur. Nurodykite tunelio ar šio kompiuterio adresą arba, jei to ir norite, rašykite listen_publicly = true skyriuje [{ $section }].
refused-folder-too-long = Duomenų aplanko kelias per ilgas komutatoriaus lizdui: { $path }. Ne daugiau kaip { $most } baitai; pasirinkite trumpesnį [data] folder.
ended-preempted = tarpsnį pavojaus metu perėmė kitas
lost-refused = atmetė kita pusė
login-flood = per daug užklausų
login-not-allowed = iš neleidžiamo tinklo
login-replay = įrašyta ir siųsta pakartotinai
people-rescued = Vienkartinis slaptažodis, keičiamas pirmą kartą prisijungus: { $password }
