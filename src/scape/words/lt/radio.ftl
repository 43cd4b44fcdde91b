## The frame
radio-page = Radijas

## What roles may do
radio-may-see = Mato retransliatorius, stoteles, pokalbių grupes ir vykstančius pokalbius.
radio-may-search = Ieško ankstesnių pokalbių (nurodomas pagrindas).
radio-may-listen = Klausosi pokalbių eteryje ir archyve; rašo apie juos pastabas, saugo ir išduoda jų įrašus.
radio-may-release = Atšaukia įrašų saugojimą (nurodomas pagrindas).
radio-may-talk = Kalba su radijo stotelėmis iš pulto.
radio-may-pre-empt = Kalbėdamas pertraukia kitus; niekada – pavojaus.
radio-may-call-all = Kalba su visomis radijo stotelėmis iš karto.
radio-may-command = Siunčia žinutes, kviečia stoteles ir nustato jų vietą, jungia grupes, praneša apie prarastą stotelę ir taip ją užblokuoja, pritaria jos grąžinimui.
radio-may-manage = Tvarko registrus: retransliatorius ir jų raktus, stoteles, pokalbių grupes, jungtis su kitais tinklais; juos importuoja ir eksportuoja.

## The links in the bar
radio-chip-repeaters = Retransliatoriai { $online }/{ $all }
part-switch = Komutatorius

## The alarm rail
trouble-switch-down = Komutatorius neveikia
trouble-recorder-down = Pokalbiai neįrašomi
trouble-recordings-down = Įrašai saugomi ne pagal tvarką
trouble-sound-down = Nėra pokalbių garso
trouble-switch-files-down = Pažeisti komutatoriaus failai
why-disk-full = Diskas pilnas: atlaisvinkite vietos. Radijo ryšys veikia.
why-disk-error = Diskas neskaito arba nerašo: kvieskite technikus. Radijo ryšys veikia.
why-disk-slow = Diskas nespėja: dalis balso neįrašoma. Radijo ryšys veikia.
why-recordings-short = Jiems skirta vieta, { $mebibytes } MB, beveik užimta: seniausi trinami, nors jiems { $days } d., o ne { $wanted } d. Skirkite daugiau vietos nustatymų skyriuje [recordings].
why-recordings-held = Jie užima { $mebibytes } MB per daug, o visi likę yra pavojaus arba saugomi įrašai. Uždarykite pasibaigusius pavojus, atšaukite saugojimą arba skirkite įrašams daugiau vietos.
why-recordings-not-removed = Nepavyko ištrinti įrašų, kurių laikas baigėsi: { $error }. Scape bando kas valandą.
why-files-damaged = Atidėta pažeistų failų: { $count }. Radijo ryšys veikia. Perduokite technikams failus *.damaged-* iš aplanko switch, tada juos pašalinkite.
why-not-connected = Mazgas neturi ryšio su komutatoriumi. Komutatorius veikia savarankiškai ir viską perduos vėliau.

## Keys
radio-key-open = Atverti pasirinkto puslapį
radio-key-talkgroup = Pasirinkti pokalbių grupę

## Repeaters
radio-sites = Retransliatoriai
radio-sites-note = tinkle { $online } iš { $all }
radio-sites-none = Neužregistruotas nė vienas retransliatorius
radio-sites-none-next = Pridėkite pirmąjį registruose; tada įrašykite retransliatoriuje jo numerį ir raktą.
radio-sites-none-ask = Juos prideda administratorius.
radio-site-missing = Retransliatoriaus { $id } nėra
radio-sites-switch-down = Komutatorius neveikia: retransliatorių būsena nežinoma.
radio-site-online = tinkle
radio-site-offline = ne tinkle
radio-site-never = nebuvo tinkle
radio-site-unknown = nežinoma
radio-site-online-letter = T
radio-site-offline-letter = X
radio-site-never-letter = N
radio-site-unknown-letter = ?
radio-site-never-next = dar neprisijungė
radio-last-heard = Paskutinį kartą girdėtas
radio-lost-closed = atsijungė pats
radio-lost-silent = neatsako
radio-lost-removed = pašalintas iš registro
radio-lost-secret-withdrawn = pakeistas jo raktas
radio-login-unknown-id = numeris neregistruotas
radio-login-wrong-secret = neteisingas raktas
radio-login-address-mismatch = jungiasi iš kito adreso
radio-login-version = nepalaikoma protokolo versija
radio-login-busy = per daug prisijungimų vienu metu
radio-login-not-logged-in = siunčia neprisijungęs
radio-login-unknown-id-next = Užregistruokite jį arba išsiaiškinkite, kieno jis.
radio-login-wrong-secret-next = Įrašykite retransliatoriuje teisingą raktą arba išduokite naują registruose.
radio-login-address-mismatch-next = Jei retransliatorius neperkeltas, jo numerį naudoja kažkas kitas.
radio-login-version-next = Atnaujinkite retransliatoriaus programinę įrangą.
radio-login-busy-next = Paprastai praeina; jei ne, patikrinkite tinklą.
radio-login-not-logged-in-next = Paleiskite retransliatorių iš naujo.
radio-login-flood-next = Jei nesiliauja, išsiaiškinkite, kas siunčia; prisijungusiems retransliatoriams tai netrukdo.
radio-login-not-allowed-next = Jei tinklas savas, įrašykite jį nustatymuose.
radio-login-replay-next = Kažkas tarp abiejų pusių kartoja įrašytą srautą: patikrinkite tą tinklą. Niekas iš to nepraėjo.
radio-site-refused = Atmestas: { $reason }, iš { $address }, { $count } { $count ->
        [one] kartą
        [few] kartus
        *[other] kartų
    }, paskutinį kartą { $time }.
radio-strangers = Neregistruoti retransliatoriai
radio-strangers-note = jungiasi, bet jų nėra registre
radio-strangers-many = daug numerių
radio-register = Registruoti
radio-slot = Tarpsnis { $slot }
radio-slot-empty = nėra
radio-slot-is-kept = laikomas { $talkgroup }
radio-slot-is-free = laisvas
radio-slot-is-off = ne tinkle

## Calls
radio-calls = Pokalbiai
radio-latest = Paskutiniai pokalbiai
radio-latest-waiting =
    { $count ->
        [one] { $count } naujas
        [few] { $count } nauji
        *[other] { $count } naujų
    }
