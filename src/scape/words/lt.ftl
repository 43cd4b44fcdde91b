## The frame
skip = Į darbo lauką
loading = Įkeliama…
close = Uždaryti
cancel = Atšaukti
save = Išsaugoti
saved = Išsaugota
copy = Kopijuoti
copied = Nukopijuota
remove = Pašalinti
remove-sure = Tikrai pašalinti
secret-done = Išsaugojau
unknown = nežinoma
language = Kalba
theme-dark = Tamsi išvaizda
theme-light = Šviesi išvaizda
version = Scape { $version }
pages = Puslapiai
page-radio = Radijas
page-registers = Registrai
page-people = Žmonės
ago = prieš { $age }
since = nuo { $time } · { $age }
stale = Kaip prieš { $age } · { $time }

## The links in the bar
links = Ryšys su sistemos dalimis
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
alarms = Pavojai ir sutrikimai
alarm-none = Pavojų nėra
alarm = PAVOJUS
alarm-show = Rodyti
alarm-more = dar { $count }
link-lost = Nėra ryšio su serveriu nuo { $time } · { $age }
link-lost-means = Matote to meto būseną. Tai, ką įrašėte, išlieka; prisijungs pati.
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
why-not-connected = Mazgas nemato komutatoriaus; jis veikia pats ir viską perduos vėliau.
why-rebuilding = Perkuriama iš žurnalo.
announce-emergency = Pavojus: { $who }, { $where }
announce-lost = Nutrūko ryšys su serveriu
announce-live = Prisijungta prie serverio

## Keys
help-title = Klavišai
help-letters = Raidžių klavišai veikia, kai žymeklis ne įvesties lauke.
key-help = Klavišų sąrašas
key-alarm = Rodyti svarbiausią pavojų
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
server-away = Serveris neatsako. Bandoma kas kelias sekundes; jei tai užtrunka, kvieskite technikus.
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
sites-none-next = Pridėkite pirmąjį registruose [2]; tada įrašykite į jį numerį ir raktą.
sites-none-ask = Juos prideda administratorius.
sites-switch-down = Komutatorius neveikia: kas yra tinkle, nežinoma.
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
lost-silent = nutilo
lost-removed = pašalintas iš registro
lost-secret-withdrawn = pakeistas jo raktas
login-unknown-id = numeris neregistruotas
login-wrong-secret = neteisingas raktas
login-address-mismatch = jungiasi iš kito adreso
login-version = nesuprantama protokolo versija
login-busy = per daug prisijungimų vienu metu
login-not-logged-in = siunčia neprisijungęs
login-unknown-id-next = Užregistruokite jį arba išsiaiškinkite, kieno jis.
login-wrong-secret-next = Įrašykite retransliatoriuje teisingą raktą arba išduokite naują registruose.
login-address-mismatch-next = Jei retransliatorius neperkeltas, jo numerį naudoja kažkas kitas.
login-version-next = Atnaujinkite retransliatoriaus programinę įrangą.
login-busy-next = Praeis savaime; jei ne, patikrinkite tinklą.
login-not-logged-in-next = Paleiskite retransliatorių iš naujo.
login-flood-next = Jei nesiliauja, pažiūrėkite, kas siunčia; prisijungusiems retransliatoriams tai netrukdo.
login-not-allowed-next = Jei tinklas savas, įrašykite jį nustatymuose.
login-replay-next = Niekas iš to nepraėjo. Kažkas pakeliui siunčia tai, ką įrašė: patikrinkite tinklą tarp abiejų pusių.
site-refused = Atmestas: { $reason }, iš { $address }, { $count } { $count ->
        [one] kartą
        [few] kartus
        *[other] kartų
    }, paskutinį kartą { $time }.
strangers = Svetimi
strangers-note = jungiasi, bet neregistruoti
strangers-many = daug numerių
times = { $count }×
register = Registruoti
slot = { $slot } tarpsnis
slot-empty = nieko

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
call-path = { $site } · { $slot }
column-time = Laikas
column-who = Kas
column-where = Kam
column-path = Stotis · tarpsnis
column-marks = Žymos
column-running = Trunka
column-lasted = Trukmė
mark-emergency = pavojus
mark-encrypted = šifruota
mark-private = asmeninis pokalbis
mark-late = pradžia neišgirsta
mark-no-recording = neįrašyta
mark-unwritten = dar neįrašyta į žurnalą
ended-not = dar vyksta
ended-terminator = kalbėtojas baigė
ended-silence = nutrūko
ended-time-out = viršytas kalbėjimo laikas
ended-site-lost = dingo retransliatorius
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
blocked = Neprasimušė
blocked-none = Niekam netrukdyta

