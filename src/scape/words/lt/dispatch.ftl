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

## Ekipažų registras
dispatch-units = Ekipažai
dispatch-units-add = Naujas ekipažas
dispatch-units-call-sign = Šaukinys
dispatch-units-call-sign-hint = Trumpas: M21
dispatch-units-unit-kind = Rūšis
dispatch-units-unit-kind-patrol = automobilio ekipažas
dispatch-units-unit-kind-foot = pėsčiųjų patrulis
dispatch-units-unit-kind-bicycle = dviratininkų patrulis
dispatch-units-unit-kind-dog = kinologas
dispatch-units-unit-kind-boat = kateris
dispatch-units-unit-kind-inspector = inspektorius
dispatch-units-unit-kind-volunteer = savanoriai
dispatch-units-unit-kind-partner = partneris
dispatch-units-vehicle = Transporto priemonė
dispatch-units-plate = Valstybinis numeris
dispatch-units-station = Padalinys
dispatch-units-skills = Įgūdžiai
dispatch-units-skills-hint = Kam siunčiamas: pirmoji pagalba, šuo, kateris

## Pultas
dispatch-desk = Valdymo pultas
dispatch-nothing-open = Niekas neatverta
dispatch-nothing-open-next = Pasirinkite ekipažą ar įvykį arba registruokite naują.
dispatch-board = Budintys ekipažai
dispatch-board-note = laisvi { $free } iš { $all }
dispatch-board-none = Nebudi nė vienas ekipažas
dispatch-board-none-next = Pradėkite ekipažo pamainą. Ekipažai yra registruose.
dispatch-incidents = Įvykiai
dispatch-incidents-note = atviri: { $count }
dispatch-incidents-none = Atvirų įvykių nėra
dispatch-incidents-none-next = Čia registruojama tai, kas gaunama telefonu, radijo ryšiu ar kaip įspėjimas.
dispatch-open = Registruoti įvykį
dispatch-what = Kas įvyko
dispatch-what-none = Tokios rūšies nėra. Bandykite kitą žodį.
dispatch-where = Kur
dispatch-where-unknown = Vieta nežinoma
dispatch-said = Kas pranešta
dispatch-priority = Prioritetas { $priority }
dispatch-state-waiting = niekas neišsiųstas
dispatch-state-sent = išsiųsta
dispatch-state-on-way = vyksta
dispatch-state-on-scene = vietoje
dispatch-state-cleared = ekipažai išvyko
dispatch-state-transferred = perduotas
dispatch-state-closed = užbaigtas
dispatch-state-merged = sujungtas
dispatch-there = Išsiųsti ten
dispatch-sending-sent = žinutė siunčiama
dispatch-sending-delivered = stotelė gavo žinutę
dispatch-sending-failed = stotelė negavo žinutės: susisiekite su ekipažu
dispatch-sending-told = be žinutės: praneškite balsu
dispatch-sending-accepted = patvirtino
dispatch-sending-refused = atsisakė
dispatch-sending-released = atšauktas
dispatch-release = Atšaukti
dispatch-candidates-none = Nėra laisvo ekipažo.
dispatch-send = Siųsti ekipažą
dispatch-timeline = Eiga
dispatch-note = Pastaba
dispatch-note-add = Pridėti
dispatch-result = Rezultatas
dispatch-result-note = Pastaba apie rezultatą
dispatch-result-warned = įspėta
dispatch-result-protocol = surašytas protokolas
dispatch-result-detained = sulaikyta
dispatch-result-settled = išspręsta vietoje
dispatch-result-handed-over = perduota kitai tarnybai
dispatch-result-nobody-found = nieko nerasta
dispatch-result-unfounded = nepasitvirtino
dispatch-result-cancelled = atšaukta
dispatch-result-other = kita
dispatch-line-opened = Registruotas
dispatch-line-sent = išsiųstas
dispatch-line-delivered = stotelė gavo žinutę
dispatch-line-failed = stotelė negavo žinutės
dispatch-line-accepted = patvirtino
dispatch-line-refused = atsisakė
dispatch-line-released = atšauktas
dispatch-line-call = kalba
dispatch-line-changed = Pakeistas, anksčiau
dispatch-line-closed = Užbaigtas
dispatch-line-reopened = Atvertas iš naujo
dispatch-line-transferred = Perduotas
dispatch-line-taken-back = Paimtas atgal
dispatch-line-merged = Sujungtas su
dispatch-line-merged-here = Prijungtas:
dispatch-line-unmerged = Nebesujungtas
dispatch-unit = Ekipažas
dispatch-crew = Įgula
dispatch-radios = Stotelės
dispatch-radios-hint = Nuskenuokite arba įrašykite numerius.
dispatch-shift = Pamaina
dispatch-begin-shift = Pradėti pamainą
dispatch-end-shift = Baigti pamainą
dispatch-called = Susisiekta
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
dispatch-by-desk = nustatyta pulte
dispatch-by-radio = iš stotelės
dispatch-by-crew = iš ekipažo

