## Ko drīkst lomas
dispatch-may-see = Redz ekipāžas un notikumus.
dispatch-may-work = Atver notikumus, nosūta ekipāžas un maina to statusu.
dispatch-may-manage = Pārvalda ekipāžu reģistru.

## Atteikumi
refused-unit-on-duty = { $unit } ir maiņā. Vispirms beidziet tās maiņu.
refused-unit-off-duty = Šī ekipāža nav maiņā.
refused-unit-has-incident = { $unit } vēl ir notikumā. Vispirms atbrīvojiet to.
refused-status-not-of-kind = Ekipāžai { $unit } nav statusa { $status }.
refused-talk-not-asked = Šī ekipāža negaida izsaukumu.
refused-shift-end = Maiņai jābeidzas pēc šī brīža, ne vēlāk kā pēc { $hours } stundām.
refused-radio-with-unit = Radiostacija { $radio } ir ekipāžai { $unit }.
refused-incident-changed = Kāds cits ir mainījis šo notikumu. Apskatiet to vēlreiz un saglabājiet.
refused-incident-note-empty = Piezīmē nav teksta.
refused-unit-sent-already = { $unit } jau ir nosūtīta turp.
refused-unit-has-other = Ekipāžai { $unit } pa to laiku uzdots cits notikums (pavisam { $count }). Apskatiet sarakstu un nosūtiet vēlreiz.
refused-result-unknown = Nav tāda rezultāta: “{ $result }”.
refused-result-needs-note = Šāda veida notikumu slēdz ar piezīmi.
refused-transfer-to-whom = Norādiet, kuram dienestam un kas to pieņēma.
refused-merge-with-itself = Notikumu nevar apvienot ar sevi pašu.
refused-no-such-incident = Nav tāda notikuma.
refused-incident-state = To nevar darīt ar notikumu, kas { $state ->
    [transferred] ir nodots
    [closed] ir slēgts
    [merged] ir apvienots ar citu
   *[other] vēl ir atvērts
  }.
refused-incident-has-units = Turp vēl ir nosūtītas: { $units }. Vispirms atbrīvojiet tās.
refused-unit-not-sent = Šī ekipāža nav turp nosūtīta.
refused-category-unknown = Nav tāda notikuma veida: “{ $category }”.
refused-incident-why = Norādiet iemeslu.

## Notikumu veidi
dispatch-category-ASB-LL_NOISE = Trokšņošana
dispatch-category-ASB-LL_ALCO = Alkohola lietošana sabiedriskā vietā
dispatch-category-ASB-LL_INTOX = Persona reibumā
dispatch-category-ASB-LL_FIGHT = Kautiņš
dispatch-category-ASB-LL_DOMEST = Ģimenes konflikts
dispatch-category-ASB-LL_VAND = Vandālisms
dispatch-category-ASB-LL_LITTER = Piegružošana
dispatch-category-ASB-LL_SMOKE = Smēķēšana neatļautā vietā
dispatch-category-ASB-ABV = Pamests transportlīdzeklis
dispatch-category-ASR-LL_DOG = Klaiņojošs vai bīstams suns
dispatch-category-ASR-LL_BEACH = Glābšana pludmalē
dispatch-category-ASR-WAT = Glābšana uz ūdens
dispatch-category-FIR = Ugunsgrēks
dispatch-category-HLT = Vajadzīga medicīniska palīdzība
dispatch-category-PSW-ALM = Signalizācija
dispatch-category-PSW-DEM = Piketis vai gājiens
dispatch-category-PSW-LL_ANPR = Meklēts transportlīdzeklis
dispatch-category-PSW-LL_ASSIST = Darbiniekam vajadzīga palīdzība
dispatch-category-PSW-MEV = Publisks pasākums
dispatch-category-PSW-MIS = Pazudusi persona
dispatch-category-PSW-PKG = Aizdomīgs priekšmets
dispatch-category-PSW-PRSUIT = Pakaļdzīšanās
dispatch-category-PSW-SUS = Aizdomīgi apstākļi
dispatch-category-TRP-BRK = Bojāts transportlīdzeklis uz ceļa
dispatch-category-TRP-CRS = Ceļu satiksmes negadījums
dispatch-category-TRP-LL_DUI = Transportlīdzekļa vadītājs reibumā
dispatch-category-TRP-LL_PARK = Nepareiza novietošana stāvēšanai

