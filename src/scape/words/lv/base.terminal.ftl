## The command line
base-config-good = { $path }: kļūdu nav.
base-config-no-file = Faila { $path } nav. Izveidojiet to vai norādiet citu ar --config.
base-config-unreadable = Failu nevar nolasīt: { $why }
base-config-not-toml = Šī rinda nav TOML: { $why }
base-config-unknown-section = Sadaļas [{ $name }] nav. Sadaļas ir šādas: { $known }.
base-config-unknown-section-near = Sadaļas [{ $name }] nav. Vai domājāt [{ $near }]?
base-config-not-a-section = { $name } ir sadaļa: rakstiet [{ $name }] atsevišķā rindā un vērtības zem tās.
base-config-unknown-key = Sadaļā [{ $section }] nav { $name }. Tajā ir: { $known }.
base-config-unknown-key-near = Sadaļā [{ $section }] nav { $name }. Vai domājāt { $near }?
base-config-wrong-value = { $name } vērtība neder. Piemēram: { $write } { $why }
base-config-missing = Trūkst { $name }. Piemēram: { $write }
base-journal-whole = Žurnāls nav bojāts: ieraksti { $rows }, dzēsti { $erased }.
base-journal-head = Pēdējā ieraksta kontrolsumma: { $hash }
base-journal-aside = Atlikti ieraksti: { $count }
base-journal-tail-cut = Iepriekšējā palaišanas reizē žurnālā nebija ieraksta, ko nosauc { $path }. Pierādījums ir failā { $path }.cut.
base-journal-head-missing = Trūka faila { $path }, tāpēc nevar noteikt, vai žurnālam nav nogriezts gals. Salīdziniet ar rezerves kopiju vai ar pēdējiem ierakstiem citā vietā (--heads).
base-journal-head-unreadable = Failu { $path } nevarēja nolasīt, tāpēc nevar noteikt, vai žurnālam nav nogriezts gals. Salīdziniet ar rezerves kopiju vai ar pēdējiem ierakstiem citā vietā (--heads).
base-journal-fault-missing = Žurnālā trūkst { $seq }. ieraksta.
base-journal-fault-order = { $seq }. ieraksts ir vecāks par iepriekšējo.
base-journal-fault-hash = { $seq }. ieraksts ir mainīts: ķēde ir pārrauta.
base-journal-fault-body = { $seq }. ieraksta saturs ir mainīts.
base-journal-fault-no-erasure = { $seq }. ierakstam nav satura, bet neviens ieraksts neliecina par dzēšanu.
base-journal-fault-tail-cut = Žurnālam nogriezts gals: trūkst { $seq }. ieraksta un visu pēc tā.
base-journal-fault-head = { $seq }. ieraksts nav tas, kas žurnālā bija pēdējais.
base-backup-made = Rezerves kopija: { $path }, { $mebibytes } MB, ieraksti { $rows }.
base-backup-recordings = Audioieraksti: { $count }
base-backup-attachments = Notikumu faili: { $count }
base-backup-no-keys = Krātuves šifrēšanas atslēgas tajā nav. Vienreiz saglabājiet to ar --keys FAILS un glabājiet atsevišķi: bez tās kopijā esošās paroles un atslēgas nevar nolasīt.
base-backup-of = Rezerves kopija no { $time }, izveidota ar Scape { $version }.
base-backup-evidence = Pirms šīs kopijas žurnālam bija nogriezts gals vai tas varēja būt nogriezts: kopijā ir journal.head.cut.
base-backup-pair = Slepenā atslēga ir { $path }. Glabājiet to prom no šī servera, kopā ar paroli, divos eksemplāros. Iestatījumu sadaļā [backup] rakstiet: public_key = "{ $key }"
base-restored = Viss ir atjaunots mapē { $path } un salīdzināts ar rezerves kopiju. Saraksti tiks izveidoti pirmajā palaišanas reizē.
base-restored-no-keys = Krātuves šifrēšanas atslēga nav atjaunota. Pirms pirmās palaišanas ielieciet to kā { $path }.
base-passphrase = Rezerves kopijas parole:{" "}
base-passphrase-again = Vēlreiz tā pati:{" "}

