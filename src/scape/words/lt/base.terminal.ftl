## The command line
base-config-good = { $path }: klaidų nėra.
base-config-no-file = Failo { $path } nėra. Sukurkite jį arba nurodykite kitą su --config.
base-config-unreadable = Failo nepavyksta perskaityti: { $why }
base-config-not-toml = Ši eilutė nėra TOML: { $why }
base-config-unknown-section = Skyriaus [{ $name }] nėra. Skyriai yra šie: { $known }.
base-config-unknown-section-near = Skyriaus [{ $name }] nėra. Gal turėjote omenyje [{ $near }]?
base-config-not-a-section = { $name } yra skyrius: rašykite [{ $name }] atskiroje eilutėje, o reikšmes po ja.
base-config-unknown-key = Skyriuje [{ $section }] nėra { $name }. Jame yra: { $known }.
base-config-unknown-key-near = Skyriuje [{ $section }] nėra { $name }. Gal turėjote omenyje { $near }?
base-config-wrong-value = { $name } reikšmė netinka. Pavyzdžiui: { $write } { $why }
base-config-missing = Trūksta { $name }. Pavyzdžiui: { $write }
base-journal-whole = Žurnalas nepažeistas: įrašų { $rows }, iš jų ištrinta { $erased }.
base-journal-head = Paskutinio įrašo kontrolinė suma: { $hash }
base-journal-aside = Atidėta įrašų: { $count }
base-journal-tail-cut = Ankstesnio paleidimo metu žurnale nebuvo įrašo, kurį nurodo { $path }. Įrodymas yra faile { $path }.cut.
base-journal-head-missing = Trūko failo { $path }, todėl neįmanoma nustatyti, ar žurnalo galas nenukirptas. Palyginkite su atsargine kopija arba su paskutiniais įrašais kitoje vietoje (--heads).
base-journal-head-unreadable = Failo { $path } nepavyko perskaityti, todėl neįmanoma nustatyti, ar žurnalo galas nenukirptas. Palyginkite su atsargine kopija arba su paskutiniais įrašais kitoje vietoje (--heads).
base-journal-fault-missing = Žurnale trūksta įrašo Nr. { $seq }.
base-journal-fault-order = Įrašas Nr. { $seq } senesnis už ankstesnį.
base-journal-fault-hash = Įrašas Nr. { $seq } pakeistas: grandinė nutrūkusi.
base-journal-fault-body = Įrašo Nr. { $seq } turinys pakeistas.
base-journal-fault-no-erasure = Įrašas Nr. { $seq } neturi turinio, bet joks įrašas nerodo, kad jis ištrintas.
base-journal-fault-tail-cut = Žurnalo galas nukirptas: trūksta įrašo Nr. { $seq } ir visų po jo.
base-journal-fault-head = Įrašas Nr. { $seq } nėra tas, kuris žurnale buvo paskutinis.
base-backup-made = Atsarginė kopija: { $path }, { $mebibytes } MB, įrašų { $rows }.
base-backup-recordings = Garso įrašų: { $count }
base-backup-attachments = Įvykių failų: { $count }
base-backup-no-keys = Saugyklos šifravimo rakto joje nėra. Vieną kartą išsaugokite jį su --keys FAILAS ir laikykite atskirai: be jo kopijoje esančių slaptažodžių ir raktų perskaityti neįmanoma.
base-backup-of = { $time } atsarginė kopija, sukurta su Scape { $version }.
base-backup-evidence = Prieš šią kopiją žurnalo galas buvo arba galėjo būti nukirptas: kopijoje yra journal.head.cut.
base-backup-pair = Slaptasis raktas yra { $path }. Laikykite jį ne šiame serveryje, su slaptažodžiu, dviem egzemplioriais. Nustatymų skyriuje [backup] rašykite: public_key = "{ $key }"
base-restored = Viskas atkurta aplanke { $path } ir palyginta su atsargine kopija. Sąrašai bus sukurti pirmą kartą paleidus.
base-restored-no-keys = Saugyklos šifravimo raktas neatkurtas. Prieš pirmą paleidimą įdėkite jį kaip { $path }.
base-passphrase = Atsarginės kopijos slaptažodis:{" "}
base-passphrase-again = Dar kartą tą patį:{" "}

