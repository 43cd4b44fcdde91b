## What roles may do
places-may-see = Mato, kur yra stotelės.

## Positions
refused-position-unreadable = Tokios vietos Žemėje nėra.
refused-no-such-range = Faile yra { $size } baitų, šiame intervale nėra nė vieno.

## Žemėlapis
places-map-closer = Priartinti
places-map-farther = Atitolinti
places-map-all = Rodyti viską ir sekti
places-map-failed = Ši naršyklė negali braižyti žemėlapio (ji neturi WebGL). Viskas iš jo yra sąrašuose.
places-map-sources = © OpenStreetMap kūrėjai (ODbL) · GSHHG (LGPL) · Natural Earth · GeoNames (CC BY 4.0)
places-map-label = Ekipažų ir įvykių žemėlapis; tas pats žodžiais yra gretimuose sąrašuose. Rodyklės jį perkelia, + ir − priartina ir atitolina.
places-map-near = prie retransliatoriaus
places-map-layers = Sluoksniai
places-map-layer-units = Ekipažai
places-map-layer-incidents = Įvykiai
places-map-layer-sites = Retransliatoriai
places-map-layer-zones = Zonos
places-map-measure = Matuoti
places-map-measure-next = Nurodykite linijos taškus; Esc baigia.
places-where-hint = Pavadinimas, koordinatės arba vieta, nurodyta žemėlapyje
places-where-remove = Pašalinti vietą

## Zonos
places-may-manage = Tvarko zonų registrą.
refused-zone-outline = Ribą sudaro nuo 3 iki { $most } kampų, pavyzdžiui, 56.51 21.01; 56.52 21.03; 56.50 21.05.
places-zones = Zonos
places-zones-add = Nauja zona
places-zones-name = Pavadinimas
places-zones-zone-kind = Rūšis
places-zones-zone-kind-area = teritorija
places-zones-zone-kind-danger = pavojinga
places-zones-zone-kind-closed = uždara
places-zones-zone-kind-event = renginys
places-zones-zone-kind-boundary = riba
places-zones-outline = Kampai
places-zones-outline-hint = Šiaurės platuma ir rytų ilgumos laipsniai: 56.51 21.01; 56.52 21.03; 56.50 21.05
places-zones-enter = Įspėti, kai ekipažas įeina
places-zones-leave = Įspėti, kai ekipažas išeina
places-zones-stay = Įspėti po tiek minučių viduje
places-zones-stay-hint = 0: niekada