radio-latest-none = Pokalbių dar nebuvo
radio-latest-none-next = Kiekvienas pokalbis, kai tik baigiasi, pasirodo čia.
radio-call-path = { $site } · TS{ $slot }
radio-column-who = Kas
radio-column-where = Kam
radio-column-path = Retransliatorius · TS
radio-column-marks = Žymos
radio-column-lasted = Trukmė
radio-head-heard = Girdėta
radio-legend-unheard = retransliatoriai be laisvo tarpsnio
radio-legend-cut = baigėsi neatleidus mygtuko
radio-legend-slot-kept = laikomas atsakymui
radio-legend-slot-free = laisvas tarpsnis
radio-legend-slot-busy = užimtas kito pokalbio
radio-legend-slot-off = retransliatorius ne tinkle
radio-legend-slot-radio = perduoda stotelę
radio-legend-slot-desk = perduoda dispečerį
radio-legend-slot-partner = perduoda kitą tinklą
radio-legend-slot-encrypted = perduoda šifruotą pokalbį
radio-legend-slot-emergency = perduoda pavojaus pokalbį
radio-legend-received = gauta
radio-mark-emergency = pavojus
radio-mark-encrypted = šifruota
radio-mark-private = individualus pokalbis
radio-mark-late = pradžia neišgirsta
radio-mark-no-recording = neįrašyta
radio-mark-unwritten = dar neįrašyta į žurnalą
radio-ended-not = dar vyksta
radio-ended-terminator = kalbėtojas baigė
radio-ended-silence = nutrūko signalas
radio-ended-time-out = viršytas kalbėjimo laikas
radio-ended-site-lost = retransliatorius nebe tinkle
radio-ended-cut = nutraukė komutatoriaus sustojimas
radio-ended-refused = jos teisė atimta
radio-talkgroups = Pokalbių grupės
radio-talkgroups-none = Neužregistruota nė viena pokalbių grupė. Jas prideda administratorius registruose.
radio-tile-chosen = pasirinkta
radio-tile-emergency = PAVOJUS
radio-tile-taken = priėmė { $who }
radio-tile-before = Kairėn
radio-tile-after = Dešinėn
radio-tools-selected = pasirinktai { $talkgroup }:
radio-pins-note = prisegta { $count } iš { $all }
radio-pins-none = Nėra prisegtų grupių
radio-pins-none-next = Prisekite tas, kurių klausotės, klavišu Y. Ši naršyklė jas saugo jūsų paskyrai.
radio-pins-columns = Stulpeliai
radio-pins-columns-auto = automatiškai
radio-larger = Didesnis tekstas
radio-smaller = Mažesnis tekstas
radio-why-end = Toliau negalima.
radio-wall = Siena
radio-wall-open = Atverti sienos langą
radio-others = Kiti pokalbiai
radio-others-none = nėra
radio-you = Jūs
radio-activity = Paskutinės 5 minutės
radio-activity-since = nuo { $time }
radio-activity-now = dabar
radio-activity-talks = kalba
radio-activity-heard = baigta
radio-activity-missed = praleista
radio-activity-desk = dispečeris
radio-activity-partner = kitas tinklas
radio-activity-encrypted = šifruota
radio-activity-emergency = pavojus
radio-tile-quiet = tylu
radio-tile-sites = tinkle { $online } iš { $all } retransliatorių
radio-tile-sites-some = tinkle { $online } iš { $all } retransliatorių; rodoma { $shown } iš { $total }
radio-tile-no-sites = neperduoda nė vienas retransliatorius
radio-blocked = Atmesti pokalbiai
radio-blocked-none = Atmestų pokalbių nėra

## Alarms
alarms-kind-emergency = Pavojus
alarms-kind-lost-radio = Išgirsta prarasta stotelė
alarms-kind-two-places = Vienas numeris dviejose vietose
alarms-kind-site-silent = Retransliatorius nutilo
alarms-kind-site-degraded = Retransliatorius prastai priima
alarms-kind-site-flooded = Prisijungimų antplūdis
alarms-kind-site-flooding = Retransliatorius užtvindė tinklą
alarms-kind-site-doubled = Du retransliatoriai su vienu numeriu
alarms-kind-loop = Pokalbis sukasi ratu
alarms-kind-unknown-radio = Nežinoma stotelė
alarms-kind-inhibit-failed = Nepavyko užblokuoti stotelės
alarms-kind-recordings-short = Įrašai bus trinami per anksti
alarms-kind-disk-filling = Diskas pildosi
alarms-facts-two-places = Taip pat: { $site }, { $time }, už { $kilometres } km
alarms-facts-site-degraded = Vidutiniškai { $bit_errors } % klaidų
alarms-facts-site-flooded = Iš { $address }: { $reason }, atmesta { $refusals }
alarms-facts-site-flooding = Atmesta, nes dviejuose tarpsniuose tiek netelpa: { $dropped } datagramų
alarms-facts-site-doubled = Jie jungiasi iš { $addresses }
alarms-facts-recordings-short = Jiems skirta vieta, { $mebibytes } MB, beveik užimta; seniausiam { $days } d., saugoti reikia { $wanted } d.
alarms-facts-disk-filling = Liko { $mebibytes } MB
alarms-facts-emergency = { $crowd ->
    [0] { $unproven ->
        [none] { "" }
       *[other] Girdėta iš { $unproven }, iš kur retransliatorius neprisijungęs: stotelė gali būti kita
    }
   *[other] Pavojaus signalai iš šio retransliatoriaus per trumpą laiką: { $crowd }. Stotelės: { $radios }
}
alarms-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } ir kitos
}
alarms-facts-inhibit-failed = { $why ->
    [refused] Stotelė atsisakė
    [expired] Stotelė laiku neatsakė
   *[other] Stotelė to nepalaiko
}
alarms-next-emergency = Atsiliepkite grupėje, priimkite pavojaus signalą ir siųskite pagalbą.
alarms-next-lost-radio = Stotelė yra netoli šio retransliatoriaus. Ji visur atmetama ir bus užblokuota, kai tik atsilieps.
alarms-next-two-places = Vieną numerį naudoja dvi stotelės: išsiaiškinkite, kuri yra tikroji.
alarms-next-site-silent = Patikrinkite maitinimą ir tinklą; įspėjimas baigsis savaime, kai retransliatorius prisijungs.
alarms-next-site-degraded = Paprašykite patikrinti anteną ir kabelius.
alarms-next-site-flooded = Paprašykite techniko užblokuoti šį adresą.
alarms-next-site-flooding = Kiti retransliatoriai veikia kaip įprastai. Paklauskite techniko, ką šis siunčia.
alarms-next-site-doubled = Išsiaiškinkite, kuris įrenginys jūsų, o kitam suteikite savą numerį ir slaptažodį.
alarms-next-recordings-short = Nukopijuokite, ko reikia, tada nustatymų skyriuje [recordings] skirkite įrašams daugiau vietos arba mažiau dienų.
alarms-next-disk-filling = Atlaisvinkite vietos, kol nenutrūko įrašymas.
alarms-next-loop = Šią grupę jungia du keliai: patikrinkite grupių sujungimus ir kitus tinklus.
alarms-next-unknown-radio = Užregistruokite ją arba išsiaiškinkite, kieno ji.
alarms-next-inhibit-failed = Ji vis dar gali klausytis: išsiaiškinkite, kas ją turi, ir užblokuokite iš naujo.