## The terminal
base-config-public-address = { $address } pasiekiamas iš visur. Nurodykite tunelio ar šio kompiuterio adresą arba, jei to ir norite, rašykite listen_publicly = true skyriuje [{ $section }].
base-config-certificate-without-key = certificate ir key eina kartu: skyriuje [{ $section }] nurodykite abu arba nė vieno.
base-config-mail-without-relay = heads_mail ir heads_relay eina kartu: skyriuje [{ $section }] nurodykite abu arba nė vieno.
base-config-emergency-days-alone = emergency_days reikia ir days: kitaip visi kiti įrašai saugomi ilgiau. Skyriuje [{ $section }] nurodykite ir days arba rašykite 0, kad būtų saugomi visada.
base-config-emergency-days-short = emergency_days mažiau nei days: pavojų įrašai saugomi bent tiek pat ilgai kaip kiti. Skyriuje [{ $section }] rašykite { $days } arba daugiau, arba 0, kad būtų saugomi visada.
base-config-red-before-amber = lone_worker_red_seconds nėra daugiau už lone_worker_amber_seconds: pavojus būna po įspėjimo. Skyriuje [{ $section }] rašykite daugiau nei { $amber }.
base-config-quota-without-days = megabytes reikia ir days: kitaip niekas nepastebės, kad vietos per mažai. Skyriuje [{ $section }] nurodykite ir days.
base-config-dvsi-without-address = vokoderis yra dvsi, bet nenurodytas nė vienas AMBE serveris. Skyriuje [{ $section }] rašykite: dvsi = ["127.0.0.1:2460"]