## Ką siųsti ir kodėl
dispatch-minutes = { $minutes } min
dispatch-fix-age = vieta prieš { $age }
dispatch-why-lacks = reikia: { $kind }
dispatch-why-old-fix = sena vieta
dispatch-why-heard-at = vieta nežinoma; girdėta prieš { $age }: { $site }
dispatch-why-no-position = vieta nežinoma
dispatch-why-straight-line = tiesi linija × { $factor }, { $speed } km/h
dispatch-why-place-unknown = Įvykis neturi koordinačių: ekipažai surikiuoti pagal būseną ir šaukinį.
dispatch-why-nobody-on-duty = Nebudi joks kitas ekipažas.
dispatch-why-nobody-can-go = Nė vienas kitas budintis ekipažas negali vykti: { $units }.
dispatch-why-nobody-free = Nėra kito laisvo ekipažo.
dispatch-why-nobody-has = Reikia, bet nebudi: { $kind }

## Paieškos ir atsargumo žymos
dispatch-lookouts = Paieškos
dispatch-lookouts-add = Pridėti paiešką
dispatch-lookouts-wanted = Ieškoma
dispatch-lookouts-wanted-vehicle = transporto priemonė
dispatch-lookouts-wanted-person = asmuo
dispatch-lookouts-plate = Valstybinis numeris
dispatch-lookouts-description = Aprašymas
dispatch-lookouts-reason = Priežastis
dispatch-lookouts-source = Šaltinis
dispatch-lookouts-source-hint = Kas ieško, su nuorodos numeriu.
dispatch-lookouts-until = Iki
dispatch-lookouts-until-hint = Paskutinė diena. Po jos įrašas pašalinamas.
dispatch-warnings = Atsargumo žymos
dispatch-warnings-add = Pridėti žymą
dispatch-warnings-about = Apie
dispatch-warnings-about-premises = vieta
dispatch-warnings-about-person = asmuo
dispatch-warnings-place = Vieta
dispatch-warnings-telephone = Telefonas
dispatch-warnings-words = Žyma
dispatch-warnings-source = Šaltinis
dispatch-warnings-until = Iki
refused-lookout-needs-plate = Ieškomai transporto priemonei reikia numerio.
refused-lookout-needs-words = Ieškomam asmeniui reikia aprašymo.
refused-warning-of-nothing = Žymai reikia vietos arba telefono numerio.
refused-until-is-past = Paskutinė diena jau praėjo.
dispatch-line-lookout = Ieškoma
dispatch-known-lookout = Ieškoma: { $what }
dispatch-units-none = Ekipažų dar neregistruota
dispatch-lookouts-none = Nieko neieškoma
dispatch-warnings-none = Žymų nėra