## Below the calls
radio-drawer-latest = Pokalbiai
radio-drawer-blocked = Atmesti
radio-drawer-texts = Žinutės
radio-drawer-orders = Komandos
radio-drawer-patches = Grupių sujungimai
radio-drawer-activity = 5 min
radio-drawer-pins = Prisegtos
radio-column-why = Kodėl
radio-blocked-none-next = Čia rodomi pokalbiai, kurių sistema nepraleido, ir priežastis.
radio-blocked-busy = užimta
radio-blocked-kept = tarpsnis tik pavojaus signalams
radio-blocked-lost = prarasta stotelė
radio-blocked-unknown = neregistruota
radio-blocked-no-right = neturi teisės kalbėti
radio-blocked-loop = grįžo kitu keliu
radio-mark-broadcast = vienpusis pranešimas: atsakyti negalima
radio-mark-preempted = perėmė kitas pokalbis
radio-mark-unheard =
    { $count ->
        [one] { $count } retransliatoriuje nebuvo laisvo tarpsnio
        *[other] { $count } retransliatoriuose nebuvo laisvo tarpsnio
    }
radio-fact-alias = Siunčiamas pavadinimas
radio-fact-alias-differs = registre kitaip
radio-fact-busy = Užimta
radio-fact-missed = Neperdavė
radio-fact-preempted = Perėmė
radio-fact-preempted-other = didesnio prioriteto pokalbis
radio-fact-encrypted = perduota ir įrašyta šifruota

## Texts and orders
radio-texts = Žinutės
radio-texts-none = Žinučių nėra
radio-texts-none-next = Čia rodomos stotelių žinutės.
radio-text-to = Kam
radio-text-to-hint = M21, 101…
radio-text-to-unknown = Pasirinkite stotelę ar grupę iš sąrašo.
radio-text-text = Žinutė
radio-text-send = Siųsti
radio-text-answer = Atsakyti
radio-text-new = neskaityta
radio-thread-since = Visas nuo { $time }
radio-thread-earlier = Ankstesni
radio-thread-none = Dar nieko nesakyta ir nerašyta
radio-thread-none-next = Čia pasirodys pokalbiai, žinutės ir komandos.
radio-templates = Paruoštos žinutės
radio-template-confirm = Patvirtinkite
radio-template-call = Skambinkite dispečeriui
radio-template-return = Grįžkite
radio-template-where = Kur esate?
radio-template-wait = Laukite
radio-texts-unread = { $count ->
    [one] { $count } neskaityta žinutė
    [few] { $count } neskaitytos žinutės
   *[other] { $count } neskaitytų žinučių
}
radio-texts-volume = Žinučių garsumas
radio-orders = Komandos
radio-orders-none = Komandų nėra
radio-orders-none-next = Čia rodomos stotelėms išsiųstos komandos, kol jos įvykdomos.
radio-order-text = Žinutė
radio-order-location = Buvimo vieta
radio-order-check = Ryšio patikra
radio-order-call-alert = Kvietimo signalas
radio-order-inhibit = Užblokuoti
radio-order-inhibit-sure = Taip, užblokuoti
radio-order-revive = Atblokuoti
radio-order-revive-sure = Taip, atblokuoti
radio-order-follow = Sekti
radio-locate = Nustatyti buvimo vietą
radio-locate-why = Pavojus { $time }
radio-locate-danger = Pavojus: pagrindo rašyti nereikia.
radio-fact-requested = Vietos užklausa
radio-order-every = kas { $span }
radio-order-withdraw = Atšaukti komandą
radio-order-state-waiting = laukia stotelės
radio-order-waits-call = laukia: tarpsniu vyksta pokalbis
radio-order-waits-emergency = laukia: tarpsnis laikomas pavojaus kvietimui
radio-order-state-sent = išsiųsta { $time }, bandymas { $attempts }
radio-order-state-delivered = gauta { $time }
radio-order-state-out = išsiųsta { $time }
radio-order-state-done = įvykdyta { $time }
radio-order-state-failed = nepavyko { $time }: { $why }
radio-order-state-withdrawn = atšaukta { $time }
radio-order-is-waiting = laukia
radio-order-is-sent = išsiųsta
radio-order-is-done = įvykdyta
radio-order-is-failed = nepavyko
radio-order-is-withdrawn = atšaukta
radio-order-why-refused = stotelė atsisakė
radio-order-why-expired = laiku neatsakė
radio-order-why-not-understood = stotelė nesuprato

## Patches
radio-patches = Sujungtos grupės
radio-patches-none = Nė viena grupė nesujungta
radio-patches-none-next = Pažymėkite žemiau dvi ar daugiau, nurodykite, kiek laiko ir kodėl.
radio-patches-past = Anksčiau
radio-patched = sujungta su
radio-patch-choose = Jungiamos grupės
radio-patch-few = Pasirinkite dar { $count } { $count ->
    [one] grupę
    [few] grupes
   *[other] grupių
}: jungiamos bent dvi.
radio-patch-taken = Jau sujungta su kitomis
radio-patch-minutes = Minutės
radio-patch-why = Kodėl
radio-patch-open = Sujungti
radio-patch-end = Atjungti
radio-patch-end-sure = Taip, atjungti
radio-patch-by = { $who } { $time }
radio-patch-until = iki { $time }
radio-patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
radio-site-open = Atverti puslapį
radio-slots = Tarpsniai
radio-slot-emergency = tik pavojaus signalams
radio-slot-on-air = eteryje { $number }
radio-slot-on-demand = pagal poreikį, { $minutes } min.
radio-slot-open = dabar atverta, { $minutes } min.
radio-site-login = Duomenys ir prisijungimas
radio-site-heard = Čia paskutinį kartą girdėtos
radio-site-heard-none = Nėra stotelių, kurios paskutinį kartą girdėtos čia
radio-site-options = Parinktys
radio-site-options-taken = gali prašyti mažiau grupių
radio-site-rotation = Raktas
radio-site-secret-at-once = Senasis iškart nustoja galioti (jį gali žinoti kiti)
radio-site-secret-overlap = Rodomas tik vieną kartą. Senasis dar galioja parą: iki tol įrašykite naująjį.
radio-said-title = Registre ir retransliatoriuje
radio-said-what = Nustatymas
radio-said-register = Registras
radio-said-repeater = Retransliatorius praneša
radio-said-differs = skiriasi nuo registro
radio-fact-colour = Spalvos kodas
radio-fact-receives = Priima
radio-fact-transmits = Siunčia
radio-fact-position-age-unknown = Nežinoma, kada ji ten buvo
radio-fact-position = Koordinatės
radio-quality = Kokybė
radio-quality-note = vienas taškas kiekvienam pokalbiui
radio-quality-past = Rodyti ankstesnę
radio-plot-errors = Bitų klaidos
radio-plot-rssi = Signalas
radio-plot-summary = paskutinė { $last } · vidutiniškai { $mean } · nuo { $least } iki { $most }
radio-plot-nothing = dar nematuota

