## Ką gali vaidmenys
dispatch-may-see = Mato ekipažus ir įvykius.
dispatch-may-work = Registruoja įvykius, siunčia ekipažus ir keičia jų būseną.
dispatch-may-manage = Tvarko ekipažų registrą.

## Atsisakymai
refused-unit-on-duty = { $unit } budi. Pirmiausia baikite pamainą.
refused-unit-off-duty = Šis ekipažas nebudi.
refused-unit-has-incident = { $unit } dar vykdo įvykį. Pirmiausia jį atšaukite.
refused-status-not-of-kind = Ekipažas { $unit } neturi būsenos { $status }.
refused-talk-not-asked = Šis ekipažas nelaukia ryšio.
refused-shift-end = Pamaina turi baigtis vėliau nei dabar, per { $hours } valandas.
refused-radio-with-unit = Radijo stotelė { $radio } priskirta ekipažui { $unit }.
refused-incident-changed = Kažkas kitas pakeitė šį įvykį. Peržiūrėkite jį dar kartą ir išsaugokite.
refused-incident-note-empty = Pastaba tuščia.
refused-unit-sent-already = { $unit } jau ten išsiųstas.
refused-unit-has-other = Ekipažui { $unit } tuo metu paskirtas kitas įvykis (iš viso { $count }). Peržiūrėkite sąrašą ir siųskite dar kartą.
refused-result-unknown = Nėra tokio rezultato: „{ $result }“.
refused-result-needs-note = Tokios rūšies įvykis užbaigiamas su pastaba.
refused-transfer-to-whom = Nurodykite, kuriai tarnybai ir kas priėmė.
refused-merge-with-itself = Įvykio negalima sujungti su juo pačiu.
refused-no-such-incident = Tokio įvykio nėra.
refused-incident-state = To negalima daryti su įvykiu, kuris { $state ->
    [transferred] perduotas
    [closed] užbaigtas
    [merged] sujungtas su kitu
   *[other] dar neužbaigtas
  }.
refused-incident-has-units = Ten dar išsiųsti: { $units }. Pirmiausia juos atšaukite.
refused-unit-not-sent = Šis ekipažas ten neišsiųstas.
refused-category-unknown = Nėra tokios įvykio rūšies: „{ $category }“.
refused-incident-why = Nurodykite priežastį.

## Įvykių rūšys
dispatch-category-ASB-LL_NOISE = Triukšmas
dispatch-category-ASB-LL_ALCO = Alkoholio vartojimas viešoje vietoje
dispatch-category-ASB-LL_INTOX = Neblaivus asmuo
dispatch-category-ASB-LL_FIGHT = Muštynės
dispatch-category-ASB-LL_DOMEST = Konfliktas šeimoje
dispatch-category-ASB-LL_VAND = Vandalizmas
dispatch-category-ASB-LL_LITTER = Šiukšlinimas
dispatch-category-ASB-LL_SMOKE = Rūkymas draudžiamoje vietoje
dispatch-category-ASB-ABV = Paliktas automobilis
dispatch-category-ASR-LL_DOG = Palaidas ar pavojingas šuo
dispatch-category-ASR-LL_BEACH = Gelbėjimas paplūdimyje
dispatch-category-ASR-WAT = Gelbėjimas vandenyje
dispatch-category-FIR = Gaisras
dispatch-category-HLT = Reikia medicinos pagalbos
dispatch-category-PSW-ALM = Signalizacija
dispatch-category-PSW-DEM = Mitingas ar eitynės
dispatch-category-PSW-LL_ANPR = Ieškoma transporto priemonė
dispatch-category-PSW-LL_ASSIST = Pareigūnui reikia pagalbos
dispatch-category-PSW-MEV = Viešas renginys
dispatch-category-PSW-MIS = Dingęs asmuo
dispatch-category-PSW-PKG = Įtartinas daiktas
dispatch-category-PSW-PRSUIT = Gaudynės
dispatch-category-PSW-SUS = Įtartinos aplinkybės
dispatch-category-TRP-BRK = Sugedęs automobilis kelyje
dispatch-category-TRP-CRS = Eismo įvykis
dispatch-category-TRP-LL_DUI = Neblaivus vairuotojas
dispatch-category-TRP-LL_PARK = Neteisėtas stovėjimas

