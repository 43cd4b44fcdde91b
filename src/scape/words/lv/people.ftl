## The frame
people-page = Lietotāji

## Registers
people-full-name = Vārds, uzvārds
people-name = Lietotājvārds
people-roles = Lomas
people-language = Valoda
people-created = Izveidots

## People
people-accounts = Lietotāji
people-accounts-add = Jauns konts
people-accounts-none = Kontu nav
people-account-open = darbojas
people-account-disabled = atslēgts
people-disabled = Atslēgt kontu (visas tā sesijas beidzas tūlīt)
people-name-hint = Burti, cipari un zīmes . - _ @; vēlāk nav maināms
people-account-renew = Jauna vienreizējā parole
people-account-renew-sure = Jā, izsniegt jaunu; vecā vairs nederēs
people-account-sign-out = Izrakstīt visās ierīcēs
people-account-sign-out-sure = Jā, izrakstīt
people-account-signed-out = Visas konta sesijas ir beigtas.
people-account-password = { $name }: vienreizējā parole
people-account-password-next = Tā tiek parādīta tikai vienreiz. Nododiet to personīgi; pirmajā pieteikšanās reizē tā būs jānomaina.
people-role-viewer = novērotājs
people-role-dispatcher = dispečers
people-role-crew = ekipāža
people-role-administrator = administrators

## The PIN
people-pin = PIN kods
people-pin-lead = Pults aizslēdzas pēc { $minutes } min bez taustiņiem un rādītāja. To atver PIN kods vai, ja tā nav, parole.
people-pin-there = PIN kods ir iestatīts.
people-pin-none = PIN koda nav.
people-pin-new = Jauns PIN kods
people-pin-hint = No 4 līdz 12 cipariem. Piektais nepareizais beidz sesiju.
people-pin-save = Saglabāt PIN kodu
people-pin-remove = Dzēst PIN kodu
people-pin-remove-sure = Jā, dzēst

## What roles may do
people-may-manage = Izveido un atslēdz kontus, piešķir tiem lomas un vienreizējās paroles.

## Second factor
people-own-page = Mans konts
people-factor = Papildu apstiprinājums
people-factor-lead = Papildus parolei: kods no lietotnes tālrunī vai drošības atslēga.
people-factor-demanded = Jūsu iestāde šim kontam pieprasa papildu apstiprinājumu.
people-factor-none = Tāda vēl nav: kontu atver parole vien.
people-factor-app = Kodu lietotne
people-factor-key = Drošības atslēga
people-factor-added = kopš { $day }
people-factor-used = pēdējā lietošana: { $day }
people-factor-unused = lietošana: nekad
people-factor-dead = Izveidota nosaukumam { $name }. Serverim tagad ir cits nosaukums, tāpēc atslēga vairs neder.
people-factor-remove = Noņemt
people-factor-remove-sure = Jā, noņemt
people-factor-add-app = Pievienot kodu lietotni
people-factor-add-key = Pievienot drošības atslēgu
people-factor-app-scan = Nolasiet šo attēlu ar kodu lietotni tālrunī vai ierakstiet tajā zīmes, kas redzamas zemāk.
people-factor-app-picture = QR kods kodu lietotnei
people-factor-app-typed = Ierakstīšanai lietotnē
people-factor-name = Nosaukums
people-factor-name-hint = Lai atšķirtu no citiem, piemēram, „Darba tālrunis”
people-factor-code = Kods no lietotnes
people-factor-code-hint = Seši cipari, ko lietotne rāda tagad
people-factor-confirm = Pievienot
people-factor-key-lead = Sagatavojiet atslēgu vai šī datora vai tālruņa piekļuves atslēgu. Pārlūks to tūlīt prasīs.
people-factor-no-keys-address-only = Drošības atslēgas netiek piedāvātas: šo serveri atver pēc adreses, bet pārlūki tās atļauj tikai nosaukumam. Administrators to var piešķirt ([web] name iestatījumos).
people-factor-no-keys-no-tls = Drošības atslēgas netiek piedāvātas: savienojums ar šo serveri nav šifrēts. Administrators to var mainīt (scape tls init).
people-factor-no-keys-elsewhere = Lai lietotu drošības atslēgas, atveriet pulti adresē { $name }.
people-factor-no-keys-browser = Šis pārlūks drošības atslēgas neprot. Uzstādiet jaunāku.
people-factor-keys-bound = Drošības atslēgas der tikai nosaukumam { $name }. Ja serverim būs cits nosaukums, tās vairs nederēs.
people-codes = Atkopšanas kodi
people-codes-left = { $left ->
    [zero] Atlikuši { $left } kodi.
    [one] Atlicis { $left } kods.
   *[other] Atlikuši { $left } kodi.
}
people-codes-lead = Katrs atver kontu vienu reizi, kad pie rokas nav ne lietotnes, ne atslēgas. Tie tiek parādīti tikai tagad: izdrukājiet vai pierakstiet, un glabājiet atsevišķi no tālruņa un atslēgas.
people-codes-of = Atkopšanas kodi: { $name } · { $agency }
people-codes-print = Drukāt
people-codes-done = Kodi ir saglabāti
people-codes-renew = Jauni atkopšanas kodi
people-codes-renew-sure = Jā, izveidot jaunus; vecie vairs nederēs
people-proof-second = Papildu apstiprinājums
people-proof-second-lead = Parole ir pareiza. Tagad kods no lietotnes vai drošības atslēga.
people-proof-title = Apstipriniet, ka tas esat jūs
people-proof-lead = Atslēgām, kontiem un eksportam vajadzīgs apstiprinājums pēdējās piecās minūtēs.
people-proof-code = Kods no lietotnes vai atkopšanas kods
people-proof-recovery = Atkopšanas kods
people-proof-password = Jūsu parole
people-proof-send = Apstiprināt
people-proof-key = Izmantot drošības atslēgu
people-proof-back = Atpakaļ
people-enrol = Pievienojiet papildu apstiprinājumu
people-enrol-lead = { $name }, jūsu iestāde šim kontam pieprasa papildu apstiprinājumu. Kad tas būs pievienots, atvērsies pults.
people-factors-gone = Jūsu papildu apstiprinājums ir noņemts: { $when }, { $who }. Ja to nelūdzāt, sazinieties ar administratoru.
people-factors-gone-here = pašā serverī
people-account-factors = Papildu apstiprinājums: { $list }
people-account-factors-none = Papildu apstiprinājums: nav
people-account-factors-remove = Noņemt nozaudētu papildu apstiprinājumu
people-account-factors-remove-sure = Jā, noņemt; konts tiks izrakstīts visās ierīcēs
people-account-factors-removed = Papildu apstiprinājums ir noņemts. Lietotājs to redzēs nākamajā pieteikšanās reizē.

