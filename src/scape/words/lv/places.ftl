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

## Zonas
places-may-manage = Uztur zonu reģistru.
refused-zone-outline = Robežai ir 3 līdz { $most } stūri, piemēram, 56.51 21.01; 56.52 21.03; 56.50 21.05.
places-zones = Zonas
places-zones-add = Jauna zona
places-zones-name = Nosaukums
places-zones-zone-kind = Veids
places-zones-zone-kind-area = teritorija
places-zones-zone-kind-danger = bīstama
places-zones-zone-kind-closed = slēgta
places-zones-zone-kind-event = pasākums
places-zones-zone-kind-boundary = robeža
places-zones-outline = Stūri
places-zones-outline-hint = Ziemeļu platums un austrumu garums grādos: 56.51 21.01; 56.52 21.03; 56.50 21.05
places-zones-enter = Brīdināt, kad ekipāža ieiet
places-zones-leave = Brīdināt, kad ekipāža iziet
places-zones-stay = Brīdināt pēc tik minūtēm iekšā
places-zones-stay-hint = 0: nekad