## Darbas po vieną
dispatch-bar = Komanda
dispatch-bar-choices = Kaip tęsti
dispatch-bar-verb-status = s būsena
dispatch-bar-verb-incident = i įvykis
dispatch-bar-verb-send = a siųsti
dispatch-bar-verb-text = t žinutė
dispatch-bar-verb-note = n pastaba
dispatch-bar-verb-find = rasti find
dispatch-bar-does-incident = Registruoti: { $kind }, { $where }
dispatch-bar-does-send = Siųsti { $unit }: { $incident }
dispatch-bar-does-send-after = Siųsti { $unit }: { $incident }, kai baigs: { $before }
dispatch-bar-does-text = Žinutė { $unit }: { $text }
dispatch-bar-does-note = Pastaba ({ $incident }): { $text }
dispatch-bar-does-show = Atverti { $what }
dispatch-bar-lacks-verb = Įrašykite komandą.
dispatch-bar-lacks-unit = Kuris ekipažas?
dispatch-bar-lacks-status = Kokia būsena?
dispatch-bar-lacks-kind = Kas įvyko? Pavadinimo žodžiai, po jų vieta.
dispatch-bar-lacks-incident = Pirmiausia atverkite įvykį arba įrašykite jo numerį.
dispatch-bar-lacks-text = Įrašykite tekstą.
dispatch-bar-lacks-match = Nieko nerasta.

## Patikrinimas ir garsai
dispatch-roll = Patikrinimas
dispatch-roll-end = Baigti patikrinimą
dispatch-roll-count = atsiliepė { $count } iš { $all }
dispatch-roll-answered = atsiliepė
dispatch-asks = Prašo ryšio: { $units }
dispatch-incident-volume = Naujų įvykių garsumas
dispatch-talk-volume = Ryšio prašymų garsumas

## Ekipažų registras
dispatch-units = Ekipažai
dispatch-units-add = Naujas ekipažas

## Pultas
dispatch-desk = Valdymo pultas
dispatch-board = Budintys ekipažai
dispatch-board-none = Nebudi nė vienas ekipažas
dispatch-incidents = Įvykiai
dispatch-incidents-none = Atvirų įvykių nėra
dispatch-open = Registruoti įvykį
dispatch-what-none = Tokios rūšies nėra. Bandykite kitą žodį.
dispatch-where-unknown = Vieta nežinoma
dispatch-candidates-none = Nėra laisvo ekipažo.
dispatch-send = Siųsti ekipažą
dispatch-note = Pastaba
dispatch-note-add = Pridėti
dispatch-begin-shift = Pradėti pamainą
dispatch-status = Būsena
dispatch-status-1 = laisvas, patruliuoja
dispatch-status-2 = laisvas, padalinyje
dispatch-status-3 = vyksta
dispatch-status-4 = vietoje
dispatch-status-5 = prašo ryšio
dispatch-status-6 = nepasiekiamas
dispatch-status-7 = gabena asmenį
dispatch-status-8 = ribotai pasiekiamas
dispatch-status-9 = pas kitą pultą
dispatch-status-0 = skubiai prašo ryšio

## Paieškos ir atsargumo žymos
dispatch-lookouts = Paieškos
dispatch-lookouts-add = Pridėti paiešką
dispatch-warnings = Atsargumo žymos
dispatch-warnings-add = Pridėti žymą
refused-lookout-needs-plate = Ieškomai transporto priemonei reikia numerio.
refused-lookout-needs-words = Ieškomam asmeniui reikia aprašymo.
refused-warning-of-nothing = Žymai reikia vietos arba telefono numerio.
refused-until-is-past = Paskutinė diena jau praėjo.
dispatch-units-none = Ekipažų dar neregistruota
dispatch-lookouts-none = Nieko neieškoma
dispatch-warnings-none = Žymų nėra

## Paieškos ir atsargumo žymos
dispatch-past = Baigti
dispatch-past-none = Dar nė vienas įvykis nebaigtas
dispatch-change = Keisti
dispatch-close = Užbaigti
dispatch-transfer = Perduoti
dispatch-merge = Sujungti
dispatch-resume = Atverti iš naujo
dispatch-call-next = Kas prašo ryšio
dispatch-why-no-incident = Pirmiausia atverkite įvykį.
dispatch-why-nothing-open = Pirmiausia atverkite įvykį arba ekipažą.
dispatch-why-no-unit = Pirmiausia atverkite ekipažą.
dispatch-why-nobody-asks = Nė vienas ekipažas neprašo ryšio.
dispatch-why-not-over = Pirmiausia atverkite baigtą įvykį.

## Paieškos ir atsargumo žymos
dispatch-map = Žemėlapis

## Ekipažo puslapis
dispatch-may-crew = Mato savo ekipažo užduotis telefone ir į jas atsako.
refused-crew-off-duty = Jūsų ekipažas nebudi. Klauskite valdymo pulto.
refused-crew-not-yours = Šis įvykis nebėra jūsų.
refused-crew-with-unit = Šis asmuo jau yra ekipaže { $unit }.
refused-unit-without-phone = Ekipažas { $unit } neturi telefono.