## The page of one radio
radio-radio-open = Atverti puslapį
radio-radio-missing = Stotelės { $id } nėra
radio-radio-identity = Duomenys ir teisės
radio-radio-aliases = Pavadinimai
radio-radio-signed-on = Prisijungė
radio-radio-in-use = naudojama
radio-radio-spare = atsarginė
radio-radio-lost = pamesta
radio-radio-stolen = pavogta
radio-radio-retired = nurašyta
radio-radio-in-use-letter = N
radio-radio-spare-letter = A
radio-radio-lost-letter = !
radio-radio-stolen-letter = !
radio-radio-retired-letter = –
radio-radio-make-in-use = Perduoti naudoti
radio-radio-make-spare = Atidėti į atsargą
radio-radio-make-retired = Nurašyti
radio-lost-report = Pranešti apie praradimą…
radio-lost-why = Kas įvyko
radio-lost-why-hint = palikta taksi, 02:10
radio-lost-means = Ją iškart atmeta visi retransliatoriai; ji užblokuojama, kai tik išgirstama.
radio-lost-sure = Užblokuoti dabar
radio-revival-two = Reikia dviejų žmonių: vienas prašo, kitas grąžina naudoti.
radio-revival-ask = Prašyti grąžinti
radio-revival-ask-sure = Taip, rasta: prašyti
radio-revival-asked = { $who } prašo grąžinti ją naudoti.
radio-revival-waits = Jūs prašėte ją grąžinti; dabar tai turi padaryti kitas žmogus.
radio-revival-do = Grąžinti
radio-revival-do-sure = Taip, grąžinti
radio-right-talkgroups = Gali kalbėti
radio-right-also = Taip pat
radio-right-private = individualūs pokalbiai
radio-right-all-call = kvietimas visiems
radio-number-all = kvietimas visiems
radio-number-none = be numerio
radio-number-dispatch = budėtojai
radio-number-kept = { $number }, tinklų sietuvų numeris
radio-priority = Prioritetas

## More of the registers
radio-site-on-air = numeris eteryje
radio-site-on-air-of = Grupės { $talkgroup } numeris eteryje; tuščia: tas pats
radio-site-minutes = visada
radio-site-minutes-of = Grupė { $talkgroup } pagal poreikį, minutės; tuščia: visada
radio-networks-none = Nėra jungčių su kitais tinklais
radio-network-homebrew = retransliatorius prie kito serverio
radio-network-openbridge = pasirašyti kadrai (OpenBridge)
radio-network-scape = kitas Scape
radio-network-homebrew-hint = Scape ten prisijungia kaip retransliatorius.
radio-network-openbridge-hint = Niekas neprisijungia: kiekvienas kadras pasirašytas raktu.
radio-network-scape-hint = Taip pat kaip ankstesnis; pakartotinai siunčiami kadrai atmetami.

## Radios
radio-radios = Radijo stotelės
radio-radios-find = Ieškoti…
radio-radios-none = Neužregistruota nė viena radijo stotelė
radio-radios-none-next = Pridėkite jas registruose, kad vietoj numerių matytumėte vardus.
radio-radios-not-found = Nieko nerasta
radio-radios-not-found-next = Ieškokite pagal vardą, ekipažą ar numerį.
radio-radios-more = Ir dar { $count }: patikslinkite paiešką
radio-radio-calls = Šios stotelės pokalbiai
radio-speaks = kalba
radio-units-waits = Laukia jūsų
radio-units-speaks = Kalba
radio-units-rest = Kitos, paskutinė girdėta pirma
radio-units-unknown = Nepažįstamos stotelės
radio-unit-danger = pavojus
radio-unit-wrote = neskaityta žinutė
radio-unit-speaks = kalba
radio-unit-unknown = nėra registre
radio-never-heard = negirdėta

## Details
radio-details-newest = Naujausias pokalbis
radio-details-call = Pokalbis
radio-details-site = Retransliatorius
radio-details-talkgroup = Pokalbių grupė
radio-details-talkgroup-note = kas čia sakyta ir rašyta
radio-details-radio = Radijo stotelė
radio-stage = Pavojaus signalai
radio-stage-no-position = Vieta nežinoma; čia girdėta paskutinį kartą
radio-stage-overs = Kas sakyta paskutinį kartą
radio-stage-before = 30 s prieš pavojų
radio-stage-steps = Ką daryti
radio-stage-leave = Atgal į puslapį
radio-stage-more = Kiti pavojaus signalai
radio-stage-hears = Kas girdi { $who }
radio-stage-not-heard = neseniai negirdėjo
radio-step-received = Pavojus gautas
radio-step-take = Priimti
radio-step-talk = Susisiekti balsu
radio-step-locate = Nustatyti buvimo vietą
radio-step-alert = Kvietimo signalas
radio-step-close = Užbaigti, kai pagalba suteikta
radio-fact-heard-by =
    { $count ->
        [0] kitur negirdėta
        [one] girdėjo dar { $count } retransliatorius
        [few] girdėjo dar { $count } retransliatoriai
        *[other] girdėjo dar { $count } retransliatorių
    }
radio-fact-quality = Kokybė
radio-fact-errors = klaidos { $percent } %
radio-fact-lost =
    { $count ->
        [one] prarastas { $count } kadras
        [few] prarasti { $count } kadrai
        *[other] prarasta { $count } kadrų
    }
radio-fact-recording = Įrašas
radio-fact-bursts =
    { $count ->
        [one] { $count } paketas
        [few] { $count } paketai
        *[other] { $count } paketų
    }
radio-fact-sha = SHA-256 { $hash }
radio-fact-ids = Numeriai
radio-fact-id = Numeris
radio-fact-address = Adresas
radio-fact-frequencies = Dažniai
radio-fact-colour-code = spalvos kodas { $code }
radio-fact-software = Programinė įranga
radio-fact-last-site = Paskutinis retransliatorius
radio-fact-last-talkgroup = Paskutinė grupė
radio-recording-unfinished = dar nebaigtas
radio-recording-none = nėra
radio-recording-whole = visas
radio-recording-failed = nepavyko
radio-recording-removed = ištrintas { $date }