## The terminal
people-rescued = Vienreizēja parole, jānomaina pirmajā pieteikšanās reizē; papildu apstiprinājums ir noņemts: { $password }

## Refusals
refused-sign-in-wrong = Nepareizs lietotājvārds vai parole.
refused-sign-in-wait = Pārāk daudz mēģinājumu. Pagaidiet { $seconds } s.
refused-sign-in-busy = Pašlaik pierakstās pārāk daudzi. Pēc brīža mēģiniet vēlreiz.
refused-second-factor-needed = Tagad papildu apstiprinājums.
refused-sign-in-over = Pieteikšanās ilga pārāk ilgi. Ievadiet paroli vēlreiz.
refused-factor-wrong = Kods vai atslēga neder vai jau ir izmantota. Lietotne rāda jaunu kodu ik pēc 30 sekundēm.
refused-factor-code-wrong = Kods nav pareizs. Salīdziniet tālruņa pulksteni ar šīs lapas pulksteni un ievadiet kodu, ko lietotne rāda tagad.
refused-factor-setup-over = Tas ilga pārāk ilgi. Sāciet no jauna.
refused-factor-demanded = Jūsu iestāde pieprasa papildu apstiprinājumu. Vispirms pievienojiet citu.
refused-no-keys-here = Drošības atslēgas šeit nevar lietot.
refused-no-second-factor = Tāda papildu apstiprinājuma nav.
refused-key-wrong = Drošības atslēga atbildēja nepareizi. Mēģiniet vēlreiz.
refused-key-known = Šī drošības atslēga jau ir pievienota.
refused-too-many-factors = To var būt ne vairāk kā { $most }. Vispirms vienu noņemiet.
refused-password-too-short = Parolei jābūt vismaz { $least } zīmes garai.
refused-password-is-name = Parole ir pārāk līdzīga lietotājvārdam.
refused-password-guessed = Parole ir viegli uzminama. Lietojiet vairākus nesaistītus vārdus.
refused-password-unchanged = Jaunā parole ir tā pati, kas vecā.
refused-password-wrong = Pašreizējā parole nav pareiza.
refused-name-taken = Lietotājvārds { $name } jau ir aizņemts.
refused-last-administrator = Vismaz vienam administratoram ir jāpaliek.
refused-no-such-role = Lomas „{ $role }” te nav.
refused-role-in-settings = lock_after_of sadaļā [people] nosauc lomu „{ $role }”, kādas nav. Lomas: { $known }.
refused-no-such-account = Tāda konta vairs nav.
refused-unlock-wrong = Nepareizi. Atlikuši mēģinājumi: { $left }
refused-unlock-ended = Pārāk daudz nepareizu mēģinājumu: sesija ir beigusies. Piesakieties vēlreiz.
refused-pin-too-short = PIN kodā jābūt vismaz { $least } cipariem.
refused-pin-guessed = PIN kodu ir viegli uzminēt. Izmantojiet citus ciparus.