## Paieškos ir atsargumo žymos
dispatch-details = Išsami informacija
dispatch-open-ones = Atviri
dispatch-past = Baigti
dispatch-past-none = Dar nė vienas įvykis nebaigtas
dispatch-candidates = Ką siųsti
dispatch-send-after = { $unit } jau paskirtas: { $incidents }. Siųsti čia po to?
dispatch-accept = Patvirtino
dispatch-release-why = Kodėl (nebūtina)
dispatch-release-unit = Atšaukti { $unit }
dispatch-still-there = { $count ->
    [one] Ten išsiųstas { $count } ekipažas. Pirmiausia jį atšaukite.
    [few] Ten išsiųsti { $count } ekipažai. Pirmiausia juos atšaukite.
   *[other] Ten išsiųsta { $count } ekipažų. Pirmiausia juos atšaukite.
  }
dispatch-what-hint = Pavadinimo žodžiai arba EMSI kodas
dispatch-urgency = Prioritetas
dispatch-change = Keisti
dispatch-change-shift = Keisti pamainą
dispatch-both = Kažkas kitas pakeitė tą patį. Pasirinkite, ką palikti.
dispatch-close = Užbaigti
dispatch-note-needed = Šios rūšies įvykiui būtina
dispatch-transfer = Perduoti
dispatch-transfer-to = Kam
dispatch-taken-by = Kas priėmė
dispatch-taken-by-hint = Atsiliepusiojo vardas arba numeris
dispatch-reference = Jų registracijos numeris
dispatch-service-state-police = Valstybės policija
dispatch-service-112 = 112
dispatch-service-ambulance = Greitoji medicinos pagalba
dispatch-service-fire = Ugniagesiai gelbėtojai
dispatch-service-border-guard = Pasienio tarnyba
dispatch-service-municipality = Savivaldybė
dispatch-merge = Sujungti
dispatch-merge-into = Tas pats kaip
dispatch-merge-hint = Ekipažai toliau dirba kitame įvykyje.
dispatch-merged-open = Atverti kitą įvykį
dispatch-resume = Atverti iš naujo
dispatch-resume-closed = Atverti iš naujo
dispatch-resume-transferred = Paimti atgal
dispatch-resume-merged = Atskirti
dispatch-unmerge-means = Įvykis vėl atviras, be ekipažų: jie lieka prie kito įvykio.
dispatch-why = Kodėl
dispatch-crew-hint = Vardai, atskirti kableliais
dispatch-shift-until = Iki
dispatch-shift-until-hint = Kai laikrodis kitą kartą rodys šį laiką
dispatch-call-next = Kas prašo ryšio
dispatch-why-no-incident = Pirmiausia atverkite įvykį.
dispatch-why-nothing-open = Pirmiausia atverkite įvykį arba ekipažą.
dispatch-why-no-unit = Pirmiausia atverkite ekipažą.
dispatch-why-no-unit-chosen = Pasirinkite ekipažą.
dispatch-why-nobody-asks = Nė vienas ekipažas neprašo ryšio.
dispatch-why-not-over = Pirmiausia atverkite baigtą įvykį.
dispatch-why-no-kind = Pasirinkite, kas įvyko.
dispatch-why-no-result = Pasirinkite rezultatą.
dispatch-why-no-note = Tokios rūšies įvykis užbaigiamas su pastaba.
dispatch-why-no-other = Pasirinkite kitą įvykį.
dispatch-why-units = Pirmiausia atšaukite ekipažus.
dispatch-why-both = Pasirinkite, kuriuos pakeitimus palikti.

## Paieškos ir atsargumo žymos
dispatch-kinds-ASB = Viešoji tvarka
dispatch-kinds-ASR = Pagalba ir gelbėjimas
dispatch-kinds-FIR = Gaisras
dispatch-kinds-HLT = Sveikata
dispatch-kinds-PSW = Sauga
dispatch-kinds-TRP = Eismas
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
alarms-next-lone-worker = Tuoj pat susisiekite su ekipažu. Be atsakymo tai taps pavojaus signalu.