## Searching the calls
radio-search = Ieškoti
radio-search-title = Pokalbių istorija
radio-search-text = Vardas ar numeris
radio-search-text-hint = M21, Kazlauskas, 4060217…
radio-search-talkgroup = Pokalbių grupė
radio-search-radio = Radijo stotelė
radio-search-any = bet kuri
radio-search-period = Kada
radio-period-any = bet kada
radio-period-hour = per paskutinę valandą
radio-period-today = šiandien
radio-period-yesterday = vakar
radio-period-day = per paskutines 24 valandas
radio-period-week = per paskutines 7 dienas
radio-period-chosen = nuo – iki…
radio-search-since = Nuo
radio-search-until = Iki
radio-search-reason = Paieškos pagrindas (reikalauja įstatymas)
radio-search-reason-hint = pvz., įvykis 26-11-22/0117
radio-search-emergency = Tik pavojaus signalai
radio-search-begin = Ieškoti tarp visų pokalbių
radio-search-begin-next = Įrašykite, ko ieškote, ir pagrindą; jis lieka žurnale kartu su jūsų vardu.
radio-search-none = Nieko nerasta
radio-search-none-next = Pasirinkite ilgesnį laikotarpį arba mažiau sąlygų.
radio-search-pages = Rastų pokalbių puslapiai
radio-search-range = { $first }–{ $last } iš { $total }
radio-search-range-more = { $first }–{ $last } iš daugiau kaip { $total }
radio-older = Senesni
radio-newer = Naujesni
radio-why-oldest = Senesnių nėra.
radio-why-newest = Naujesnių nėra.

## Registers
radio-sites-add = Naujas retransliatorius
radio-site-carries = Perduoda pokalbių grupes
radio-site-carry-more = Pridėti grupę…
radio-site-carry-none = Pirmiausia užregistruokite pokalbių grupes.
radio-site-slot-of = Grupės { $talkgroup } tarpsnis
radio-site-drop = Pašalinti grupę { $talkgroup }
radio-site-rotate = Naujas raktas
radio-site-rotate-sure = Taip, išduoti naują
radio-site-secret = { $name }: raktas
radio-site-secret-next = Rodomas tik vieną kartą. Įrašykite jį retransliatoriaus nustatymuose kartu su numeriu.
radio-radios-add = Nauja radijo stotelė
radio-talkgroups-add = Nauja pokalbių grupė

## Troubles of the node
why-switch-strange = Atsako ne šios versijos komutatorius. Paleiskite Scape iš naujo.
why-no-sound-process = Pultų garsas neveikia: nieko negirdėti ir iš pulto kalbėti negalima. Pokalbiai tęsiasi ir yra įrašomi. Jis paleidžiamas iš naujo automatiškai; priežastis yra serverio žurnale.
why-sound-without-switch = Garso procesas nepasiekia komutatoriaus: nieko negirdėti. Jis bando dar kartą automatiškai.
why-switch-rejects = Komutatorius negali perskaityti, ką siunčia mazgas: pokalbiai neįrašomi į žurnalą. Paleiskite Scape iš naujo; jei tai nepadeda, atšaukite paskutinį importą.

## Refusals of the registers
trouble-links-down = Jungtis su kitu tinklu neturi adreso
why-host-unknown = Vardas nerastas: { $hosts }. Paieška tęsiama.
radio-order-reason = Buvimo vietos nustatymo pagrindas (reikalauja įstatymas)

## The terminal
radio-ended-preempted = tarpsnį pavojaus metu perėmė kitas
radio-lost-refused = atmetė kita pusė
radio-login-flood = per daug užklausų
radio-login-not-allowed = iš neleidžiamo tinklo
radio-login-replay = įrašyta ir siųsta pakartotinai

## Refusals
refused-no-such-talkgroup = Tokios pokalbių grupės registre nebėra.
refused-talkgroup-twice = Grupė { $talkgroup } nurodyta du kartus; retransliatorius ją perduoda viename tarpsnyje.
refused-on-air-twice = Tarpsnyje { $slot } numeris { $number } jau reiškia kitą grupę.
refused-reserved-number = Numeris { $number } rezervuotas; jokia pokalbių grupė negali jo turėti.
refused-radio-lost-already = Stotelės { $number } būsena jau tokia.
refused-radio-not-lost = Stotelė { $number } nei pamesta, nei pavogta.
refused-revival-needed = Stotelė { $number } pamesta arba pavogta. Pirmiausia du žmonės turi leisti ją vėl naudoti.
refused-second-person-needed = To prašėte jūs; turi sutikti kas nors kitas.
refused-patch-of-one = Reikia sujungti bent dvi grupes.
refused-already-patched = Grupė { $talkgroup } jau sujungta su kita.
refused-no-such-patch = Šis sujungimas jau baigtas.
refused-list-state = Sąrašu stotelės negalima nei pažymėti pamesta, nei grąžinti naudoti: darykite tai jos puslapyje.
refused-inhibit-stays = Stotelė { $number } pamesta arba pavogta: jos blokavimo atšaukti negalima.
refused-order-reason-needed = Nurodykite buvimo vietos nustatymo pagrindą.
refused-revival-asked-by-other = Grąžinti stotelę { $number } prašo kas nors kitas arba prašymas nebegalioja. Patikrinkite ir bandykite dar kartą.
refused-revival-nobody-else = Grąžinti reikia dviejų paskyrų su šia teise, o yra tik jūsų. Administratorius turi atidaryti dar vieną.
refused-talkgroup-patched = Grupė { $number } sujungta su kita. Pirmiausia ją atjunkite.
refused-talkgroups-unregistered = Registre nėra: pokalbių grupė { $talkgroups }. Bus importuota vis tiek.
refused-options-password = Parinktyse negali būti slaptažodžio: jas visi mato. Įrašykite slaptažodį rakto lauke.
refused-secret-weak = Raktas turi apie { $bits } bitų; reikia { $least }, kiek turi 32 atsitiktiniai ženklai. Jei kitas tinklas ilgesnio nepriima, pažymėkite tai prie ryšio.
refused-secret-weak-scape = Raktas turi apie { $bits } bitų; tarp dviejų Scape reikia { $least }, kiek turi 32 atsitiktiniai ženklai.
refused-no-such-order = Tokios komandos nebėra.
refused-order-finished = Ši komanda jau baigta.
refused-order-unknown-radio = Stotelės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-unknown-talkgroup = Pokalbių grupės { $number } nėra registre: jai nieko nusiųsti negalima.
refused-order-no-text = Turinį ir pokalbių grupę gali turėti tik žinutė.
refused-order-once = Pakartotinai galima prašyti tik buvimo vietos.
refused-order-too-often = Buvimo vietos galima prašyti ne dažniau kaip kas { $least } sekundžių.
refused-text-empty = Pirmiausia įrašykite žinutę.
refused-too-many-orders = Jau laukia komandų: { $most }. Atšaukite nebereikalingas.
refused-site-or-radio = Pasirinkite vieną retransliatorių arba vieną stotelę.

