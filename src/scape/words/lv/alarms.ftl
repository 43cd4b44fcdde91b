## The alarm rail
alarms-rail = Trauksmes un brīdinājumi
alarms-rail-none = Trauksmju un brīdinājumu nav
alarms-emergency = TRAUKSME
alarms-show = Rādīt
alarms-more = vēl { $count }
alarms-announce = Trauksme: { $who }, { $where }

## What roles may do
alarms-may-see = Redz trauksmes un citus brīdinājumus.
alarms-may-take = Pieņem un noslēdz brīdinājumus.

## Keys
alarms-show-gravest = Rādīt svarīgāko brīdinājumu

## Alarms
alarms-title = Trauksmes un brīdinājumi
alarms-none = Trauksmju un brīdinājumu nav
alarms-none-next = Šeit parādās trauksmes, nozaudētas radiostacijas un apklusuši retranslatori.
alarms-take = Pieņemt
alarms-end = Noslēgt
alarms-end-sure = Jā, noslēgt
alarms-silence = Izslēgt skaņu šeit
alarms-why-held = Tikko pieņemts cits signāls. Nospiediet vēlreiz.
alarms-sound = Trauksmju skaņa
alarms-sound-muted = Trauksmju skaņa šeit izslēgta
alarms-sound-volume = Trauksmju skaļums
alarms-sound-test = Pārbaudīt
alarms-sound-blocked = Bez skaņas līdz taustiņam vai klikšķim
alarms-open = gaida { $age }
alarms-taken = pieņēma { $who } { $time }
alarms-was-over = noslēgta { $time }
alarms-state-open = gaida
alarms-state-taken = pieņemta
alarms-state-over = noslēgta
alarms-taker = Pieņēma
alarms-facts = Kas zināms
alarms-details = Brīdinājums

## Below the calls
alarms-drawer = Brīdinājumi

## Refusals
refused-no-such-alarm = Tāda brīdinājuma vairs nav.
refused-alarm-taken = Šo brīdinājumu jau pieņēmis cits.
refused-alarm-over = Šis brīdinājums jau ir noslēgts.
alarms-bell-volume = Jauns brīdinājums
alarms-lost-volume = Savienojums zudis

alarms-why = Iemesls, pēc sarunas ar darbinieku
alarms-escalated = Vēl nav noslēgta
refused-alarm-why = Trauksmi noslēdz ar iemeslu.