## Alarms
alarms-title = Pavojai
alarms-none = Pavojų nėra
alarms-none-next = Čia pasirodo pavojai, dingusios stotelės ir nutilę retransliatoriai.
alarm-take = Imuosi
alarm-end = Baigta
alarm-end-sure = Tikrai baigta
alarm-open = laukia { $age }
alarm-taken = ėmėsi { $who } { $time }
alarm-was-over = baigėsi { $time }
alarm-state-open = laukia
alarm-state-taken = paimta
alarm-state-over = baigta
alarm-taker = Ėmėsi
alarm-told = Kas žinoma
alarm-kind-emergency = Pavojus
alarm-kind-lost-radio = Išgirsta dingusi stotelė
alarm-kind-two-places = Vienas numeris dviejose vietose
alarm-kind-site-silent = Retransliatorius nutilo
alarm-kind-site-degraded = Retransliatorius blogai girdi
alarm-kind-site-flooded = Prisijungimų antplūdis
alarm-kind-loop = Pokalbis grįžta atgal
alarm-kind-unknown-radio = Nežinoma stotelė
alarm-kind-inhibit-failed = Radijo stotelė nenutildyta
alarm-facts-two-places = Taip pat stotyje { $site } { $time }, už { $kilometres } km
alarm-facts-site-degraded = Vidutiniškai { $bit_errors } % klaidų
alarm-facts-site-flooded = Iš { $address }: { $reason }, atmesta { $refusals }
alarm-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } ir kitos
}
alarm-facts-inhibit-failed = { $why ->
    [refused] Radijo stotelė atsisakė
    [expired] Radijo stotelė neatsakė laiku
   *[other] Radijo stotelė to nemoka
}
alarm-next-emergency = Atsiliepkite grupėje, imkitės pavojaus ir siųskite pagalbą.
alarm-next-lost-radio = Jos turėtojas yra netoli stoties. Ji visur atmetama ir bus užblokuota, kai tik atsilieps.
alarm-next-two-places = Vieną numerį naudoja dvi stotelės: išsiaiškinkite, kuri mūsų.
alarm-next-site-silent = Patikrinkite maitinimą ir tinklą; baigsis pats, kai jis prisijungs.
alarm-next-site-degraded = Paprašykite patikrinti anteną ir kabelius.
alarm-next-site-flooded = Paprašykite techniko užblokuoti šį adresą.
alarm-next-loop = Šią grupę jungia du keliai: patikrinkite sujungimus ir kitus tinklus.
alarm-next-unknown-radio = Užregistruokite ją arba išsiaiškinkite, kieno ji.
alarm-next-inhibit-failed = Ji vis dar gali klausytis: išsiaiškinkite, kas ją turi, ir nutildykite iš naujo.
details-alarm = Pavojus

## Below the calls
drawer-latest = Pokalbiai
drawer-alarms = Pavojai
drawer-blocked = Neišgirsti
drawer-texts = Žinutės
drawer-orders = Komandos
drawer-patches = Sujungimai
column-why = Kodėl
column-kind = Rūšis
blocked-none-next = Čia pasirodo, kas veltui spaudė kalbėjimo mygtuką ir kodėl.
blocked-busy = užimta
blocked-kept = tik pavojams
blocked-lost = dingusi stotelė
blocked-unknown = neregistruota
blocked-no-right = neturi teisės kalbėti
blocked-loop = grįžo kitu keliu
mark-broadcast = transliacija: niekas neatsako
mark-preempted = perėmė kitas pokalbis
mark-unheard =
    { $count ->
        [one] { $count } stotyje nebuvo laisvo tarpsnio
        *[other] { $count } stotyse nebuvo laisvo tarpsnio
    }
fact-alias = Pati vadinasi
fact-alias-differs = registre kitaip
fact-busy = Užimta
fact-missed = Negirdėjo
fact-preempted = Perėmė
fact-preempted-other = aukštesnio rango pokalbis
fact-encrypted = perduota ir įrašyta kaip yra; neiššifruota