## The fields of the registers
radio-sites-number = Retransliatoriaus numeris
radio-sites-number-hint = Šiuo numeriu retransliatorius prisijungia.
radio-sites-name = Pavadinimas
radio-sites-place = Vieta
radio-sites-state = Būsena
radio-sites-latitude = Platuma, °
radio-sites-longitude = Ilguma, °
radio-sites-talkgroups = TS: grupė
radio-sites-colour-code = Spalvos kodas
radio-sites-receive-hz = Priima, MHz
radio-sites-transmit-hz = Siunčia, MHz
radio-sites-emergency-slot = Tik pavojaus signalams
radio-sites-emergency-slot-0 = joks tarpsnis
radio-sites-emergency-slot-1 = 1 tarpsnis
radio-sites-emergency-slot-2 = 2 tarpsnis
radio-sites-takes-options = Parinktimis gali prašyti mažiau grupių
radio-radios-number = DMR numeris
radio-radios-number-hint = Užprogramuotas stotelėje.
radio-radios-name = Pavadinimas
radio-radios-name-hint = Kas kalba: M21 Kazlauskas
radio-radios-unit = Ekipažas
radio-radios-unit-hint = Kieno ji: ekipažo, automobilio ar budėtojų dalies
radio-radios-alias-lv = Pavadinimas latviškai
radio-radios-alias-lt = Pavadinimas lietuviškai
radio-radios-alias-en = Pavadinimas angliškai
radio-radios-priority = Prioritetas
radio-radios-priority-hint = Nuo 0 iki 9; aukštesnis nutraukia paties serverio siuntimą.
radio-radios-talkgroups = Gali kalbėti
radio-radios-talkgroups-all = visose grupėse
radio-radios-talkgroups-none = jokioje
radio-radios-private = Gali skambinti individualiai
radio-radios-all-call = Gali kviesti visus
radio-radios-state = Būsena
radio-radios-state-in-use = naudojama
radio-radios-state-spare = atsarginė
radio-radios-state-lost = pamesta
radio-radios-state-stolen = pavogta
radio-radios-state-retired = nurašyta
radio-talkgroups-number = Numeris
radio-talkgroups-name = Pavadinimas
radio-talkgroups-name-hint = Trumpas: matomas prie kiekvieno pokalbio.
radio-talkgroups-carried = Perduoda
radio-talkgroups-priority = Prioritetas
radio-talkgroups-priority-hint = Nuo 0 iki 9; aukštesnis nutraukia paties serverio siuntimą.
radio-talkgroups-over-limit = Ilgiausias kalbėjimas, s
radio-talkgroups-over-limit-none = bendra riba
radio-talkgroups-over-limit-hint = Tuščia: bendra riba.
radio-links = Kiti tinklai
radio-links-add = Nauja jungtis
radio-links-number = Scape numeris ten
radio-links-number-hint = Retransliatoriaus numeris, kuriuo Scape prisijungia, arba jos siunčiamas tinklo numeris.
radio-links-name = Pavadinimas
radio-links-link-kind = Rūšis
radio-links-link-kind-homebrew = retransliatorius prie kito serverio
radio-links-link-kind-openbridge = pasirašyti kadrai (OpenBridge)
radio-links-link-kind-scape = kitas Scape
radio-links-link-kind-hint = Prie kito serverio Scape prisijungia kaip retransliatorius; OpenBridge ir Scape kiekvieną kadrą pasirašo raktu.
radio-links-host = Serveris
radio-links-port = Prievadas
radio-links-secret = Raktas
radio-links-short-secret = Kitas tinklas ilgesnio rakto nepriima
radio-links-short-secret-hint = Kitaip reikia 128 bitų rakto: 32 atsitiktinių ženklų. OpenBridge skaičiuoja pirmus 20.
radio-links-weak = Silpnas raktas: { $bits } iš 128 bitų. Kas klausosi ryšio, gali jį atspėti.
radio-links-secret-set = yra
radio-links-secret-changed = pakeistas
radio-links-options = Parinktys
radio-links-options-hint = Siunčiamos prisijungus, kaip reikalauja kitas serveris.
radio-links-state = Būsena
radio-links-talkgroups = TS: grupė
radio-link-secret-new = Naujas raktas

## What was refused in the archive
refused-no-such-call = Tokio pokalbio nebėra.
refused-no-such-note = Tokios pastabos nebėra.
refused-not-recorded = Šis pokalbis neįrašytas.
refused-recording-unreadable = Įrašo nepavyksta perskaityti.
refused-recording-lost = Įrašo failo šiame serveryje nėra: gal jis yra atsarginėje kopijoje.
refused-recording-altered = Įrašo failas ne tas, kurį aprašo žurnalas. Kvieskite technikus; failas paliekamas toks, koks yra.
refused-recording-kept = Šis įrašas saugomas. Pirmiausia atšaukite saugojimą.
refused-already-kept = Šis įrašas jau saugomas.
refused-not-kept = Šis įrašas nesaugomas.
refused-released-by-you = Šio įrašo saugojimą atšaukėte jūs. Ištrinti jį gali kitas administratorius.
refused-note-empty = Įrašykite tekstą arba žymą.
refused-note-corrected = Ši pastaba jau pataisyta. Taisykite naujesnę.
refused-encrypted = Šis pokalbis šifruotas: jo išklausyti negalima.
refused-no-sound = { $why ->
    [vocoder-fails] Vokoderis nepajėgia iškoduoti šio pokalbio; priežastis yra serverio žurnale. Įrašymas tęsiasi.
    [vocoder-silent] Vokoderio įranga neatsako. Įrašymas tęsiasi.
    [vocoder-busy] Visi vokoderio kanalai užimti. Po akimirkos bandykite dar kartą.
   *[other] Garso nėra: serveris neturi vokoderio arba garso procesas neveikia. Įrašymas tęsiasi.
}

## Hearing past calls
radio-play = Leisti
radio-play-pause = Sustabdyti