## Darbs vienatnē
dispatch-bar = Komanda
dispatch-bar-choices = Kā turpināt
dispatch-bar-verb-status = s statuss
dispatch-bar-verb-incident = i notikums
dispatch-bar-verb-send = a nosūtīt
dispatch-bar-verb-text = t īsziņa
dispatch-bar-verb-note = n piezīme
dispatch-bar-verb-find = meklēt find
dispatch-bar-does-incident = Atvērt: { $kind }, { $where }
dispatch-bar-does-send = Nosūtīt { $unit }: { $incident }
dispatch-bar-does-send-after = Nosūtīt { $unit }: { $incident }, pēc tam, kad beigts: { $before }
dispatch-bar-does-text = Īsziņa { $unit }: { $text }
dispatch-bar-does-note = Piezīme ({ $incident }): { $text }
dispatch-bar-does-show = Atvērt { $what }
dispatch-bar-lacks-verb = Ierakstiet komandu.
dispatch-bar-lacks-unit = Kura ekipāža?
dispatch-bar-lacks-status = Kurš statuss?
dispatch-bar-lacks-kind = Kas noticis? Vārdi no nosaukuma, pēc tam vieta.
dispatch-bar-lacks-incident = Vispirms atveriet notikumu vai ierakstiet tā numuru.
dispatch-bar-lacks-text = Ierakstiet tekstu.
dispatch-bar-lacks-match = Nekas neatbilst.

## Ekipāžu reģistrs
dispatch-units = Ekipāžas
dispatch-units-add = Jauna ekipāža
dispatch-units-call-sign = Izsaukuma signāls
dispatch-units-call-sign-hint = Īss: M21
dispatch-units-unit-kind = Veids
dispatch-units-unit-kind-patrol = autopatruļa
dispatch-units-unit-kind-foot = kājnieku patruļa
dispatch-units-unit-kind-bicycle = velopatruļa
dispatch-units-unit-kind-dog = kinologs
dispatch-units-unit-kind-boat = laiva
dispatch-units-unit-kind-inspector = inspektors
dispatch-units-unit-kind-volunteer = brīvprātīgie
dispatch-units-unit-kind-partner = partneris
dispatch-units-vehicle = Transportlīdzeklis
dispatch-units-plate = Numura zīme
dispatch-units-station = Iecirknis
dispatch-units-skills = Prasmes
dispatch-units-skills-hint = Kam to sūta: pirmā palīdzība, suns, laiva

