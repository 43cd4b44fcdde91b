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