## The archive
radio-search-shortest = Trukmė ≥, s
radio-search-longest = Trukmė ≤, s
radio-search-only = Tik pokalbiai
radio-search-sound = Su garsu
radio-search-noted = Su pastabomis
radio-search-kept = Saugomi
radio-mark-kept = Įrašas saugomas
radio-mark-noted = Su pastabomis
radio-archive = Archyvas
radio-archive-open = Atverti archyve
radio-archive-none = Pokalbis nepasirinktas
radio-archive-none-next = Pasirinkite sąraše; J jį leidžia.
radio-player = Grotuvas
radio-player-none = Niekas neleidžiama
radio-play-reason = Ankstesnio pokalbio klausymosi pagrindas (reikalauja įstatymas)
radio-play-key = Leisti arba sustabdyti pokalbį
radio-play-back = Atgal 5 s
radio-play-forward = Pirmyn 5 s
radio-play-previous = Ankstesnis pokalbis
radio-play-next = Kitas pokalbis
radio-play-speed = Greitis
radio-play-loop = Kartoti
radio-play-volume = Garsumas
radio-play-position = Vieta pokalbyje
radio-conversation = Pokalbiai iš eilės
radio-conversation-since = tuščia: valanda prieš tai
radio-conversation-until = tuščia: dabar
radio-conversation-find = Rodyti
radio-conversation-play = Leisti viską
radio-conversation-begin = Visi grupės pokalbiai vienas po kito
radio-conversation-begin-next = Pasirinkite grupę ir laiką. Tyla pažymėta, jos laukti nereikia.
radio-conversation-none-next = Pasirinkite ilgesnį laiką.
radio-conversation-more = Rodomi tik pirmieji pokalbiai: { $count }. Pasirinkite trumpesnį laiką.
radio-silence = tyla { $span }
radio-about-reason = Ankstesnio pokalbio pastabų peržiūros pagrindas (reikalauja įstatymas)
radio-notes = Pastabos
radio-note = Pastaba
radio-note-tags = Žymos
radio-note-tags-hint = atskirti kableliais: automobilis, bėgimas
radio-note-write = Įrašyti
radio-note-correct = Taisyti
radio-note-correction = Naujas pastabos tekstas; tuščias: ji atšaukiama
radio-note-reason = Taisymo pagrindas
radio-note-because = Pataisa: { $reason }
radio-note-corrected = pataisyta žemiau
radio-note-withdrawn = Pastaba atšaukta.
radio-kept = Saugojimas
radio-kept-by = { $name } saugo nuo { $time }
radio-keep = Saugoti
radio-keep-reason = Kodėl jo negalima ištrinti
radio-release = Nebesaugoti
radio-release-reason = Kodėl jo saugoti nebereikia
radio-release-who = Saugojimą gali atšaukti administratorius, nurodęs pagrindą.
radio-take = Išduoti
radio-take-sound = Išsaugoti garsą
radio-take-recording = Išsaugoti įrašą
radio-taken = { $name } išsaugotas. Jo aplanke ši eilutė jį patikrina:
radio-recording-hash = Įrašo SHA-256 žurnale
radio-heard-by = Kas klausėsi
radio-heard-none = Dar niekas.
radio-heard-console = klausėsi čia
radio-heard-sound = išdavė garsą
radio-heard-recording = išdavė įrašą
radio-heard-erased = ištrinta
radio-heard-at-once = netrukus po pokalbio
radio-erase = Ištrinti įrašą
radio-erase-sure = Taip, ištrinti visam laikui
radio-erase-reason = Ištrynimo pagrindas

