## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Numurs, Nr, ID, DMR ID

## Refusals at the start and of commands
refused-address-not-free = Adresi { $address } nevar izmantot: { $why }
refused-authority-exists = Sertifikātu izdevējs jau ir mapē { $path }. Jauns būtu vēlreiz jāinstalē katrā ierīcē; ja tas ir vajadzīgs, izdzēsiet mapi.
refused-server-without-name = Serverim nav nosaukuma: ierakstiet iestatījumā [web] name nosaukumu vai adresi, ko raksta lietotāji.
refused-not-a-network = { $text } nav tīkls. Rakstiet, piemēram, 10.1.0.0/16.
refused-no-certificate = Sertifikāta nav. Izveidojiet to ar komandu scape tls init vai norādiet [web] certificate un key.

## The page that installs the root certificate
web-install-title = Saknes sertifikāta instalēšana
web-install-why = Pārlūki atļauj mikrofonu, kameru un lapas bez tīkla tikai serverim, kuram uzticas. Ar šo sertifikātu ierīce uzticas šīs iestādes serveriem un nevienam citam.
web-install-subject = Tas pieder:
web-install-until = Derīgs līdz { $on }
web-install-compare = Vispirms salīdziniet šo kontrolkodu (SHA-256) ar to, ko tehniķis iedevis uz papīra. Ja tie atšķiras, neko neinstalējiet un izsauciet tehniķi.
web-install-certificate = Lejupielādēt sertifikātu (Windows, Android, Firefox)
web-install-profile = Lejupielādēt profilu (iPhone, iPad, Mac)
web-install-windows = Windows
web-install-windows-steps =
    Lejupielādējiet sertifikātu un atveriet to.
    Instalēt sertifikātu (Install Certificate) → Lokālais dators (Local Machine).
    Novietojiet krātuvē Uzticamās saknes sertificēšanas iestādes (Trusted Root Certification Authorities). Pabeidziet.
    Aizveriet pārlūku un atveriet to vēlreiz.
web-install-android = Android
web-install-android-steps =
    Lejupielādējiet sertifikātu.
    Iestatījumi → Drošība → Citi drošības iestatījumi → Šifrēšana un akreditācijas dati → Instalēt sertifikātu → CA sertifikāts.
    Apstipriniet drošības paziņojumu un izvēlieties lejupielādēto failu.
web-install-apple = iPhone, iPad
web-install-apple-steps =
    Atveriet šo lapu pārlūkā Safari un lejupielādējiet profilu.
    Iestatījumi (Settings) → Lejupielādēts profils (Profile Downloaded) → Instalēt (Install).
    Iestatījumi (Settings) → Vispārīgi (General) → Par (About) → Sertifikātu uzticamība (Certificate Trust Settings): ieslēdziet šo sertifikātu.
web-install-firefox = Firefox
web-install-firefox-steps =
    Sistēmās Windows, Mac un Android Firefox ņem sertifikātu no sistēmas. Citādi:
    Iestatījumi (Settings) → Privacy & Security → View Certificates → Authorities → Import.
    Atzīmējiet, ka izdevējam var uzticēties tīmekļa vietņu identificēšanā.
web-install-phone = Tālrunī
web-install-scan = Noskenējiet šo kodu, lai atvērtu lapu tālrunī:

## The terminal
web-tls-valid = Derīgs no { $begin } līdz { $end }
web-tls-install = Instalējiet saknes sertifikātu katrā ierīcē no { $address } un salīdziniet kontrolkodu. Mezgls, kas jau darbojas, lieto TLS pēc pārstartēšanas.