## The terminal
base-config-public-address = { $address } ir sasniedzama no visurienes. Norādiet tuneļa vai šī datora adresi vai, ja tieši to gribat, rakstiet listen_publicly = true sadaļā [{ $section }].
base-config-certificate-without-key = certificate un key ir kopā: sadaļā [{ $section }] norādiet abus vai nevienu.
base-config-mail-without-relay = heads_mail un heads_relay ir kopā: sadaļā [{ $section }] norādiet abus vai nevienu.
base-config-emergency-days-alone = emergency_days vajag arī days: citādi visus pārējos ierakstus glabā ilgāk. Sadaļā [{ $section }] norādiet arī days vai rakstiet 0, lai tos glabātu vienmēr.
base-config-emergency-days-short = emergency_days ir mazāk nekā days: trauksmju ierakstus glabā vismaz tikpat ilgi kā citus. Sadaļā [{ $section }] rakstiet { $days } vai vairāk, vai 0, lai tos glabātu vienmēr.
base-config-red-before-amber = lone_worker_red_seconds nav lielāks par lone_worker_amber_seconds: trauksme ir pēc brīdinājuma. Sadaļā [{ $section }] rakstiet vairāk nekā { $amber }.
base-config-quota-without-days = megabytes vajag arī days: citādi neviens nepamanīs, ka vietas par maz. Sadaļā [{ $section }] norādiet arī days.
base-config-dvsi-without-address = vokoders ir dvsi, bet nav norādīts neviens AMBE serveris. Sadaļā [{ $section }] rakstiet: dvsi = ["127.0.0.1:2460"]

