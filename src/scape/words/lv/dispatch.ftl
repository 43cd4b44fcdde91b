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

## Pārbaude un skaņas
dispatch-roll = Pārbaude
dispatch-roll-end = Beigt pārbaudi
dispatch-roll-count = atsaucās { $count } no { $all }
dispatch-roll-answered = atsaucās
dispatch-asks = Lūdz sakarus: { $units }
dispatch-incident-volume = Jaunu notikumu skaļums
dispatch-talk-volume = Sakaru lūgumu skaļums

## Ekipāžu reģistrs
dispatch-units = Ekipāžas
dispatch-units-add = Jauna ekipāža

## Pults
dispatch-desk = Vadības pults
dispatch-board = Ekipāžas maiņā
dispatch-board-none = Neviena ekipāža nav maiņā
dispatch-incidents = Notikumi
dispatch-incidents-none = Atvērtu notikumu nav
dispatch-open = Atvērt notikumu
dispatch-what-none = Tāda veida nav. Mēģiniet citu vārdu.
dispatch-where-unknown = Vieta nav zināma
dispatch-candidates-none = Neviena ekipāža nav brīva.
dispatch-send = Nosūtīt ekipāžu
dispatch-note = Piezīme
dispatch-note-add = Pievienot
dispatch-begin-shift = Sākt maiņu
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

## Meklētie un piesardzības norādes
dispatch-lookouts = Meklētie
dispatch-lookouts-add = Pievienot meklēto
dispatch-warnings = Piesardzības norādes
dispatch-warnings-add = Pievienot norādi
refused-lookout-needs-plate = Meklētam transportlīdzeklim vajag numura zīmi.
refused-lookout-needs-words = Meklētai personai vajag aprakstu.
refused-warning-of-nothing = Norādei vajag vietu vai tālruņa numuru.
refused-until-is-past = Pēdējā diena jau ir pagājusi.
dispatch-units-none = Neviena ekipāža nav reģistrēta
dispatch-lookouts-none = Neviens un nekas netiek meklēts
dispatch-warnings-none = Norāžu nav

## Meklētie un piesardzības norādes
dispatch-past = Pabeigtie
dispatch-past-none = Vēl neviens notikums nav pabeigts
dispatch-change = Mainīt
dispatch-close = Slēgt
dispatch-transfer = Nodot
dispatch-merge = Apvienot
dispatch-resume = Atvērt no jauna
dispatch-call-next = Kas lūdz sakarus
dispatch-why-no-incident = Vispirms atveriet notikumu.
dispatch-why-nothing-open = Vispirms atveriet notikumu vai ekipāžu.
dispatch-why-no-unit = Vispirms atveriet ekipāžu.
dispatch-why-nobody-asks = Neviena ekipāža nelūdz sakarus.
dispatch-why-not-over = Vispirms atveriet notikumu, kas ir pabeigts.

## Meklētie un piesardzības norādes
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
alarms-kind-zone-entered = Ekipāža iegāja zonā
alarms-kind-zone-left = Ekipāža izgāja no zonas
alarms-kind-zone-stayed = Ekipāža paliek zonā
alarms-facts-zone-entered = Zona { $zone }
alarms-facts-zone-left = Zona { $zone }
alarms-facts-zone-stayed = Zona { $zone } ilgāk par { $minutes } min
alarms-next-zone-entered = Izsauciet ekipāžu. Brīdinājums beidzas pats, kad ekipāža iziet.
alarms-next-zone-left = Izsauciet ekipāžu. Brīdinājums beidzas pats, kad ekipāža atgriežas.
alarms-next-zone-stayed = Izsauciet ekipāžu. Brīdinājums beidzas pats, kad ekipāža iziet.
alarms-next-lone-worker = Tūlīt izsauciet ekipāžu. Bez atbildes tas kļūs par trauksmi.

## Darbs vienatnē
refused-unit-not-alone = { $unit } nestrādā vienatnē.
dispatch-alone = Darbs vienatnē

dispatch-crew-page = Mana ekipāža
dispatch-crew-none = Jūsu ekipāža nav maiņā

## Tālrunis
dispatch-telephone-chip = gaida atbildi: { $count }
dispatch-telephone-claim = Atbildu es
dispatch-telephone-note = Pierakstīt tālruņa sarunu
dispatch-exchange = Tālruņu centrāle
refused-telephone-claimed = Uz to jau atbild cits.
refused-telephone-over = Šī saruna ir pabeigta.
refused-no-such-telephone-call = Tādas sarunas nav.
refused-no-exchange-token = Centrālei nav pilnvaras.
refused-exchange-token-wrong = Centrāles pilnvara ir nepareiza.

dispatch-why-nobody-rings = Neviens negaida atbildi.

dispatch-phones = Ekipāžas tālruņi
dispatch-phones-hint = Kas redz uzdevumus tālrunī; ar Ctrl izvēlas vairākus.
dispatch-phone-lost = Tālrunis nozaudēts
dispatch-phone-lost-sure = Jā, izrakstīt ekipāžu
## Atsaukšana
dispatch-open-from = Atvērt notikumu par šo
dispatch-why-no-origin = Izvēlieties sarunu; trauksmes nav.
dispatch-danger-nearest = Tuvākās ekipāžas
dispatch-danger-steps = Kas jādara
dispatch-danger-answer = Atsaukties grupā
dispatch-danger-listen = Noklausīties pēdējās sarunas
dispatch-danger-send = Nosūtīt tuvākās ekipāžas
dispatch-danger-others = Paziņot Valsts policijai vai 112
dispatch-danger-spoke = Pirms noslēgšanas runāt ar darbinieku
refused-alarm-unknown = Tādas trauksmes nav.
dispatch-undo = Atsaukt
dispatch-undo-status = Atsaukt: { $unit } statuss { $status }
dispatch-undo-send = Atsaukt: { $unit } nosūtīta uz { $incident }
dispatch-undo-release = Atsaukt: { $unit } atbrīvota no { $incident }
dispatch-undo-close = Atsaukt: { $incident } slēgts
dispatch-line-undone = Atsaukts
dispatch-order-cancelled = { $number }: atcelts. Nebrauciet.
refused-undo-nothing = Nav ko atsaukt: tikai jūsu pēdējo darbību, minūtes laikā.
refused-undo-changed = Kopš tā laika kaut kas ir mainījies. Labojiet ar roku.
dispatch-may-search = Meklē iepriekšējos notikumus un izņem tos kā sarakstu.

refused-attachment-kind = Pieņem tikai JPEG, PNG un PDF.
refused-attachment-too-large = Fails ir lielāks par { $most } MB.
refused-attachment-erased = Šis fails ir dzēsts.