## Pults
dispatch-desk = Vadības pults
dispatch-nothing-open = Nekas nav atvērts
dispatch-nothing-open-next = Izvēlieties ekipāžu vai notikumu vai atveriet jaunu.
dispatch-board = Ekipāžas maiņā
dispatch-board-note = brīvas { $free } no { $all }
dispatch-board-none = Neviena ekipāža nav maiņā
dispatch-board-none-next = Sāciet ekipāžas maiņu. Ekipāžas ir reģistros.
dispatch-incidents = Notikumi
dispatch-incidents-note = atvērti: { $count }
dispatch-incidents-none = Atvērtu notikumu nav
dispatch-incidents-none-next = Šeit atver to, kas ienāk pa tālruni, radio vai kā brīdinājums.
dispatch-open = Atvērt notikumu
dispatch-what = Kas noticis
dispatch-what-none = Tāda veida nav. Mēģiniet citu vārdu.
dispatch-where = Kur
dispatch-where-unknown = Vieta nav zināma
dispatch-said = Kas ziņots
dispatch-priority = Prioritāte { $priority }
dispatch-state-waiting = neviens nav nosūtīts
dispatch-state-sent = nosūtīts
dispatch-state-on-way = dodas turp
dispatch-state-on-scene = notikuma vietā
dispatch-state-cleared = ekipāžas ir prom
dispatch-state-transferred = nodots
dispatch-state-closed = slēgts
dispatch-state-merged = apvienots
dispatch-there = Nosūtītas turp
dispatch-sending-sent = īsziņa ceļā
dispatch-sending-delivered = radiostacija saņēma īsziņu
dispatch-sending-failed = radiostacija nesaņēma īsziņu: izsauciet ekipāžu
dispatch-sending-told = bez īsziņas: paziņojiet balsī
dispatch-sending-accepted = apstiprināja
dispatch-sending-refused = atteicās
dispatch-sending-released = atbrīvota
dispatch-release = Atbrīvot
dispatch-candidates-none = Neviena ekipāža nav brīva.
dispatch-send = Nosūtīt ekipāžu
dispatch-timeline = Gaita
dispatch-note = Piezīme
dispatch-note-add = Pievienot
dispatch-result = Rezultāts
dispatch-result-note = Piezīme par rezultātu
dispatch-result-warned = izteikts brīdinājums
dispatch-result-protocol = sastādīts protokols
dispatch-result-detained = aizturēts
dispatch-result-settled = atrisināts uz vietas
dispatch-result-handed-over = nodots citam dienestam
dispatch-result-nobody-found = neviens nav sastapts
dispatch-result-unfounded = neapstiprinājās
dispatch-result-cancelled = atcelts
dispatch-result-other = cits
dispatch-line-opened = Atvērts
dispatch-line-sent = nosūtīta
dispatch-line-delivered = radiostacija saņēma īsziņu
dispatch-line-failed = radiostacija nesaņēma īsziņu
dispatch-line-accepted = apstiprināja
dispatch-line-refused = atteicās
dispatch-line-released = atbrīvota
dispatch-line-call = runā
dispatch-line-changed = Mainīts, iepriekš
dispatch-line-closed = Slēgts
dispatch-line-reopened = Atvērts no jauna
dispatch-line-transferred = Nodots
dispatch-line-taken-back = Paņemts atpakaļ
dispatch-line-merged = Apvienots ar
dispatch-line-merged-here = Pievienots:
dispatch-line-unmerged = Vairs nav apvienots
dispatch-unit = Ekipāža
dispatch-crew = Sastāvs
dispatch-radios = Radiostacijas
dispatch-radios-hint = Noskenējiet vai ierakstiet numurus.
dispatch-shift = Maiņa
dispatch-begin-shift = Sākt maiņu
dispatch-end-shift = Beigt maiņu
dispatch-called = Izsaukta
dispatch-status = Statuss
dispatch-status-1 = brīvs, patrulē
dispatch-status-2 = brīvs, iecirknī
dispatch-status-3 = dodas uz notikumu
dispatch-status-4 = notikuma vietā
dispatch-status-5 = lūdz sakarus
dispatch-status-6 = nav pieejams
dispatch-status-7 = nogādā personu
dispatch-status-8 = daļēji pieejams
dispatch-status-9 = citā vadības pultī
dispatch-status-0 = steidzami lūdz sakarus
dispatch-by-desk = iestatīts pultī
dispatch-by-radio = no radiostacijas
dispatch-by-crew = no ekipāžas

## Ko nosūtīt un kāpēc
dispatch-minutes = { $minutes } min
dispatch-fix-age = pozīcija pirms { $age }
dispatch-why-lacks = vajadzīgs: { $kind }
dispatch-why-old-fix = sena pozīcija
dispatch-why-heard-at = pozīcija nav zināma; dzirdēta pirms { $age }: { $site }
dispatch-why-no-position = pozīcija nav zināma
dispatch-why-straight-line = taisnā līnija × { $factor }, { $speed } km/h
dispatch-why-place-unknown = Notikumam nav koordinātu: ekipāžas sakārtotas pēc statusa un izsaukuma signāla.
dispatch-why-nobody-on-duty = Neviena cita ekipāža nav maiņā.
dispatch-why-nobody-can-go = Neviena cita ekipāža maiņā nevar doties: { $units }.
dispatch-why-nobody-free = Neviena cita ekipāža nav brīva.
dispatch-why-nobody-has = Vajadzīgs, bet nav maiņā: { $kind }