## Refusals at the start and of commands
refused-store-in-use = Krātuvi jau lieto cits process: { $store }
refused-vault-key-lost = Trūkst faila { $path }, ar kuru krātuvē ir šifrētas paroles un atslēgas. Atjaunojiet failu no šifrēšanas atslēgu rezerves kopijas; bez tā tās nevar nolasīt. Jauna šifrēšanas atslēga nav izveidota.
refused-vault-key-damaged = Krātuves šifrēšanas atslēga ir bojāta: { $path }
refused-no-such-journal-row = Tāda žurnāla ieraksta nav.
base-doctor-disk = Disks: brīvi { $mebibytes } MB.
base-doctor-disk-bad = Disks: brīvi tikai { $mebibytes } MB, mazāk par { $least }. Izdzēsiet nevajadzīgo vai pārceliet datu mapi uz lielāku disku.
base-doctor-rights = Tiesības: datus var lasīt tikai īpašnieks.
base-doctor-rights-bad = Tiesības: datus var lasīt arī citi. Izpildiet: chmod go= { $path }
base-doctor-second-factor = Papildu apstiprinājums: pieprasīts visiem, izņemot novērotājus.
base-doctor-second-factor-bad = Papildu apstiprinājums: netiek pieprasīts. Ieteicams: second_factor = true iestatījumu sadaļā [people].
base-doctor-key = Krātuves šifrēšanas atslēga: ir.
base-doctor-key-bad = Krātuves šifrēšanas atslēga: trūkst { $path }. Atjaunojiet to no šifrēšanas atslēgu rezerves kopijas.
base-doctor-clock = Pulkstenis: nav aiz žurnāla.
base-doctor-clock-bad = Pulkstenis: { $minutes } min aiz žurnāla. Pārbaudiet ar timedatectl un iestatiet laika serveri.
base-doctor-journal = Žurnāls: tā gals ir pēdējais ierakstītais.
base-doctor-journal-bad = Žurnāls: tā gals ir vai varēja būt nogriezts. Izpildiet scape journal verify, salīdziniet ar rezerves kopiju, tad izdzēsiet { $path }
base-doctor-backup = Rezerves kopija: pēdējā ir { $days } d. veca.
base-doctor-backup-bad = Rezerves kopija: pēdējās { $most } d. nav nevienas. Palaidiet scape backup un pārbaudiet tās taimeri.
base-doctor-pages = Krātuve: { $checked } no { $tables } tabulām lapas ir veselas.
base-doctor-pages-bad = Krātuve: bojātas lapas (tabula { $table }). Apturiet Scape, atjaunojiet pēdējo rezerves kopiju un nomainiet disku.
base-doctor-checksum-failures-bad = Krātuve: PostgreSQL atrada lapas ar nepareizu kontrolsummu: { $count }. Apturiet Scape, atjaunojiet pēdējo rezerves kopiju un nomainiet disku.
base-doctor-checksums = Krātuve: kontrolsummas ir ieslēgtas.
base-doctor-checksums-bad = Krātuve: PostgreSQL nav kontrolsummu, tāpēc bojātu lapu neviens nepamana. Apturiet to un palaidiet: pg_checksums --enable
base-doctor-tls = TLS: nav vajadzīgs, pults ir šajā datorā vai aiz starpniekservera.
base-doctor-tls-bad = TLS: nav, bet pults ir adresē { $host }. Palaidiet scape tls init vai norādiet sertifikātu sadaļā [web].
base-doctor-certificate-file = Sertifikāts: nolasāms.
base-doctor-certificate-file-bad = Sertifikāts: { $path } nevar nolasīt ({ $why }). Izlabojiet [web] certificate vai vienreiz palaidiet Scape.
base-doctor-certificate = Sertifikāts: derīgs vēl { $days } d.
base-doctor-certificate-bad = Sertifikāts: { $path } beidzas pēc { $days } d. Atjauniniet to vai noskaidrojiet, kāpēc Scape to nevarēja.
base-doctor-certificate-name = Sertifikāts: vārdam { $name }.
base-doctor-certificate-name-bad = Sertifikāts: vārdam { $names }, bet lietotāji raksta { $name }. Izlabojiet [web] name vai sertifikātu.
base-doctor-port = Ports { $port }: brīvs vai Scape rokās.
base-doctor-port-bad = Portu { $port } adresē { $host } aizņem: { $by }. Apturiet šo programmu vai mainiet listen.
base-doctor-address = Ports { $port }: adrese ir šai iekārtai.
base-doctor-address-bad = Portu { $port } adresē { $host } nevar atvērt: { $why }. Izlabojiet listen; portiem zem 1024 vajag tiesību (CAP_NET_BIND_SERVICE).
base-doctor-firewall = Ugunsmūris: porti ir atvērti.
base-doctor-firewall-unseen = Ugunsmūris: šim lietotājam nav redzams.
base-doctor-firewall-unseen-bad = Ugunsmūris: šim lietotājam nav redzams. Skatieties ar: sudo nft list ruleset
base-doctor-firewall-bad = Ugunsmūris: tas atmet visu, ko nenosauc, un nenosauc { $ports }. Atļaujiet šos portus retranslatoriem un pultīm.
base-doctor-buffers = UDP: atļauti { $kibibytes } kB buferi.
base-doctor-buffers-bad = UDP: atļauti tikai { $kibibytes } kB buferi, mazāk par { $least }. Palaidiet: sysctl -w net.core.rmem_max={ $bytes }
base-doctor-descriptors = Faili: atvērt drīkst pietiekami daudz.
base-doctor-descriptors-bad = Faili: atvērt drīkst tikai { $count }, mazāk par { $least }. Norādiet LimitNOFILE servisa failā.
base-doctor-memory = Atmiņa: { $mebibytes } MB.
base-doctor-memory-bad = Atmiņa: tikai { $mebibytes } MB, mazāk par { $least }. Piešķiriet iekārtai vai servisa MemoryMax vairāk.
base-doctor-time-server = Pulkstenis: seko laika serverim.
base-doctor-time-server-bad = Pulkstenis: neseko laika serverim. Palaidiet: timedatectl set-ntp true
refused-output-closed = Programma, kas lasa izvadi, ir beigusi darbu.
