## The alarm rail
alarms-rail = Pavojaus signalai ir įspėjimai
alarms-rail-none = Pavojaus signalų ir įspėjimų nėra
alarms-emergency = PAVOJUS
alarms-show = Rodyti
alarms-more = dar { $count }
alarms-announce = Pavojus: { $who }, { $where }

## What roles may do
alarms-may-see = Mato pavojaus signalus ir kitus įspėjimus.
alarms-may-take = Priima ir užbaigia įspėjimus.

## Keys
alarms-show-gravest = Rodyti svarbiausią įspėjimą

## Alarms
alarms-title = Pavojaus signalai ir įspėjimai
alarms-none = Pavojaus signalų ir įspėjimų nėra
alarms-none-next = Čia pasirodo pavojaus signalai, prarastos stotelės ir nutilę retransliatoriai.
alarms-take = Priimti
alarms-end = Užbaigti
alarms-end-sure = Taip, užbaigti
alarms-silence = Išjungti garsą čia
alarms-why-held = Ką tik priimtas kitas signalas. Spauskite dar kartą.
alarms-sound = Pavojaus garsas
alarms-sound-muted = Pavojaus garsas čia išjungtas
alarms-sound-volume = Pavojaus garsumas
alarms-sound-test = Išbandyti
alarms-sound-blocked = Be garso iki klavišo ar spustelėjimo
alarms-open = laukia { $age }
alarms-taken = priėmė { $who } { $time }
alarms-was-over = užbaigta { $time }
alarms-state-open = laukia
alarms-state-taken = priimta
alarms-state-over = užbaigta
alarms-taker = Priėmė
alarms-facts = Kas žinoma
alarms-details = Įspėjimas

## Below the calls
alarms-drawer = Įspėjimai

## Refusals
refused-no-such-alarm = Tokio įspėjimo nebėra.
refused-alarm-taken = Šį įspėjimą jau priėmė kitas.
refused-alarm-over = Šis įspėjimas jau užbaigtas.
alarms-bell-volume = Naujas įspėjimas
alarms-lost-volume = Ryšys nutrūko

alarms-why = Priežastis, pasikalbėjus su pareigūnu
alarms-escalated = Vis dar neužbaigtas
refused-alarm-why = Pavojaus signalas užbaigiamas nurodžius priežastį.