radio-voice = Kalbėjimas ir klausymasis
radio-voice-all = Visos radijo stotelės
radio-voice-asks = Prašo leidimo
radio-voice-left = Liko { $time }
radio-voice-talks = Siunčia { $time }
radio-voice-busy = Kalba { $name }
radio-voice-unheard = Jūsų niekas negirdi: retransliatoriai užimti
radio-voice-hold = Laikykite ir kalbėkite
radio-voice-press = Paspauskite ir kalbėkite
radio-voice-nobody = Pasirinkite pokalbių grupę
radio-voice-step-ready = Laisva
radio-voice-step-busy = Užimta
radio-voice-step-asked = Prašo
radio-voice-step-talks = Siunčia
radio-voice-microphone = Mikrofonas
radio-voice-microphone-denied = Naršyklė neleidžia naudoti mikrofono: leiskite jį prie spynelės adreso juostoje.
radio-voice-microphone-missing = Mikrofonas nerastas: prijunkite ausines.
radio-voice-microphone-lost = Mikrofonas atjungtas: prijunkite jį arba pasirinkite kitą.
radio-voice-rest = Šiam kalbėjimui liko { $time }
radio-voice-front = Klavišas veikia, kol šis langas priekyje.
radio-voice-selected = Pasirinkta
radio-voice-others = Kitos
radio-voice-carriers = Siunčiantys retransliatoriai
radio-voice-would = Šios grupės retransliatoriai
radio-voice-of = { $count } iš { $all }
radio-voice-site-carries = siunčia
radio-voice-site-ready = parengtas
radio-voice-site-busy = užimtas
radio-voice-site-off = išjungtas
radio-voice-settings = Įrenginiai ir klavišai
radio-voice-system = Kaip sistemoje
radio-voice-output-selected = Pasirinkta grupė girdima per
radio-voice-output-others = Kitos girdimos per
radio-voice-output-gone = Įrenginys { $name } neprijungtas
radio-voice-output-refused = Įrenginys { $name } garso nepriima
radio-voice-output-now = dabar girdima per { $name }; garsas grįš pats, kai tik bus galima.
radio-voice-output-system = sistemos įrenginį
radio-voice-output-unnamed = (pasirinktas)
radio-voice-output-stay = Palikti ten
radio-voice-toggles = Paspausti kartą, kad kalbėtum, ir kartą, kad baigtum
radio-voice-keys = Kalbėjimo klavišai
radio-voice-key-selected = Pasirinkta pokalbių grupė
radio-voice-no-key = nėra
radio-voice-learn = Paspauskite nerašantį klavišą: dešinį Ctrl, F13–F24, Pause
radio-voice-unblock = Įjungti garsą
radio-voice-now = Bandyti dabar
radio-voice-take = Klausytis čia
radio-voice-trouble-insecure = Šiame puslapyje garso nėra
radio-voice-trouble-elsewhere = Garsas kitame lange
radio-voice-trouble-taken = Garsas kitur nuo { $since }
radio-voice-trouble-lost = Garso nėra nuo { $since }
radio-voice-trouble-no-vocoder = Čia nėra balso dekoderio
radio-voice-trouble-no-switch = Radijo tinklo negirdėti nuo { $since }
radio-voice-trouble-blocked = Nieko negirdėti
radio-voice-do-insecure = Naršyklės garsą ir mikrofoną duoda tik per https. Atverkite tą patį adresą su https.
radio-voice-do-elsewhere = Garsas sklinda tik iš vieno šios naršyklės lango.
radio-voice-do-taken = Garsas yra naujesniuose šios sesijos languose, vienu metu ne daugiau kaip keturiuose. Čia jis bus, kai jį paimsite.
radio-voice-do-lost = Pokalbiai tęsiasi ir įrašomi. Bandoma savaime; kas negirdėta, lieka sąraše.
radio-voice-lost-refused = Garso procesas šio pulto nepriėmė. Prašoma iš naujo savaime.
radio-voice-lost-ended = Serveris jį uždarė: pasikeitė sesija arba jos teisės. Prašoma iš naujo savaime.
radio-voice-lost-silent = Linija nieko neperduoda. Bandoma savaime; kas negirdėta, lieka sąraše.
radio-voice-lost-unanswered = Serveris neatsako. Bandoma savaime; kas negirdėta, lieka sąraše.
radio-voice-lost-no-right = Nebeturite teisės klausytis pokalbių. Ją gali suteikti administratorius.
radio-voice-lost-sign-in-needed = Sesija baigėsi. Prisijunkite iš naujo.
radio-voice-do-no-switch = Paleidžiama iš naujo automatiškai. Vieno retransliatoriaus stotelės girdi viena kitą.
radio-voice-do-blocked = Naršyklė laukia spustelėjimo. Iki tol pokalbiai tik rodomi.
radio-voice-do-no-vocoder = Pokalbiai rodomi ir įrašomi. Administratorius gali prijungti vokoderį.
radio-voice-vocoder-off = Administratorius išjungė vokoderį. Pokalbiai rodomi ir įrašomi.
radio-voice-vocoder-not-installed = Pokalbiai rodomi ir įrašomi. Administratorius gali įdiegti arba prijungti vokoderį.
radio-voice-vocoder-other-processor = Programinis vokoderis šiame procesoriuje neveikia. Administratorius gali prijungti DVSI įrangą.
radio-voice-why-busy = Užimta: palaukite
radio-voice-why-kept = Tarpsnis laikomas pavojui
radio-voice-why-unknown = Joks retransliatorius to neperduoda
radio-voice-why-no-right = Čia kalbėti nėra teisės
radio-voice-why-lost = Pranešta, kad ši stotelė pamesta
radio-voice-why-loop = Pokalbis sugrįžo
radio-voice-why-preempted = Pertraukė aukštesnio prioriteto pokalbis
radio-voice-why-time-out = Laikas baigėsi
radio-voice-why-site-lost = Garso procesas baigėsi
radio-voice-why-refused = Teisė atimta
radio-voice-why-silence = Iš mikrofono nieko neatėjo
radio-voice-why-vanished = Iš mikrofono nieko neatėjo
radio-voice-why-cut = Komutatorius paleistas iš naujo
radio-voice-why-no-switch = Radijo tinklas neatsako
radio-voice-why-no-answer = Radijo tinklas neatsako
radio-voice-why-still-talking = Ankstesnis kalbėjimas dar siunčiamas
radio-voice-why-window-lost = Atleista: šis langas nebe priekyje
radio-voice-why-locked = Atleista: pultas užrakintas
radio-voice-why-microphone-denied = Naršyklė neleidžia naudoti mikrofono
radio-voice-why-microphone-missing = Mikrofonas nerastas
radio-voice-why-microphone-lost = Atleista: mikrofonas atjungtas
radio-voice-permit-volume = Leidimas kalbėti
radio-voice-refusal-volume = Atsisakymas ir kalbėjimo pabaiga
radio-voice-why-no-sound = Garso nėra
radio-voice-why-no-vocoder = Vokoderis neturi laisvo kanalo
radio-voice-again = Išklausyti dar kartą
radio-voice-recall = Išklausyti paskutinį kalbėjimą; dar kartą: ankstesnį
radio-voice-recall-second = Išklausyti priešpaskutinį kalbėjimą
radio-voice-recall-third = Išklausyti trečią kalbėjimą nuo galo
radio-voice-slower = Lėčiau
radio-voice-keep = Išsaugoti
radio-voice-kept = Garso įrašas išsaugotas
radio-voice-kept-because = Išsaugota prie pulto { $time }
radio-voice-play = Išklausyti dar kartą: { $name }
radio-voice-none = Dar niekas nekalbėjo
radio-voice-interrupt = Užimta: paspauskite dar kartą ir pertrauksite
radio-voice-back = Atgal į pokalbių grupę
radio-voice-chip = Garsas
radio-voice-volume = Šios grupės garsumas
radio-voice-muted = be garso
radio-voice-muted-for = be garso dar { $time }
radio-voice-missed = Praleisti
radio-voice-missed-play = Išklausyti visus iš eilės
radio-voice-missed-seen = Išvalyti sąrašą
radio-voice-missed-none = Niekas nepraleista
radio-voice-missed-none-next = Pokalbiai, kurie baigiasi be garso, laukia šiame sąraše.
radio-voice-ending-volume = Laikas beveik baigėsi
radio-voice-mute = Išjungti arba įjungti grupės garsą
radio-voice-avoid = Praleisti grupę 10 minučių
radio-voice-held = Laikyti: klausyti tik šio pokalbio, kol nutils
radio-voice-page-all = Kviesti visas stoteles, pirma signalas
radio-voice-call = Kalbėti su šia stotele
radio-voice-stuck = Čia negirdėti šios stotelės
radio-voice-unstuck = Vėl klausyti šios stotelės
radio-why-no-talkgroup = Pirma pasirinkite pokalbių grupę.
radio-why-no-radio = Pirma pasirinkite stotelę.
radio-voice-thrifty = Lėta linija: suspausti garsą
radio-voice-slow = Šis kompiuteris nespėja: garsas trūkinėja
radio-voice-slow-do = Uždarykite kitas programas ir langus ir atsekite grupes, kurių čia girdėti nereikia.
radio-voice-slow-thrifty = Suglaudintam garsui reikia daugiau darbo: jei linija leidžia, išjunkite „Lėta linija“ skiltyje „Įrenginiai ir klavišai“.
radio-voice-answer = Laikykite ir atsakykite į pavojų
radio-voice-hold-short = Laikyti
radio-voice-unhold = Klausyti visų
radio-voice-held-short = laikoma
radio-voice-waits = laukia
radio-voice-mute-short = Be garso
radio-voice-unmute-short = Klausyti
radio-voice-avoid-short = Praleisti
radio-voice-no-channel = be garso