## Meklētie un piesardzības norādes
dispatch-lookouts = Meklētie
dispatch-lookouts-add = Pievienot meklēto
dispatch-lookouts-wanted = Ko meklē
dispatch-lookouts-wanted-vehicle = transportlīdzeklis
dispatch-lookouts-wanted-person = persona
dispatch-lookouts-plate = Numura zīme
dispatch-lookouts-description = Apraksts
dispatch-lookouts-reason = Iemesls
dispatch-lookouts-source = Avots
dispatch-lookouts-source-hint = Kas meklē, ar atsauces numuru.
dispatch-lookouts-until = Līdz
dispatch-lookouts-until-hint = Pēdējā diena. Pēc tās ieraksts tiek noņemts.
dispatch-warnings = Piesardzības norādes
dispatch-warnings-add = Pievienot norādi
dispatch-warnings-about = Par
dispatch-warnings-about-premises = vieta
dispatch-warnings-about-person = persona
dispatch-warnings-place = Vieta
dispatch-warnings-telephone = Tālrunis
dispatch-warnings-words = Norāde
dispatch-warnings-source = Avots
dispatch-warnings-until = Līdz
refused-lookout-needs-plate = Meklētam transportlīdzeklim vajag numura zīmi.
refused-lookout-needs-words = Meklētai personai vajag aprakstu.
refused-warning-of-nothing = Norādei vajag vietu vai tālruņa numuru.
refused-until-is-past = Pēdējā diena jau ir pagājusi.
dispatch-line-lookout = Meklēšanā
dispatch-known-lookout = Meklēšanā: { $what }
dispatch-units-none = Neviena ekipāža nav reģistrēta
dispatch-lookouts-none = Neviens un nekas netiek meklēts
dispatch-warnings-none = Norāžu nav

## Meklētie un piesardzības norādes
dispatch-details = Detaļas
dispatch-open-ones = Atvērtie
dispatch-past = Pabeigtie
dispatch-past-none = Vēl neviens notikums nav pabeigts
dispatch-candidates = Ko nosūtīt
dispatch-send-after = { $unit } ir norīkota: { $incidents }. Nosūtīt šurp pēc tam?
dispatch-accept = Apstiprināja
dispatch-release-why = Kāpēc (nav obligāti)
dispatch-release-unit = Atbrīvot { $unit }
dispatch-still-there = { $count ->
    [zero] Turp nosūtītas { $count } ekipāžas. Vispirms atbrīvojiet tās.
    [one] Turp nosūtīta { $count } ekipāža. Vispirms atbrīvojiet to.
   *[other] Turp nosūtītas { $count } ekipāžas. Vispirms atbrīvojiet tās.
  }