## Refusals at the start and of commands
refused-store-in-use = Saugyklą jau naudoja kitas procesas: { $store }
refused-vault-key-lost = Trūksta failo { $path }, kuriuo saugykloje užšifruoti slaptažodžiai ir raktai. Grąžinkite failą iš šifravimo raktų atsarginės kopijos; be jo jų perskaityti neįmanoma. Naujas šifravimo raktas nesukurtas.
refused-vault-key-damaged = Saugyklos šifravimo raktas sugadintas: { $path }
refused-no-such-journal-row = Tokio žurnalo įrašo nėra.
base-doctor-disk = Diskas: laisva { $mebibytes } MB.
base-doctor-disk-bad = Diskas: laisva tik { $mebibytes } MB, mažiau nei { $least }. Ištrinkite, kas nereikalinga, arba perkelkite duomenų aplanką į didesnį diską.
base-doctor-rights = Teisės: duomenis gali skaityti tik savininkas.
base-doctor-rights-bad = Teisės: duomenis gali skaityti ir kiti. Įvykdykite: chmod go= { $path }
base-doctor-second-factor = Papildomas patvirtinimas: reikalaujamas iš visų, išskyrus stebėtojus.
base-doctor-second-factor-bad = Papildomas patvirtinimas: nereikalaujamas. Rekomenduojama: second_factor = true nustatymų skyriuje [people].
base-doctor-key = Saugyklos šifravimo raktas: yra.
base-doctor-key-bad = Saugyklos šifravimo raktas: trūksta { $path }. Grąžinkite jį iš šifravimo raktų atsarginės kopijos.
base-doctor-clock = Laikrodis: neatsilieka nuo žurnalo.
base-doctor-clock-bad = Laikrodis: nuo žurnalo atsilieka { $minutes } min. Patikrinkite su timedatectl ir nustatykite laiko serverį.
base-doctor-journal = Žurnalas: jo galas yra tas, kuris buvo įrašytas paskutinis.
base-doctor-journal-bad = Žurnalas: jo galas nukirptas arba galėjo būti nukirptas. Įvykdykite scape journal verify, palyginkite su atsargine kopija, tada ištrinkite { $path }
base-doctor-backup = Atsarginė kopija: paskutinė { $days } d. senumo.
base-doctor-backup-bad = Atsarginė kopija: per paskutines { $most } d. nėra nė vienos. Paleiskite scape backup ir patikrinkite jos laikmatį.
base-doctor-pages = Saugykla: { $checked } iš { $tables } lentelių puslapiai sveiki.
base-doctor-pages-bad = Saugykla: pažeisti puslapiai (lentelė { $table }). Sustabdykite Scape, atkurkite paskutinę atsarginę kopiją ir pakeiskite diską.
base-doctor-checksum-failures-bad = Saugykla: PostgreSQL rado puslapių su neteisinga kontroline suma: { $count }. Sustabdykite Scape, atkurkite paskutinę atsarginę kopiją ir pakeiskite diską.
base-doctor-checksums = Saugykla: kontrolinės sumos įjungtos.
base-doctor-checksums-bad = Saugykla: PostgreSQL neturi kontrolinių sumų, todėl pažeisto puslapio niekas nepastebi. Sustabdykite ją ir paleiskite: pg_checksums --enable
base-doctor-tls = TLS: nereikia, pultas yra šiame kompiuteryje arba už tarpinio serverio.
base-doctor-tls-bad = TLS: nėra, o pultas yra adresu { $host }. Paleiskite scape tls init arba nurodykite sertifikatą skyriuje [web].
base-doctor-certificate-file = Sertifikatas: perskaitomas.
base-doctor-certificate-file-bad = Sertifikatas: { $path } neperskaitomas ({ $why }). Pataisykite [web] certificate arba vieną kartą paleiskite Scape.
base-doctor-certificate = Sertifikatas: galioja dar { $days } d.
base-doctor-certificate-bad = Sertifikatas: { $path } baigiasi po { $days } d. Atnaujinkite jį arba išsiaiškinkite, kodėl Scape negalėjo.
base-doctor-certificate-name = Sertifikatas: vardui { $name }.
base-doctor-certificate-name-bad = Sertifikatas: vardui { $names }, o naudotojai rašo { $name }. Pataisykite [web] name arba sertifikatą.
base-doctor-port = Prievadas { $port }: laisvas arba Scape.
base-doctor-port-bad = Prievadą { $port } adresu { $host } užėmė: { $by }. Sustabdykite tą programą arba pakeiskite listen.
base-doctor-address = Prievadas { $port }: adresas yra šio kompiuterio.
base-doctor-address-bad = Prievado { $port } adresu { $host } atverti nepavyko: { $why }. Pataisykite listen; prievadams iki 1024 reikia teisės (CAP_NET_BIND_SERVICE).
base-doctor-firewall = Užkarda: prievadai atviri.
base-doctor-firewall-unseen = Užkarda: šiam naudotojui nematoma.
base-doctor-firewall-unseen-bad = Užkarda: šiam naudotojui nematoma. Žiūrėkite su: sudo nft list ruleset
base-doctor-firewall-bad = Užkarda: ji atmeta viską, ko neįvardija, ir neįvardija { $ports }. Leiskite šiuos prievadus retransliatoriams ir pultams.
base-doctor-buffers = UDP: leidžiami { $kibibytes } kB buferiai.
base-doctor-buffers-bad = UDP: leidžiami tik { $kibibytes } kB buferiai, mažiau nei { $least }. Paleiskite: sysctl -w net.core.rmem_max={ $bytes }
base-doctor-descriptors = Failai: atverti galima pakankamai.
base-doctor-descriptors-bad = Failai: atverti galima tik { $count }, mažiau nei { $least }. Nurodykite LimitNOFILE tarnybos faile.
base-doctor-memory = Atmintis: { $mebibytes } MB.
base-doctor-memory-bad = Atmintis: tik { $mebibytes } MB, mažiau nei { $least }. Skirkite kompiuteriui arba tarnybos MemoryMax daugiau.
base-doctor-time-server = Laikrodis: seka laiko serverį.
base-doctor-time-server-bad = Laikrodis: neseka laiko serverio. Paleiskite: timedatectl set-ntp true
refused-output-closed = Išvestį skaitanti programa baigė darbą.