## Įspėjimai apie ekipažus
alarms-kind-unanswered = Užduotis nepatvirtinta
alarms-kind-status-age = Būsena ilgai nekeista
alarms-kind-shift-over = Pamaina baigėsi
alarms-kind-lone-worker = Vienas dirbantis neatsiliepia
alarms-facts-status-age = Būsena { $status } ilgiau nei { $minutes } min
alarms-next-unanswered = Susisiekite su ekipažu arba siųskite kitą. Įspėjimas baigiasi pats, kai ekipažas patvirtina arba atšaukiamas.
alarms-next-status-age = Susisiekite su ekipažu. Įspėjimas baigiasi pats, kai būsena pasikeičia.
alarms-next-shift-over = Baikite pamainą arba ją pratęskite.
alarms-kind-zone-entered = Ekipažas įėjo į zoną
alarms-kind-zone-left = Ekipažas išėjo iš zonos
alarms-kind-zone-stayed = Ekipažas lieka zonoje
alarms-facts-zone-entered = Zona { $zone }
alarms-facts-zone-left = Zona { $zone }
alarms-facts-zone-stayed = Zona { $zone } ilgiau kaip { $minutes } min
alarms-next-zone-entered = Susisiekite su ekipažu. Įspėjimas baigiasi pats, kai ekipažas išeina.
alarms-next-zone-left = Susisiekite su ekipažu. Įspėjimas baigiasi pats, kai ekipažas grįžta.
alarms-next-zone-stayed = Susisiekite su ekipažu. Įspėjimas baigiasi pats, kai ekipažas išeina.
alarms-next-lone-worker = Tuoj pat susisiekite su ekipažu. Be atsakymo tai taps pavojaus signalu.

## Darbas po vieną
refused-unit-not-alone = { $unit } nedirba po vieną.
dispatch-alone = Darbas po vieną

dispatch-crew-page = Mano ekipažas
dispatch-crew-none = Jūsų ekipažas nebudi

## Telefonas
dispatch-telephone-chip = skambina: { $count }
dispatch-telephone-claim = Atsakau aš
dispatch-telephone-note = Įrašyti skambutį
dispatch-exchange = Telefonų centralė
refused-telephone-claimed = Į šį skambutį atsako kitas.
refused-telephone-over = Šis skambutis baigtas.
refused-no-such-telephone-call = Tokio skambučio nėra.
refused-no-exchange-token = Centralė neturi rakto.
refused-exchange-token-wrong = Centralės raktas neteisingas.

dispatch-why-nobody-rings = Niekas neskambina.

dispatch-phones = Ekipažo telefonai
dispatch-phones-hint = Kas mato užduotis telefone; su Ctrl pasirenkami keli.
dispatch-phone-lost = Telefonas pamestas
dispatch-phone-lost-sure = Taip, atjungti ekipažą
## Atšaukimas
dispatch-open-from = Registruoti įvykį iš to
dispatch-why-no-origin = Pasirinkite pokalbį; pavojaus nėra.
dispatch-danger-nearest = Artimiausi ekipažai
dispatch-danger-steps = Ką daryti
dispatch-danger-answer = Atsiliepti grupėje
dispatch-danger-listen = Išklausyti paskutinius pokalbius
dispatch-danger-send = Išsiųsti artimiausius ekipažus
dispatch-danger-others = Pranešti policijai arba 112
dispatch-danger-spoke = Prieš užbaigiant pasikalbėti su pareigūnu
refused-alarm-unknown = Tokio pavojaus signalo nėra.
dispatch-undo = Atšaukti veiksmą
dispatch-undo-status = Atšaukti: { $unit } būsena { $status }
dispatch-undo-send = Atšaukti: { $unit } išsiųstas į { $incident }
dispatch-undo-release = Atšaukti: { $unit } atšauktas iš { $incident }
dispatch-undo-close = Atšaukti: { $incident } užbaigtas
dispatch-line-undone = Atšaukta
dispatch-order-cancelled = { $number }: atšaukta. Nevykite.
refused-undo-nothing = Nėra ko atšaukti: tik paskutinį jūsų veiksmą, per minutę.
refused-undo-changed = Nuo to laiko kažkas pasikeitė. Pataisykite ranka.
dispatch-may-search = Ieško ankstesnių įvykių ir pasiima juos kaip sąrašą.

refused-attachment-kind = Priimami tik JPEG, PNG ir PDF.
refused-attachment-too-large = Failas didesnis kaip { $most } MB.
refused-attachment-erased = Šis failas ištrintas.
