## The frame
people-page = Naudotojai

## Registers
people-full-name = Vardas, pavardė
people-name = Naudotojo vardas
people-roles = Vaidmenys
people-language = Kalba
people-created = Sukurta

## People
people-accounts = Naudotojai
people-accounts-add = Nauja paskyra
people-accounts-none = Paskyrų nėra
people-account-open = veikia
people-account-disabled = išjungta
people-disabled = Išjungti paskyrą (visi jos seansai baigiasi tuoj pat)
people-name-hint = Raidės, skaitmenys ir ženklai . - _ @; vėliau nekeičiamas
people-account-renew = Naujas vienkartinis slaptažodis
people-account-renew-sure = Taip, išduoti naują; senasis nebegalios
people-account-sign-out = Atjungti visuose įrenginiuose
people-account-sign-out-sure = Taip, atjungti
people-account-signed-out = Visi paskyros seansai baigti.
people-account-password = { $name }: vienkartinis slaptažodis
people-account-password-next = Rodomas tik vieną kartą. Perduokite asmeniškai; prisijungus pirmą kartą jį reikės pakeisti.
people-role-viewer = stebėtojas
people-role-dispatcher = dispečeris
people-role-administrator = administratorius

## What roles may do
people-may-manage = Kuria ir išjungia paskyras, suteikia joms vaidmenis ir vienkartinius slaptažodžius.

## The terminal
people-rescued = Vienkartinis slaptažodis, keičiamas pirmą kartą prisijungus: { $password }

## Refusals
refused-sign-in-wrong = Neteisingas naudotojo vardas arba slaptažodis.
refused-sign-in-wait = Per daug bandymų. Palaukite { $seconds } s.
refused-sign-in-busy = Šiuo metu jungiasi per daug naudotojų. Po akimirkos bandykite dar kartą.
refused-password-too-short = Slaptažodis turi būti bent { $least } ženklų.
refused-password-is-name = Slaptažodis per panašus į naudotojo vardą.
refused-password-guessed = Slaptažodį lengva atspėti. Naudokite kelis nesusijusius žodžius.
refused-password-unchanged = Naujas slaptažodis toks pat kaip senasis.
refused-password-wrong = Dabartinis slaptažodis neteisingas.
refused-name-taken = Naudotojo vardas { $name } jau užimtas.
refused-last-administrator = Bent vienas administratorius turi likti.
refused-no-such-role = Vaidmens „{ $role }“ čia nėra.
refused-no-such-account = Tokios paskyros nebėra.
