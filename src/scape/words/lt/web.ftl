## Refusals
refused-sign-in-needed = Seansas baigėsi. Prisijunkite iš naujo.
refused-password-change-needed = Pirmiausia pakeiskite vienkartinį slaptažodį.
refused-second-factor-missing = Pirma pridėkite papildomą patvirtinimą.
refused-proof-needed = Tam reikia iš naujo patvirtinti, kad tai jūs.
refused-console-locked = Pultas užrakintas. Pirmiausia jį atrakinkite.
refused-no-right = Jūsų vaidmenys to neleidžia.
refused-foreign-page = Užklausa atėjo iš svetimo puslapio ir atmesta.
refused-unknown-host = Šis serveris nežinomas vardu { $host }. Atverkite jį pagal adresą arba įrašykite šį vardą nustatyme [web] public.
refused-reason-needed = Nurodykite pagrindą (reikalauja įstatymas).
refused-no-such-address = Tokio adreso šiame serveryje nėra.
refused-too-many-subscriptions = Šis pultas klausosi per daug sąrašų (daugiau nei { $most }). Įkelkite puslapį iš naujo.
refused-too-many-rows = Ši paskyra stebi per daug eilučių (daugiau nei { $most }). Uždarykite kelis pulto langus.
refused-too-large = Užklausa per didelė.
refused-internal = Serverio klaida. Pasakykite technikams numerį { $id }.
refused-export-too-long = Įrašų yra { $count }; eksportuojama daugiausia { $most }. Susiaurinkite sąrašą.
refused-authority-ended = Išdavėjo sertifikatas baigė galioti { $on }. Sukurkite naują komanda scape tls init.
refused-name-outside-authority = Sertifikatų išdavėjas negali patvirtinti { $name }: jis sukurtas kitiems domenams ir tinklams, žr. scape tls show.
refused-no-root-key = Trūksta šakninio sertifikato rakto: grąžinkite failą { $path }.
refused-certificate-unusable = Sertifikato { $path } naudoti negalima: { $why }

## The system
trouble-certificate-down = Sertifikatas neatnaujinamas
why-certificate-ends = Dienos iki šio serverio sertifikato galiojimo pabaigos: { $days }. Po to naršyklės pulto nebeatvers.
refused-list-outdated = Registras po peržiūros pasikeitė. Patikrinkite naują peržiūrą, tada importuokite.