dispatch-what-hint = Vārdi no nosaukuma vai EMSI kods
dispatch-urgency = Prioritāte
dispatch-change = Mainīt
dispatch-change-shift = Mainīt maiņu
dispatch-both = Kāds cits ir mainījis to pašu. Izvēlieties, ko paturēt.
dispatch-close = Slēgt
dispatch-note-needed = Šim notikuma veidam obligāta
dispatch-transfer = Nodot
dispatch-transfer-to = Kam
dispatch-taken-by = Kas pieņēma
dispatch-taken-by-hint = Atbildētāja vārds vai numurs
dispatch-reference = Viņu reģistrācijas numurs
dispatch-service-state-police = Valsts policija
dispatch-service-112 = 112
dispatch-service-ambulance = Neatliekamā medicīniskā palīdzība
dispatch-service-fire = Ugunsdzēsēji glābēji
dispatch-service-border-guard = Robežsardze
dispatch-service-municipality = Pašvaldība
dispatch-merge = Apvienot
dispatch-merge-into = Tas pats, kas
dispatch-merge-hint = Ekipāžas turpina darbu otrā notikumā.
dispatch-merged-open = Atvērt otru notikumu
dispatch-resume = Atvērt no jauna
dispatch-resume-closed = Atvērt no jauna
dispatch-resume-transferred = Paņemt atpakaļ
dispatch-resume-merged = Atdalīt
dispatch-unmerge-means = Notikums atkal ir atvērts, bez ekipāžām: tās paliek otrā notikumā.
dispatch-why = Kāpēc
dispatch-crew-hint = Vārdi, atdalīti ar komatiem
dispatch-shift-until = Līdz
dispatch-shift-until-hint = Kad pulkstenis nākamreiz rādīs šo laiku
dispatch-call-next = Kas lūdz sakarus
dispatch-why-no-incident = Vispirms atveriet notikumu.
dispatch-why-nothing-open = Vispirms atveriet notikumu vai ekipāžu.
dispatch-why-no-unit = Vispirms atveriet ekipāžu.
dispatch-why-no-unit-chosen = Izvēlieties ekipāžu.
dispatch-why-nobody-asks = Neviena ekipāža nelūdz sakarus.
dispatch-why-not-over = Vispirms atveriet notikumu, kas ir pabeigts.
dispatch-why-no-kind = Izvēlieties, kas noticis.
dispatch-why-no-result = Izvēlieties rezultātu.
dispatch-why-no-note = Šāda veida notikumu slēdz ar piezīmi.
dispatch-why-no-other = Izvēlieties otru notikumu.
dispatch-why-units = Vispirms atbrīvojiet ekipāžas.
dispatch-why-both = Izvēlieties, kuras izmaiņas paturēt.

## Meklētie un piesardzības norādes
dispatch-kinds-ASB = Sabiedriskā kārtība
dispatch-kinds-ASR = Palīdzība un glābšana
dispatch-kinds-FIR = Ugunsgrēks
dispatch-kinds-HLT = Veselība
dispatch-kinds-PSW = Drošība
dispatch-kinds-TRP = Satiksme
dispatch-map = Karte

## Ekipāžas lapa
dispatch-may-crew = Redz savas ekipāžas uzdevumus tālrunī un atbild uz tiem.
refused-crew-off-duty = Jūsu ekipāža nav maiņā. Jautājiet vadības pultī.
refused-crew-not-yours = Šis notikums vairs nav jūsu.
refused-crew-with-unit = Šī persona jau ir ekipāžā { $unit }.
refused-unit-without-phone = Ekipāžai { $unit } nav tālruņa.

## Brīdinājumi par ekipāžām
alarms-kind-unanswered = Norīkojums nav apstiprināts
alarms-kind-status-age = Statuss sen nav mainīts
alarms-kind-shift-over = Maiņa ir beigusies
alarms-kind-lone-worker = Vienatnē strādājošais neatbild
alarms-facts-status-age = Statuss { $status } ilgāk par { $minutes } min
alarms-next-unanswered = Izsauciet ekipāžu vai nosūtiet citu. Brīdinājums beidzas pats, kad ekipāža apstiprina vai tiek atbrīvota.
alarms-next-status-age = Izsauciet ekipāžu. Brīdinājums beidzas pats, kad statuss mainās.
alarms-next-shift-over = Beidziet maiņu vai pagariniet to.
alarms-next-lone-worker = Tūlīt izsauciet ekipāžu. Bez atbildes tas kļūs par trauksmi.

