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
people-role-administrator = administrators

## What roles may do
people-may-manage = Izveido un atslēdz kontus, piešķir tiem lomas un vienreizējās paroles.

## The terminal
people-rescued = Vienreizēja parole, jānomaina pirmajā pieteikšanās reizē: { $password }

## Refusals
refused-sign-in-wrong = Nepareizs lietotājvārds vai parole.
refused-sign-in-wait = Pārāk daudz mēģinājumu. Pagaidiet { $seconds } s.
refused-sign-in-busy = Pašlaik pierakstās pārāk daudzi. Pēc brīža mēģiniet vēlreiz.
refused-password-too-short = Parolei jābūt vismaz { $least } zīmes garai.
refused-password-is-name = Parole ir pārāk līdzīga lietotājvārdam.
refused-password-guessed = Parole ir viegli uzminama. Lietojiet vairākus nesaistītus vārdus.
refused-password-unchanged = Jaunā parole ir tā pati, kas vecā.
refused-password-wrong = Pašreizējā parole nav pareiza.
refused-name-taken = Lietotājvārds { $name } jau ir aizņemts.
refused-last-administrator = Vismaz vienam administratoram ir jāpaliek.
refused-no-such-role = Lomas „{ $role }” te nav.
refused-no-such-account = Tāda konta vairs nav.
