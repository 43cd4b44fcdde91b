## The links in the bar
part-store = Krātuve

## The alarm rail
trouble-store-down = Krātuve nedarbojas
trouble-views-down = Saraksti netiek atjaunoti
trouble-views-busy = Saraksti tiek pārbūvēti

## Troubles of the node
trouble-journal-down = Žurnāls ir bojāts
why-journal-tail-cut = Tam nogriezts gals: { $seq }. ieraksts nav tas, kas bija pēdējais. Salīdziniet ar rezerves kopiju.
why-journal-head-missing = Trūka faila journal.head, tāpēc nogriezts gals nebūtu pamanāms. Salīdziniet žurnālu ar rezerves kopiju.
why-journal-head-unreadable = Failu journal.head nevarēja nolasīt, tāpēc nogriezts gals nebūtu pamanāms. Salīdziniet žurnālu ar rezerves kopiju.
trouble-heads-down = Žurnāla pēdējā ieraksta kontrolsumma netiek glabāta citā vietā
why-heads-not-sent = To neizdevās nosūtīt uz otro vietu: { $error }. Scape mēģina katru stundu.
trouble-clock-down = Servera pulkstenis ir apšaubāms
why-clock-behind = Tas ir { $minutes } min aiz pēdējā žurnāla ieraksta. Līdz pulksteņa iestatīšanai laiki nav pareizi; pārbaudiet laika serveri.
why-clock-set = Scape darbības laikā tas pārstatīts par { $minutes } min. Pārbaudiet laika serveri.
why-clock-far = Pēdējais žurnāla ieraksts ir { $minutes } min vecs: vai nu tik ilgi nekas nav ierakstīts, vai pulkstenis ir nepareizs. Pārbaudiet to.
trouble-disk-down = Disks kļūst pilns
why-disk-filling = Atlikuši { $mebibytes } MB. Atbrīvojiet vietu, pirms pārtrūkst ierakstīšana.
why-disk-no-recordings = Atlikuši { $mebibytes } MB: sarunas vairs netiek ierakstītas. Atbrīvojiet vietu.
why-disk-reserve-used = Atlikuši { $mebibytes } MB, un tiek izmantota žurnālam paturētā vieta. Tūlīt atbrīvojiet vietu.
why-disk-not-read = To nevar pārbaudīt: { $error }
trouble-set-aside-down = Ne viss ierakstītais ir redzams
why-rows-set-aside = Atlikti žurnāla ieraksti: { $count }; visi pārējie ir redzami. Paziņojiet tehniķim: ieraksts Nr. { $seq }, { $kind }, { $why }
trouble-pages-down = Krātuvē ir bojātas lapas
why-pages-damaged = Tabulas { $table } lapa ir bojāta: tās saturu nevar nolasīt. Izsauciet tehniķi: jāatjauno pēdējā rezerves kopija un jānomaina disks.
why-checksums-failed = PostgreSQL atrada lapas ar nepareizu kontrolsummu: { $count }. Izsauciet tehniķi: jāatjauno pēdējā rezerves kopija un jānomaina disks.
trouble-vault-down = Atslēgas nav nolasāmas
why-secrets-damaged = Trūkst atslēgu vai tās ir bojātas: { $count }. To retranslatori un savienojumi nedarbojas: izsniedziet katram jaunu.

## Refusals
refused-no-such-secret = Atslēga nav atrodama; izsniedziet jaunu.
refused-no-such-view = Serverī tāda saraksta nav. Pārlādējiet lapu.
refused-no-such-column = Pēc tā šo sarakstu nevar filtrēt. Pārlādējiet lapu.
refused-store-failed = Krātuve nedarbojas, tāpēc nekas nav mainīts. Mēģiniet vēlreiz, kad tā atjaunosies. Cēlonis ir žurnālfailā.
refused-vault-key-wrong = Krātuves šifrēšanas atslēga šai krātuvei neder. Atjaunojiet failu vault.key no šifrēšanas atslēgu rezerves kopijas.
refused-rebuilding = Saraksti tiek veidoti no jauna; tas ilgs dažas minūtes. Radiosakari darbojas.
refused-rebuild-failed = Sarakstus neizdevās izveidot no jauna; mēģina vēlreiz. Radiosakari darbojas; izsauciet tehniķi.
refused-disk-no-imports = Disks ir gandrīz pilns: saraksti netiek importēti un sarunas netiek ierakstītas. Atbrīvojiet vietu.
refused-store-full = Disks ir pilns, tāpēc nekas netika mainīts. Radiosakari darbojas; atbrīvojiet vietu.
refused-store-disk-error = Disks nedarbojas, tāpēc nekas netika mainīts. Radiosakari darbojas; izsauciet tehniķi.
refused-row-damaged = Saraksta rinda ir bojāta. Sarakstu pārbūvē no žurnāla; drīz mēģiniet vēlreiz.
refused-journal-damaged = Žurnāla pēdējais ieraksts, { $seq }, ir bojāts. Atjaunojiet rezerves kopiju; neko nevar ierakstīt.
refused-store-locked = Krātuvi bloķē cita programma, tāpēc nekas netika mainīts. Mēģiniet vēlreiz.
refused-store-damaged = Krātuve ir bojāta. Radiosakari darbojas; izsauciet tehniķi un saglabājiet rezerves kopiju.
refused-store-read-only = Krātuvē nedrīkst rakstīt. Pārbaudiet datu mapes tiesības.
refused-store-missing = Krātuvi nevar atvērt. Pārbaudiet datu mapi.
refused-store-unreachable = Datubāzes serveris neatbild, tāpēc nekas netika mainīts.
refused-event-unreadable = Šādā veidā ierakstīt nevar: { $kind }, { $why }.

