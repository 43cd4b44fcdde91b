## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Numeris, Nr, ID, DMR ID

## Refusals at the start and of commands
refused-address-not-free = Adreso { $address } naudoti negalima: { $why }
refused-authority-exists = Sertifikatų išdavėjas jau yra aplanke { $path }. Naują reikėtų iš naujo įdiegti kiekviename įrenginyje; jei to reikia, pašalinkite aplanką.
refused-server-without-name = Serveris neturi vardo: nustatyme [web] name įrašykite vardą arba adresą, kurį rašo naudotojai.
refused-not-a-network = { $text } nėra tinklas. Rašykite, pavyzdžiui, 10.1.0.0/16.
refused-no-certificate = Sertifikato nėra. Sukurkite jį komanda scape tls init arba nurodykite [web] certificate ir key.

## The page that installs the root certificate
web-install-title = Šakninio sertifikato diegimas
web-install-why = Naršyklės leidžia mikrofoną, kamerą ir puslapius be tinklo tik serveriui, kuriuo pasitiki. Su šiuo sertifikatu įrenginys pasitiki šios įstaigos serveriais ir jokiais kitais.
web-install-subject = Jis priklauso:
web-install-until = Galioja iki { $on }
web-install-compare = Pirmiausia palyginkite šį kontrolinį kodą (SHA-256) su tuo, kurį technikas davė popieriuje. Jei jie skiriasi, nieko nediekite ir kreipkitės į technikus.
web-install-certificate = Atsisiųsti sertifikatą (Windows, Android, Firefox)
web-install-profile = Atsisiųsti profilį (iPhone, iPad, Mac)
web-install-windows = Windows
web-install-windows-steps =
    Atsisiųskite sertifikatą ir atverkite jį.
    Įdiegti sertifikatą (Install Certificate) → Vietinis kompiuteris (Local Machine).
    Padėkite į saugyklą Patikimos šakninės sertifikavimo institucijos (Trusted Root Certification Authorities). Baikite.
    Uždarykite naršyklę ir atverkite ją iš naujo.
web-install-android = Android
web-install-android-steps =
    Atsisiųskite sertifikatą.
    Nustatymai → Sauga → Daugiau saugos nustatymų → Šifruotė ir prisijungimo duomenys → Įdiegti sertifikatą → CA sertifikatas.
    Patvirtinkite saugos pranešimą ir pasirinkite atsisiųstą failą.
web-install-apple = iPhone, iPad
web-install-apple-steps =
    Atverkite šį puslapį naršyklėje Safari ir atsisiųskite profilį.
    Nustatymai (Settings) → Atsisiųstas profilis (Profile Downloaded) → Įdiegti (Install).
    Nustatymai (Settings) → Bendra (General) → Apie (About) → Sertifikatų patikimumas (Certificate Trust Settings): įjunkite šį sertifikatą.
web-install-firefox = Firefox
web-install-firefox-steps =
    Windows, Mac ir Android sistemose Firefox ima sertifikatą iš sistemos. Kitaip:
    Nuostatos (Settings) → Privacy & Security → View Certificates → Authorities → Import.
    Pažymėkite, kad šia įstaiga pasitikima nustatant svetainių tapatybę.
web-install-phone = Telefone
web-install-scan = Nuskenuokite šį kodą, kad puslapis atsivertų telefone:

## The terminal
web-tls-valid = Galioja nuo { $begin } iki { $end }
web-tls-install = Įdiekite šakninį sertifikatą kiekviename įrenginyje iš { $address } ir palyginkite kontrolinį kodą. Veikiantis mazgas TLS naudos paleistas iš naujo.