## Texts and orders
texts = Žinutės
texts-none = Žinučių nėra
texts-none-next = Čia pasirodo, ką rašo stotelės.
text-to = Kam
text-to-hint = M21, 101…
text-to-unknown = Pasirinkite stotelę ar grupę iš sąrašo.
text-text = Žinutė
text-send = Siųsti
text-answer = Atsakyti
orders = Komandos
orders-none = Komandų nėra
orders-none-next = Čia pasirodo, ką stotelėms liepta daryti, kol jos tai padaro.
order-text = Žinutė
order-location = Buvimo vieta
order-check = Ryšio patikra
order-call-alert = Iškvieta
order-inhibit = Užblokuoti
order-inhibit-sure = Tikrai užblokuoti
order-revive = Atblokuoti
order-revive-sure = Tikrai atblokuoti
order-follow = Sekti
order-every = kas { $span }
order-withdraw = Atšaukti
order-state-waiting = laukia stotelės
order-state-sent = išsiųsta { $time }, { $attempts } bandymas
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
patches-none-next = Pažymėkite žemiau dvi ar daugiau, kiek laiko ir kodėl.
patches-past = Anksčiau
patched = sujungta su
patch-choose = Sujungtinos grupės
patch-taken = Jau sujungta su kitomis
patch-minutes = Minutės
patch-why = Kodėl
patch-open = Sujungti
patch-end = Baigti
patch-end-sure = Tikrai baigti
patch-by = { $who } { $time }
patch-until = iki { $time }
patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
site-open = Visas puslapis
edit = Taisyti
slots = Tarpsniai
slot-emergency = tik pavojams
slot-on-air = eteryje { $number }
slot-on-demand = pagal poreikį, { $minutes } min.
slot-open = dabar atverta, { $minutes } min.
site-login = Duomenys ir prisijungimas
site-heard = Čia paskutinį kartą girdėtos
site-heard-none = Nė viena stotelė čia paskutinį kartą negirdėta
site-options = Parinktys
site-options-taken = gali prašyti mažiau grupių
site-rotation = Raktas
site-secret-at-once = Senasis nebegalioja iškart (jį gali žinoti kiti)
site-secret-overlap = Jis rodomas tik dabar. Senasis dar galioja parą: iki tol įrašykite naująjį.
said-title = Registre ir retransliatoriuje
said-what = Kas
said-register = Registras
said-repeater = Retransliatorius sako
said-differs = skiriasi nuo registro
fact-colour = Spalvos kodas
fact-receives = Priima
fact-transmits = Siunčia
fact-position = Koordinatės
quality = Kokybė
quality-note = taškas kiekvienam pokalbiui
quality-past = Rodyti ankstesnę
plot-errors = Bitų klaidos
plot-rssi = Signalas
plot-told = paskutinė { $last } · vidutiniškai { $mean } · nuo { $least } iki { $most }
plot-nothing = dar nematuota

## The page of one radio
radio-open = Visas puslapis
radio-identity = Duomenys ir teisės
radio-aliases = Šaukiniai
radio-signed-on = Prisijungė
radio-in-use = naudojama
radio-spare = atsarginė
radio-lost = dingusi
radio-stolen = pavogta
radio-retired = nurašyta
radio-in-use-letter = N
radio-spare-letter = A
radio-lost-letter = !
radio-stolen-letter = !
radio-retired-letter = –
radio-make-in-use = Atiduoti naudoti
radio-make-spare = Atidėti į atsargą
radio-make-retired = Nurašyti
lost-report = Pranešti apie dingimą…
lost-why = Kas įvyko
lost-why-hint = palikta taksi, 02:10
lost-means = Ją iškart atmeta visos stotys; ji užblokuojama, kai tik išgirstama.
lost-sure = Atjungti nuo tinklo
revival-two = Ją grąžina du žmonės: vienas prašo, kitas padaro.
revival-ask = Prašyti grąžinti
revival-ask-sure = Rasta, tikrai prašyti
revival-asked = { $who } prašo grąžinti ją naudoti.
revival-waits = Jūs prašėte ją grąžinti; dabar tai turi padaryti kitas žmogus.
revival-do = Grąžinti
revival-do-sure = Tikrai grąžinti
rights = Teisės
right-talkgroups = Gali kalbėti
right-everywhere = visose grupėse
right-nowhere = nė vienoje
right-also = Taip pat
right-private = asmeniniai pokalbiai
right-all-call = kvietimas visiems
priority = Pirmenybė
priority-hint = Nuo 0 iki 9; aukštesnė perima serverio siunčiamą.