## Darbs vienatnē
dispatch-alone-prompt = Vai viss kārtībā? Atbildiet ar jebkuru īsziņu.
refused-unit-not-alone = { $unit } nestrādā vienatnē.
dispatch-alone = Darbs vienatnē
dispatch-alone-minutes = Atsaukties ik pēc
dispatch-alone-start = Sākt
dispatch-alone-check = Atsaucās
dispatch-alone-end = Beigt darbu vienatnē
dispatch-alone-works = Jāatsaucas pēc
dispatch-alone-asked = Nosūtīta īsziņa, atbildes nav jau
dispatch-alone-amber = Neatbild jau
dispatch-alone-red = TRAUKSME: neatbild jau


dispatch-crew-page = Mana ekipāža
dispatch-crew-none = Jūsu ekipāža nav maiņā
dispatch-crew-none-next = Vadības pults sāk tās maiņu un norāda jūsu kontu.
dispatch-crew-no-task = Uzdevuma nav
dispatch-crew-next = Nākamais
dispatch-crew-offline = Nav savienojuma { $age }; gaida: { $count }, nekas nezūd
dispatch-crew-accept = Pieņemt
dispatch-crew-refuse = Atteikties
dispatch-crew-status = Statuss
dispatch-crew-note = Piezīme
dispatch-crew-help = Palīdzība
dispatch-crew-why = Kāpēc ne
dispatch-crew-waits = gaida tīklu
dispatch-crew-reached = pultī { $time }
dispatch-crew-waiting = Gaida tīklu: { $count }
dispatch-crew-position = Pults redz jūsu vietu, ±{ $metres } m, tikai maiņā un kamēr šī lapa ir priekšā
dispatch-crew-no-position = Vietas nav: tālrunis to neatļauj
dispatch-crew-no-position-yet = Vietas vēl nav
dispatch-crew-help-button = PALĪDZĪBA
dispatch-crew-help-hold = turiet 2 s
dispatch-crew-help-sent = pults saņēma jūsu izsaukumu
dispatch-crew-help-waits = NAV SAVIENOJUMA: izmantojiet radiostaciju
dispatch-crew-also-radio = Nospiediet arī radiostacijas oranžo pogu.

dispatch-crew-all = Citi statusi

## Tālrunis
dispatch-telephone = Tālruņa sarunas
dispatch-telephone-hidden = slēpts numurs
dispatch-telephone-rings = gaida atbildi
dispatch-telephone-answers = atbild { $who }
dispatch-telephone-chip = gaida atbildi: { $count }
dispatch-telephone-claim = Atbildu es
dispatch-telephone-open = Atvērt notikumu
dispatch-telephone-end = Pabeigts
dispatch-telephone-note = Pierakstīt tālruņa sarunu
dispatch-telephone-number = Numurs
dispatch-caller-name = Ziņotāja vārds
dispatch-caller-telephone = Ziņotāja tālrunis
dispatch-callers = Ziņotāji
dispatch-exchange = Tālruņu centrāle
dispatch-exchange-about = Centrāle ziņo par sarunām adresei { $address } ar pilnvaru.
dispatch-exchange-make = Izveidot jaunu pilnvaru
dispatch-exchange-token = Centrāles pilnvara
dispatch-exchange-next = Ievadiet to centrālē tagad: to parāda vienu reizi.
dispatch-exchange-remove = Atsaukt pilnvaru
dispatch-exchange-sure = Jā, centrāle vairs neziņos par sarunām
refused-telephone-claimed = Uz to jau atbild cits.
refused-telephone-over = Šī saruna ir pabeigta.
refused-no-such-telephone-call = Tādas sarunas nav.
refused-no-exchange-token = Centrālei nav pilnvaras.
refused-exchange-token-wrong = Centrāles pilnvara ir nepareiza.
dispatch-known-warning = Uzmanību: { $what }
dispatch-known-near = tuvumā, ziņots pirms brīža
dispatch-known-place = tā pati vieta, ziņots pirms brīža
dispatch-known-caller = agrāk no tā paša ziņotāja
dispatch-known-merge = Apvienot ar to

dispatch-why-nobody-rings = Neviens negaida atbildi.
