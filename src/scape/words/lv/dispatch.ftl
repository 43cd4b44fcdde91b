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