## More of the registers
site-on-air = numeris eteryje
site-on-air-of = Grupės { $talkgroup } numeris eteryje; tuščia: tas pats
site-minutes = visada
site-minutes-of = Grupė { $talkgroup } pagal poreikį, minutės; tuščia: visada
site-receives = Priima, MHz
site-transmits = Siunčia, MHz
site-emergency-slot = Tik pavojams
site-emergency-none = joks tarpsnis
site-takes-options = Parinktimis gali prašyti mažiau grupių
radio-aliases-hint = Vardas kiekviena kalba; tuščia: tas pats
talkgroup-limit = Ilgiausias kalbėjimas, s
talkgroup-limit-hint = Tuščia: kaip visur.
column-priority = Pirmenybė
column-limit = Ilgiausias kalbėjimas
column-address = Adresas
networks = Kiti tinklai
networks-add = Nauja jungtis
networks-none = Nėra jungčių su kitais tinklais
network-homebrew = retransliatorius prie kito serverio
network-openbridge = pasirašyti kadrai (OpenBridge)
network-scape = kitas Scape
network-homebrew-hint = Ten prisijungiame kaip retransliatorius.
network-openbridge-hint = Niekas neprisijungia: kiekvienas kadras pasirašytas raktu.
network-scape-hint = Taip pat, o įrašyti ir vėl siunčiami kadrai atmetami.
network-number = Mūsų numeris ten
network-number-hint = Retransliatoriaus numeris, kuriuo jungiamės, arba siunčiamas tinklo numeris.
network-host = Serveris
network-port = Prievadas
network-secret = Raktas
network-secret-kept = Tuščia: nekeisti.
network-options = Parinktys
network-options-hint = Siunčiama prisijungus, kaip nori kitas serveris.
csv-import = Importuoti…
csv-export = Eksportuoti
csv-title = Iš failo { $file }
csv-would = Dar nepadaryta.
csv-cannot = Kol yra klaidų, niekas neįrašoma.
csv-done = Padaryta.
csv-counts = naujų: { $new }, pakeistų: { $changed }, tokių pat: { $same }, su klaidomis: { $mistakes }
csv-take = Įrašyti į registrą
csv-mistakes = Klaidos
csv-line = { $line } eilutė:

## Radios
radios = Radijo stotelės
radios-find = Ieškoti…
radios-none = Neužregistruota nė viena radijo stotelė
radios-none-next = Pridėkite jas registruose, kad vietoj numerių matytumėte vardus.
radios-not-found = Tokių nėra
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
details-none-next = Pasirinkite pokalbį, retransliatorių, stotelę ar pavojų.
fact-end = Pabaiga
fact-heard-by =
    { $count ->
        [0] kitur negirdimas
        [one] girdimas dar { $count } stotyje
        *[other] girdimas dar { $count } stotyse
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
fact-last-site = Paskutinė stotis
fact-last-talkgroup = Paskutinė grupė
recording-unfinished = dar nebaigtas
recording-none = nėra
recording-whole = yra, visas
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
search-reason = Paieškos priežastis (reikalauja įstatymas)
search-reason-hint = pvz., įvykis 26-11-22/0117
search-emergency = Tik pavojai
search-begin = Ieškokite tarp visų pokalbių
search-begin-next = Įrašykite, ko ieškote, ir priežastį; ji lieka žurnale kartu su jūsų vardu.
search-none = Nieko nerasta
search-none-next = Imkite ilgesnį laiką arba mažiau sąlygų.
search-pages = Rastų pokalbių puslapiai
search-range = { $first }–{ $last } iš { $total }
older = Senesni
newer = Naujesni

## Registers
register-find = Ieškoti…
register-count =
    { $count ->
        [one] { $count } įrašas
        [few] { $count } įrašai
        *[other] { $count } įrašų
    }
register-editor = Įrašo taisymas
register-none-next = Pridėkite pirmąjį klavišu N.
register-not-found = Nieko tokio neužregistruota
register-choose = Pasirinkite taisytiną įrašą
register-choose-next = Arba pridėkite naują klavišu N.
column-name = Pavadinimas
column-number = Numeris
column-place = Vieta
column-state = Būsena
column-carries = Tarpsnis: grupė
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
site-rotate-sure = Tikrai išduoti naują
site-secret = { $name }: raktas
site-secret-next = Jis rodomas tik dabar. Įrašykite jį retransliatoriaus nustatymuose kartu su numeriu.
radios-add = Nauja radijo stotelė
radio-number = DMR numeris
radio-number-hint = Užprogramuotas stotelėje.
radio-name-hint = Kas kalba: M21 Kazlauskas
radio-unit-hint = Kieno ji: ekipažo, automobilio ar budėtojų dalies
talkgroups-add = Nauja pokalbių grupė
talkgroup-name-hint = Trumpas: matomas prie kiekvieno pokalbio.

## People
people = Žmonės
people-add = Nauja paskyra
people-none = Paskyrų nėra
account-open = veikia
account-disabled = išjungta
account-disable = Išjungti paskyrą (visi jos seansai baigiasi tuoj pat)
account-name-hint = Raidės, skaitmenys ir ženklai . - _ @; vėliau nekeičiamas
account-renew = Naujas vienkartinis slaptažodis
account-renew-sure = Tikrai, senasis nebegalios
account-sign-out = Atjungti visuose įrenginiuose
account-sign-out-sure = Tikrai atjungti
account-signed-out = Visi paskyros seansai baigti.
account-password = { $name }: vienkartinis slaptažodis
account-password-next = Jis rodomas tik dabar. Perduokite asmeniškai; prisijungus pirmą kartą jį reikės pakeisti.
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
refused-sign-in-wrong = Vardas arba slaptažodis neteisingas.
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
refused-foreign-page = Užklausa atėjo iš svetimo puslapio ir neįvykdyta.
refused-reason-needed = Nurodykite paieškos priežastį.
refused-bad-input = Įvesti duomenys netinka. { $field }
refused-number-taken = Numeris { $number } jau užregistruotas.
refused-no-such-site = Tokio retransliatoriaus registre nebėra.
refused-no-such-radio = Tokios radijo stotelės registre nebėra.
refused-no-such-talkgroup = Tokios pokalbių grupės registre nebėra.
refused-no-such-secret = Raktas nerastas; išduokite naują.
refused-no-such-view = Šis serveris tokio sąrašo nežino. Įkelkite puslapį iš naujo.
refused-no-such-column = Pagal tai šio sąrašo susiaurinti negalima. Įkelkite puslapį iš naujo.
refused-no-such-address = Tokio adreso šiame serveryje nėra.
refused-no-such-journal-row = Tokio žurnalo įrašo nėra.
refused-too-many-subscriptions = Šis pultas klausosi per daug sąrašų (daugiau nei { $most }). Įkelkite puslapį iš naujo.
refused-too-large = Užklausa per didelė.
refused-internal = Serverio klaida. Pasakykite technikams numerį { $id }.
refused-store-failed = Saugykla neveikia, todėl niekas nepakeista. Bandykite dar kartą, kai ji atsinaujins. { $why }
refused-store-in-use = Saugyklą jau naudoja kitas procesas: { $store }
refused-vault-key-wrong = Seifo raktas netinka šiai saugyklai.
refused-vault-key-damaged = Seifo raktas sugadintas: { $path }
refused-address-not-free = Adresas { $address } užimtas: { $why }
refused-switch-runs-already = Šiame aplanke jau veikia komutatorius: { $folder }

## Komandų eilutė

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
config-wrong-value = { $name } tokia reikšmė netinka. Rašykite, pavyzdžiui: { $write } { $why }
config-missing = Trūksta { $name }. Rašykite, pavyzdžiui: { $write }
journal-whole = Žurnalas sveikas: įrašų { $rows }, iš jų ištrinta { $erased }.
journal-head = Paskutinio įrašo kontrolinė suma: { $hash }
journal-fault-missing = Žurnale trūksta { $seq } įrašo.
journal-fault-order = { $seq } įrašas senesnis už ankstesnį.
journal-fault-hash = { $seq } įrašas ne toks, koks buvo įrašytas: grandinė nutrūkusi.
journal-fault-body = { $seq } įrašo turinys ne toks, koks buvo įrašytas.
journal-fault-no-erasure = { $seq } įrašas neturi turinio, bet joks įrašas nerodo, kad jis ištrintas.
journal-fault-tail-cut = Žurnalo galas nukirptas: trūksta { $seq } įrašo ir visų po jo.
journal-fault-head = { $seq } įrašas nėra tas, kuris žurnale buvo paskutinis.

## Mazgo atsisakymai

refused-talkgroup-twice = Grupė { $talkgroup } nurodyta du kartus; bazė ją perduoda viename laiko tarpe.
refused-bad-cursor = Šis sąrašo puslapis nebežinomas. Ieškokite iš naujo.
refused-rebuilding = Sąrašai kuriami iš naujo; tai truks kelias minutes. Radijo ryšys veikia.
refused-rebuild-failed = Sąrašų nepavyko sukurti iš naujo; bandoma dar kartą. Radijo ryšys veikia; kvieskite techniką.
refused-system = Operacinė sistema to neleidžia: { $why }
refused-store-full = Diskas pilnas, todėl niekas nepakeista. Radijo ryšys veikia; atlaisvinkite vietos.
refused-store-disk-error = Diskas neveikia, todėl niekas nepakeista. Radijo ryšys veikia; kvieskite techniką.
refused-store-locked = Saugyklą laiko kita programa, todėl niekas nepakeista. Bandykite dar kartą.
refused-store-damaged = Saugykla sugadinta. Radijo ryšys veikia; kvieskite techniką ir saugokite atsarginę kopiją.
refused-store-read-only = Į saugyklą negalima rašyti. Patikrinkite duomenų aplanko teises.
refused-store-missing = Saugyklos nepavyksta atverti. Patikrinkite duomenų aplanką.
refused-store-unreachable = Duomenų bazės serveris neatsako, todėl niekas nepakeista.

## Troubles of the node

trouble-journal-down = Žurnalas nesveikas
why-journal-tail-cut = Jo galas nukirptas: { $seq } įrašas nėra tas, kuris buvo paskutinis. Palyginkite su atsargine kopija.
why-switch-strange = Atsako ne šios versijos komutatorius. Paleiskite Scape iš naujo.

## Registrų atsisakymai

refused-on-air-twice = { $slot } laiko tarpe numeris { $number } jau reiškia kitą grupę.
refused-no-such-link = Tokios jungties registre nebėra.
refused-radio-lost-already = Radijo stotelė { $number } jau taip pažymėta.
refused-radio-not-lost = Radijo stotelė { $number } nei pamesta, nei pavogta.
refused-revival-needed = Radijo stotelė { $number } pamesta arba pavogta. Pirmiausia du žmonės turi leisti ją vėl naudoti.
refused-second-person-needed = To prašėte jūs; turi sutikti kas nors kitas.
refused-patch-of-one = Reikia sujungti bent dvi grupes.
refused-already-patched = Grupė { $talkgroup } jau sujungta su kita.
refused-no-such-patch = Šis sujungimas jau baigtas.
refused-csv-not-text = Failas nėra UTF-8 tekstas. Išsaugokite jį kaip CSV UTF-8.
refused-csv-no-number = Nė viename stulpelyje nėra stotelės numerio (number arba RADIO_ID).
refused-csv-unknown-column = Tokio stulpelio nėra: { $column }.
refused-csv-cells = Eilutės laukų { $count }, reikia { $wanted }.
refused-csv-wrong = Stulpelyje { $column } negali būti „{ $value }“.
refused-csv-number-twice = Radijo stotelė { $number } jau yra { $first } eilutėje.
refused-csv-state = Sąrašu stotelė nei pažymima pamesta, nei grąžinama naudoti: darykite tai jos puslapyje.
refused-csv-mistakes = Niekas nepakeista. Klaidų sąraše: { $count }.
part-links = Kiti tinklai
trouble-links-down = Jungtis su kitu tinklu neturi adreso
why-host-unknown = Pagal vardą nerasta: { $hosts }. Ieškoma iš naujo.
refused-csv-quotes = Kabutės ne vietoje; toliau niekas neskaityta.
refused-inhibit-stays = Radijo stotelė { $number } pamesta arba pavogta: jos nutildymo atšaukti negalima.
refused-csv-cell-long = Laukas per ilgas; toliau niekas neskaityta. Gal trūksta kabučių.
refused-csv-too-long = Sąraše daugiau nei { $most } stotelių; padalykite jį.
refused-csv-register-changed = Kažkas tuo metu pakeitė stotelę { $number }; dalis sąrašo jau paimta. Siųskite sąrašą dar kartą.
refused-order-reason-needed = Nurodykite, kodėl reikia vietos.
csv-reason = Eksporto priežastis (reikalauja įstatymas)
order-reason = Vietos klausimo priežastis (reikalauja įstatymas)
refused-revival-asked-by-other = Grąžinti stotelę { $number } prašo kas nors kitas arba prašymas nebegalioja. Patikrinkite ir bandykite dar kartą.
refused-revival-nobody-else = Grąžinti reikia dviejų paskyrų su šia teise, o yra tik jūsų. Administratorius turi atidaryti dar vieną.
refused-talkgroup-patched = Grupė { $number } yra atvirame sujungime. Pirmiausia jį baikite.
refused-options-password = Parinktyse negali būti slaptažodžio: jas visi mato. Įrašykite slaptažodį paslapties lauke.

# Nurodymai ir aliarmai
refused-no-such-order = Tokio nurodymo nebėra.
refused-order-finished = Šis nurodymas jau baigtas.
refused-order-unknown-radio = Radijo stotelės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-unknown-talkgroup = Pokalbių grupės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-no-text = Tekstą ir pokalbių grupę gali turėti tik žinutė.
refused-order-once = Pakartotinai galima prašyti tik buvimo vietos.
refused-order-too-often = Buvimo vietos galima prašyti ne dažniau kaip kas { $least } sekundžių.
refused-text-empty = Pirmiausia įrašykite tekstą.
refused-no-such-alarm = Tokio aliarmo nebėra.
refused-alarm-taken = Šį aliarmą kažkas jau perėmė.
refused-alarm-over = Šis aliarmas jau baigtas.
refused-too-many-orders = Jau laukia { $most } nurodymų. Atšaukite nebereikalingus.
refused-site-or-radio = Klauskite apie vieną retransliatorių arba vieną radijo stotelę.
part-intake = Pranešimų priėmimas
trouble-intake-down = Vieno komutatoriaus pranešimo nepavyko apdoroti
why-report-set-aside = Jis atidėtas žurnale, visi kiti įrašyti. Praneškite Scape prižiūrėtojui: { $kind }, { $why }

## The terminal
term-switch = Komutatorius veikia nuo { $since } ir klausosi { $listening }
term-store-closed = Saugyklos perskaityti nepavyksta, todėl nėra vardų ir istorijos: { $why }
term-sites = Retransliatorius
term-links = Ryšys
term-state = Būsena
term-since = Nuo
term-heard = Girdėta
term-rssi = Signalas
term-errors = Klaidos
term-slot1 = 1 laiko tarpas
term-slot2 = 2 laiko tarpas
term-number = Numeris
term-radio = Radijo stotis
term-unit = Padalinys
term-site = Vieta
term-slot = Laiko tarpas
term-talkgroup = Pokalbių grupė
term-on-air = Eteryje
term-carried = Perduodama
term-patched = Sujungta su
term-carried-static = visada
term-carried-on-demand = pagal poreikį, { $minutes } min
term-carried-open = dabar atverta, { $minutes } min
term-nowhere = niekur
term-nobody = Dar negirdėta nė viena radijo stotis.
term-monitoring = Kas vyksta eteryje; baigti su Ctrl-C.
term-count-received = Gauta datagramų
term-count-delivered = Išsiųsta datagramų
term-count-malformed = Nesuprantamų
term-count-strangers = Iš svetimų
term-count-unrouted = Niekur neperduota
term-count-send_failed = Nepavyko išsiųsti
term-count-spooled = Pranešimai
term-count-flooded = Atmesta užplūdus
term-call-started = KALBA  { $place }  { $who } → { $to }
term-call-ended = baigta { $place }  { $who } → { $to }: { $seconds } s, { $why }; klaidos { $errors }, signalas { $rssi }, prarasta { $lost }
term-call-preempted = Svarbesnis pokalbis perėmė laiko tarpą
term-call-blocked = NEGIRDĖTA  { $place }  { $who } → { $to }: { $why }
term-emergency-raised = PAVOJUS  { $place }  { $who } → { $to }
term-text-received = žinutė { $place }  { $who } → { $to }: ženklų { $characters }
term-position-received = buvimo vieta  { $place }  { $who }
term-radio-signed-on = įjungta   { $place }  { $who }
term-radio-signed-off = išjungta  { $place }  { $who }
term-order-sent = nurodymas { $order } išsiųstas, { $place }, bandymas { $attempt }
term-order-delivered = nurodymas { $order } pristatytas
term-order-done = nurodymas { $order } įvykdytas
term-order-failed = nurodymas { $order } neįvykdytas: { $why }
term-repeater-connected = PRISIJUNGĖ  { $place } iš { $address }
term-repeater-lost = ATSIJUNGĖ   { $place }: { $why }
term-login-refused = ATMESTAS    { $place } iš { $address }: { $why }, { $count }×
term-recording-failed = NEĮRAŠYTA: { $why }
check-mark-good = gera
check-mark-bad = NE
check-mark-hint = →
check-not-registered = Retransliatoriaus { $number } komutatorius nepažįsta. Pirma užregistruokite jį.
check-offline = Jis neprisijungęs; paskutinį kartą girdėtas: { $heard }.
check-refused = Paskutinis prisijungimas atmestas: { $reason }.
check-no-login = Iš jo nieko negaunama: patikrinkite maitinimą, tunelį, jame įrašytą adresą ir prievadą bei [radio] listen.
check-online = Jis prisijungęs iš { $address }.
check-register-closed = Registro dabar perskaityti nepavyksta: spalvos kodas, dažniai ir laiko tarpai nepalyginti.
check-register-agrees = Ką jis sako apie save, sutampa su registru.
check-differs-colour-code = Spalvos kodas: registre { $register }, retransliatoriuje { $site }. Radijo stotys su kitu spalvos kodu negirdimos.
check-differs-receive = Priėmimo dažnis: registre { $register }, retransliatoriuje { $site }.
check-differs-transmit = Siuntimo dažnis: registre { $register }, retransliatoriuje { $site }.
check-carries-nothing = Jis neperduoda nė vienos pokalbių grupės. Pridėkite jas prie retransliatoriaus registruose.
check-slot-dropped = Registras jam skiria grupių { $slot } laiko tarpe, bet retransliatorius jį atmeta.
check-simplex = Tai simpleksinis taškas: viskas siunčiama 2 laiko tarpe, o siųsdamas jis nieko negirdi.
check-key-up = Dabar kelias sekundes kalbėkite radijo stotimi prie { $place }.
check-waiting = dar klausoma, liko { $seconds } s
check-not-heard = Prie šio retransliatoriaus negirdėta nė viena radijo stotis.
check-not-heard-why = Palyginkite radijo stoties spalvos kodą, dažnius ir laiko tarpą su retransliatoriumi; šliuze atverkite PassAllTG šiam laiko tarpui.
check-heard = Girdėta { $who } ({ $number }) { $slot } laiko tarpe, kam: { $to }.
check-blocked = Bet niekas kitas negirdėjo: { $reason }.
check-nobody-else = Joks kitas retransliatorius šio pokalbio neperduoda: ten arba čia gali trūkti pokalbių grupės.
check-quality = Kokybė: klaidos { $errors }, signalas { $rssi }, prarasta kadrų { $lost }.
check-many-errors = Tiek klaidų jau girdėti: privažiuokite arčiau, tada patikrinkite anteną, kabelį ir dažnį.
check-no-data-id = Kelias į radijo stotį nepatikrintas. Nustatykite [radio] data_id: numerį, kuriam radijo stotys atsako.
check-sending-check = siunčiamas { $who } ryšio patikrinimas …
check-sending-text = siunčiama { $who } žinutė …
check-text = Scape: ryšio patikra
check-radio-check-done = Radijo stotis atsakė į ryšio patikrinimą.
check-radio-check-refused = Radijo stotis atmetė ryšio patikrinimą.
check-radio-check-expired = Radijo stotis neatsakė į ryšio patikrinimą.
check-radio-check-not-understood = Radijo stotis nesupranta: ryšio patikrinimą.
check-radio-check-not-sent = Nebuvo kada siųsti: ryšio patikrinimą; laiko tarpas nebuvo tylus.
check-text-done = Radijo stotis atsakė į žinutę.
check-text-refused = Radijo stotis atmetė žinutę.
check-text-expired = Radijo stotis neatsakė į žinutę.
check-text-not-understood = Radijo stotis nesupranta: žinutę.
check-text-not-sent = Nebuvo kada siųsti: žinutę; laiko tarpas nebuvo tylus.
check-gateway = Privatūs pokalbiai ir duomenys nepraeina: šliuze atverkite PassAllPC ir PassAllTG šiam laiko tarpui ir patikrinkite, ar radijo stotis neišjungta.
check-simplex-deaf = Simpleksinis taškas siųsdamas negirdi: radijo stotis galėjo atsakyti per anksti.
check-radio-itself = Vienas iš dviejų grįžo, tad kelias atviras; pati radijo stotis nenustatyta kitam.
check-works = Retransliatorius veikia abiem kryptimis.
check-works-not = Dar ne viskas veikia: žr. aukščiau.
refused-switch-away = Komutatorius neatsako: jis neveikia arba priklauso kitam naudotojui. Žr. `systemctl status scape`. { $why }
refused-site-needed = Nurodykite retransliatorių: scape radio check NUMERIS
config-public-address = { $address } pasiekiamas iš visur. Nurodykite tunelio ar šio kompiuterio adresą arba, jei to ir norite, rašykite listen_publicly = true skyriuje [{ $section }].
refused-folder-too-long = Duomenų aplanko kelias per ilgas komutatoriaus lizdui: { $path }. Ne daugiau kaip { $most } baitai; pasirinkite trumpesnį [data] folder.
ended-preempted = laiko tarpą pavojaus metu perėmė kitas
lost-refused = kita pusė mus atmetė
login-flood = daugiau, nei atsakoma
login-not-allowed = iš neleidžiamo tinklo
login-replay = įrašyta ir siųsta pakartotinai
people-rescued = Vienkartinis slaptažodis, keičiamas pirmą kartą prisijungus: { $password }