## Reģistri un to saraksti
refused-bad-cursor = Šī saraksta lapa ir novecojusi. Meklējiet vēlreiz.
refused-number-taken = Numurs { $number } jau ir reģistrēts.
refused-bad-input = Nederīga ievade. { $field }
refused-no-such-entry = Tāda ieraksta reģistrā vairs nav.
refused-entry-changed = Kāds tikmēr mainīja šo ierakstu. Salīdziniet abus un saglabājiet vēlreiz.
refused-entry-taken = „{ $value }” jau ir citam ierakstam.
refused-outside-scope = Šādas vērtības jūs ierakstam dot nevarat.
refused-no-such-import = Tāda importa nav.
refused-entry-erased = iepriekšējie dati ir dzēsti
refused-secret-stays = vecā atslēga netiek glabāta
refused-list-busy = Pašlaik tiek lasīts cits saraksts. Mēģiniet pēc minūtes.
refused-import-running = Šis imports vēl notiek. Atsauciet to, kad tas būs beidzies.
refused-list-mistakes = Nekas nav importēts. Rindas ar kļūdām: { $count }.
refused-list-register-changed = Kāds tikmēr mainīja { $line }. rindas ierakstu; nekas nav importēts. Sūtiet sarakstu vēlreiz.
refused-list-partly-imported = Importēti tikai { $recorded } no { $planned } ierakstiem: tikmēr mainīts kāds ieraksts vai krātuve nedarbojās. Atsauciet importu vai sūtiet sarakstu vēlreiz.
refused-list-damaged = Failu nevar nolasīt: tas ir bojāts vai nav saraksts.
refused-list-too-large = Atpakots fails ir lielāks par { $most } MB.
refused-list-too-long = Sarakstā ir vairāk par { $most } rindām; sadaliet to.
refused-list-too-much = Sarakstā ir pārāk daudz datu vienam importam: vairāk par { $most } MB. Sadaliet to.
refused-list-too-wide = Sarakstā ir vairāk par { $most } kolonnām.
refused-list-empty = Fails ir tukšs.
refused-list-not-text = Fails nav teksts zināmā kodējumā. Saglabājiet to kā CSV UTF-8.
refused-list-quotes = Pēdiņas ir nevietā; tālāk nekas nav lasīts.
refused-list-cell-long = Lauks ir pārāk garš; tālāk nekas nav lasīts. Varbūt trūkst pēdiņu.
refused-list-long = Šajā laukā ir vairāk par { $most } rakstzīmēm.
refused-list-no-key = Sarakstā jābūt kolonnai ar vienu no šiem virsrakstiem: { $columns }.
refused-list-column-twice = Kolonna { $column } ir divreiz.
refused-list-cells = Rindā ir { $count } lauki, vajag { $wanted }.
refused-list-wrong = Tāda vērtība nav atļauta.
refused-list-cut = Tabulu programma šo skaitli ir saīsinājusi, piem., 2,48E+06. Iestatiet kolonnai teksta formātu un ierakstiet to vēlreiz.
refused-list-other-format = Tādu failu nevar nolasīt: tas ir vecs Excel fails (.xls), fails ar paroli vai cits formāts. Saglabājiet to kā .xlsx vai .csv.
refused-list-needed = Šī šūna nedrīkst būt tukša.
refused-list-signs = Kāda no rakstzīmēm šeit nav atļauta.
refused-list-no-day = Tādas dienas nav. Rakstiet 31.12.2026.
refused-list-missing = Jaunam ierakstam šī vērtība ir vajadzīga.
refused-list-only-new = Ar sarakstu to nosaka tikai jauniem ierakstiem.
refused-list-twice = Šis ieraksts jau ir { $first }. rindā.
refused-search-too-long = Meklējiet ne vairāk kā { $most } vārdus.

## Backups
refused-backup-exists = { $path } jau ir; rezerves kopija nekad neaizstāj failu.
refused-backup-store-older = Krātuvei ir vecākas versijas forma ({ $schema }). Izveidojiet kopiju ar to versiju vai vispirms palaidiet šo.
refused-backup-newer = Šī rezerves kopija izveidota ar jaunāku Scape versiju. Atjaunojiet to ar to pašu versiju.
refused-backup-not-one = Šis fails nav rezerves kopija.
refused-backup-damaged = Rezerves kopija ir bojāta vai nepilnīga. Izmantojiet citu.
refused-backup-passphrase-wrong = Parole nav pareiza, vai arī fails ir bojāts sākumā.
refused-passphrase-short = Parolē jābūt vismaz { $least } rakstzīmēm.
refused-passphrase-needed = Nav termināļa, kurā prasīt paroli: izmantojiet --passphrase-file.
refused-passphrase-differs = Abas paroles atšķiras.
refused-backup-for-key = Šo rezerves kopiju atver slepenā atslēga: norādiet tās failu ar --key.
refused-backup-for-passphrase = Šo failu atver parole, nevis slepenā atslēga.
refused-backup-for-other-key = Šī rezerves kopija ir domāta citai publiskajai atslēgai.
refused-backup-key-wrong = [backup] public_key nav publiskā atslēga. Nokopējiet to, ko parādīja scape backup keygen.
refused-restore-not-empty = { $path } nav tukša. Norādiet jaunu vai tukšu mapi.
refused-restore-store-not-empty = Datubāzē jau ir Scape tabulas. Norādiet tukšu datubāzi.
