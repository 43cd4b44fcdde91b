## What roles may do
places-may-see = Redz, kur atrodas radiostacijas.

## Positions
refused-position-unreadable = Šādas vietas uz Zemes nav.
refused-no-such-range = Failā ir { $size } baiti, un šajā diapazonā nav neviena.

## Karte
places-map-closer = Tuvināt
places-map-farther = Tālināt
places-map-all = Rādīt visu un sekot
places-map-failed = Šī pārlūkprogramma nevar zīmēt karti (tai nav WebGL). Viss no tās ir sarakstos.
places-map-sources = © OpenStreetMap veidotāji (ODbL) · GSHHG (LGPL) · Natural Earth · GeoNames (CC BY 4.0)
places-map-label = Ekipāžu un notikumu karte; tas pats vārdos ir blakus sarakstos. Bultiņas to pārvieto, + un − tuvina un tālina.
places-map-near = pie retranslatora
places-map-layers = Slāņi
places-map-layer-units = Ekipāžas
places-map-layer-incidents = Notikumi
places-map-layer-sites = Retranslatori
places-map-layer-zones = Zonas
places-map-measure = Mērīt
places-map-measure-next = Norādiet līnijas punktus; Esc beidz.
places-where-hint = Nosaukums, koordinātas vai vieta, norādīta kartē
places-where-remove = Noņemt vietu