## Darbas po vieną
dispatch-alone-prompt = Ar viskas gerai? Atsakykite bet kokia žinute.
refused-unit-not-alone = { $unit } nedirba po vieną.
dispatch-alone = Darbas po vieną
dispatch-alone-minutes = Atsiliepti kas
dispatch-alone-start = Pradėti
dispatch-alone-check = Atsiliepė
dispatch-alone-end = Baigti darbą po vieną
dispatch-alone-works = Turi atsiliepti po
dispatch-alone-asked = Išsiųsta žinutė, atsakymo nėra jau
dispatch-alone-amber = Neatsako jau
dispatch-alone-red = PAVOJUS: neatsako jau


dispatch-crew-page = Mano ekipažas
dispatch-crew-none = Jūsų ekipažas nebudi
dispatch-crew-none-next = Valdymo pultas pradeda jo pamainą ir nurodo jūsų paskyrą.
dispatch-crew-no-task = Užduoties nėra
dispatch-crew-next = Kitas
dispatch-crew-offline = Nėra ryšio { $age }; laukia: { $count }, niekas neprarandama
dispatch-crew-accept = Priimti
dispatch-crew-refuse = Atsisakyti
dispatch-crew-status = Būsena
dispatch-crew-note = Pastaba
dispatch-crew-help = Pagalba
dispatch-crew-why = Kodėl ne
dispatch-crew-waits = laukia tinklo
dispatch-crew-reached = pulte { $time }
dispatch-crew-waiting = Laukia tinklo: { $count }
dispatch-crew-position = Pultas mato jūsų vietą, ±{ $metres } m, tik budint ir kol šis puslapis priekyje
dispatch-crew-no-position = Vietos nėra: telefonas neleidžia
dispatch-crew-no-position-yet = Vietos dar nėra
dispatch-crew-help-button = PAGALBA
dispatch-crew-help-hold = laikykite 2 s
dispatch-crew-help-sent = pultas gavo jūsų kvietimą
dispatch-crew-help-waits = NĖRA RYŠIO: naudokite stotelę
dispatch-crew-also-radio = Paspauskite ir oranžinį stotelės mygtuką.

dispatch-crew-all = Kitos būsenos

## Telefonas
dispatch-telephone = Telefono skambučiai
dispatch-telephone-hidden = paslėptas numeris
dispatch-telephone-rings = skamba
dispatch-telephone-answers = atsako { $who }
dispatch-telephone-chip = skambina: { $count }
dispatch-telephone-claim = Atsakau aš
dispatch-telephone-open = Registruoti įvykį
dispatch-telephone-end = Baigta
dispatch-telephone-note = Įrašyti skambutį
dispatch-telephone-number = Numeris
dispatch-caller-name = Pranešėjo vardas
dispatch-caller-telephone = Pranešėjo telefonas
dispatch-callers = Pranešėjai
dispatch-exchange = Telefonų centralė
dispatch-exchange-about = Centralė praneša apie skambučius adresu { $address } su raktu.
dispatch-exchange-make = Sukurti naują raktą
dispatch-exchange-token = Centralės raktas
dispatch-exchange-next = Įveskite jį centralėje dabar: jis parodomas vieną kartą.
dispatch-exchange-remove = Panaikinti raktą
dispatch-exchange-sure = Taip, centralė nebepraneš apie skambučius
refused-telephone-claimed = Į šį skambutį atsako kitas.
refused-telephone-over = Šis skambutis baigtas.
refused-no-such-telephone-call = Tokio skambučio nėra.
refused-no-exchange-token = Centralė neturi rakto.
refused-exchange-token-wrong = Centralės raktas neteisingas.
dispatch-known-warning = Dėmesio: { $what }
dispatch-known-near = netoli, pranešta prieš pat
dispatch-known-place = ta pati vieta, pranešta prieš pat
dispatch-known-caller = anksčiau iš to paties pranešėjo
dispatch-known-merge = Sujungti su juo

dispatch-why-nobody-rings = Niekas neskambina.
