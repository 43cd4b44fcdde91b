## The links in the bar
part-store = Saugykla

## The alarm rail
trouble-store-down = Saugykla neveikia
trouble-views-down = Sąrašai neatnaujinami
trouble-views-busy = Sąrašai perkuriami

## Troubles of the node
trouble-journal-down = Žurnalas pažeistas
why-journal-tail-cut = Jo galas nukirptas: įrašas Nr. { $seq } nėra tas, kuris buvo paskutinis. Palyginkite su atsargine kopija.
why-journal-head-missing = Trūko failo journal.head, todėl nukirptas galas nebūtų matomas. Palyginkite žurnalą su atsargine kopija.
why-journal-head-unreadable = Failo journal.head nepavyko perskaityti, todėl nukirptas galas nebūtų matomas. Palyginkite žurnalą su atsargine kopija.
trouble-heads-down = Paskutinio žurnalo įrašo kontrolinė suma nesaugoma kitoje vietoje
why-heads-not-sent = Jos nepavyko išsiųsti į antrąją vietą: { $error }. Scape bando kas valandą.
trouble-clock-down = Serverio laikrodis abejotinas
why-clock-behind = Jis atsilieka nuo paskutinio žurnalo įrašo { $minutes } min. Kol laikrodis nenustatytas, laikai neteisingi; patikrinkite laiko serverį.
why-clock-set = Scape veikiant jis perstatytas { $minutes } min. Patikrinkite laiko serverį.
why-clock-far = Paskutinis žurnalo įrašas yra { $minutes } min senumo: arba tiek laiko nieko neįrašyta, arba laikrodis neteisingas. Patikrinkite jį.
trouble-disk-down = Diskas pildosi
why-disk-filling = Liko { $mebibytes } MB. Atlaisvinkite vietos, kol nenutrūko įrašymas.
why-disk-no-recordings = Liko { $mebibytes } MB: pokalbiai nebeįrašomi. Atlaisvinkite vietos.
why-disk-reserve-used = Liko { $mebibytes } MB ir naudojama žurnalui palikta vieta. Tuoj pat atlaisvinkite vietos.
why-disk-not-read = Jo nepavyksta patikrinti: { $error }
trouble-set-aside-down = Ne viskas, kas įrašyta, rodoma
why-rows-set-aside = Atidėta žurnalo įrašų: { $count }; visi kiti rodomi. Praneškite technikams: įrašas Nr. { $seq }, { $kind }, { $why }
trouble-pages-down = Saugykloje yra pažeistų puslapių
why-pages-damaged = Lentelės { $table } puslapis pažeistas: jo turinio perskaityti negalima. Kvieskite technikus: reikia atkurti paskutinę atsarginę kopiją ir pakeisti diską.
why-checksums-failed = PostgreSQL rado puslapių su neteisinga kontroline suma: { $count }. Kvieskite technikus: reikia atkurti paskutinę atsarginę kopiją ir pakeisti diską.
trouble-vault-down = Raktų perskaityti negalima
why-secrets-damaged = Trūksta raktų arba jie pažeisti: { $count }. Jų retransliatoriai ir jungtys negali prisijungti: nustatykite kiekvienam naują.

## Refusals
refused-no-such-secret = Raktas nerastas; išduokite naują.
refused-no-such-view = Serveryje tokio sąrašo nėra. Įkelkite puslapį iš naujo.
refused-no-such-column = Pagal tai šio sąrašo filtruoti negalima. Įkelkite puslapį iš naujo.
refused-store-failed = Saugykla neveikia, todėl niekas nepakeista. Bandykite dar kartą, kai ji atsinaujins. Priežastis yra programos žurnale.
refused-vault-key-wrong = Saugyklos šifravimo raktas šiai saugyklai netinka. Grąžinkite failą vault.key iš šifravimo raktų atsarginės kopijos.
refused-rebuilding = Sąrašai kuriami iš naujo; tai truks kelias minutes. Radijo ryšys veikia.
refused-rebuild-failed = Sąrašų nepavyko sukurti iš naujo; bandoma dar kartą. Radijo ryšys veikia; kvieskite technikus.
refused-disk-no-imports = Diskas beveik pilnas: sąrašai neimportuojami, pokalbiai neįrašomi. Atlaisvinkite vietos.
refused-store-full = Diskas pilnas, todėl niekas nepakeista. Radijo ryšys veikia; atlaisvinkite vietos.
refused-store-disk-error = Diskas neveikia, todėl niekas nepakeista. Radijo ryšys veikia; kvieskite technikus.
refused-row-damaged = Sąrašo eilutė pažeista. Sąrašas perkuriamas iš žurnalo; netrukus bandykite dar kartą.
refused-journal-damaged = Paskutinis žurnalo įrašas, Nr. { $seq }, pažeistas. Atkurkite atsarginę kopiją; nieko įrašyti negalima.
refused-store-locked = Saugyklą užrakino kita programa, todėl niekas nepakeista. Bandykite dar kartą.
refused-store-damaged = Saugykla sugadinta. Radijo ryšys veikia; kvieskite technikus ir saugokite atsarginę kopiją.
refused-store-read-only = Į saugyklą negalima rašyti. Patikrinkite duomenų aplanko teises.
refused-store-missing = Saugyklos nepavyksta atverti. Patikrinkite duomenų aplanką.
refused-store-unreachable = Duomenų bazės serveris neatsako, todėl niekas nepakeista.
refused-event-unreadable = Tokio įrašyti negalima: { $kind }, { $why }.

## Registrai ir jų sąrašai
refused-bad-cursor = Šis sąrašo puslapis paseno. Ieškokite iš naujo.
refused-number-taken = Numeris { $number } jau užregistruotas.
refused-bad-input = Netinkama įvestis. { $field }
refused-no-such-entry = Tokio įrašo registre nebėra.
refused-entry-changed = Kažkas tuo metu pakeitė šį įrašą. Palyginkite abu ir išsaugokite dar kartą.
refused-entry-taken = „{ $value }“ jau turi kitas įrašas.
refused-outside-scope = Tokių reikšmių įrašui suteikti negalite.
refused-no-such-import = Tokio importo nėra.
refused-entry-erased = ankstesni duomenys ištrinti
refused-secret-stays = senasis raktas nesaugomas
refused-list-busy = Šiuo metu skaitomas kitas sąrašas. Bandykite po minutės.
refused-import-running = Šis importas dar vyksta. Atšaukite jį, kai jis baigsis.
refused-list-mistakes = Niekas neimportuota. Eilučių su klaidomis: { $count }.
refused-list-register-changed = Kažkas tuo metu pakeitė eilutės { $line } įrašą; niekas neimportuota. Siųskite sąrašą dar kartą.
refused-list-partly-imported = Importuota tik { $recorded } iš { $planned } įrašų: tuo metu pakeistas įrašas arba sutriko saugykla. Atšaukite importą arba siųskite sąrašą dar kartą.
refused-list-damaged = Failo perskaityti negalima: jis sugadintas arba tai ne sąrašas.
refused-list-too-large = Išpakuotas failas didesnis nei { $most } MB.
refused-list-too-long = Sąraše daugiau nei { $most } eilučių; padalykite jį.
refused-list-too-much = Sąraše per daug duomenų vienam importui: daugiau kaip { $most } MB. Padalykite jį.
refused-list-too-wide = Sąraše daugiau nei { $most } stulpelių.
refused-list-empty = Failas tuščias.
refused-list-not-text = Failas nėra žinomos koduotės tekstas. Išsaugokite jį kaip CSV UTF-8.
refused-list-quotes = Kabutės ne vietoje; toliau niekas neskaityta.
refused-list-cell-long = Laukas per ilgas; toliau niekas neskaityta. Gal trūksta kabučių.
refused-list-long = Šiame lauke yra daugiau kaip { $most } ženklų.
refused-list-no-key = Sąraše turi būti stulpelis su viena iš šių antraščių: { $columns }.
refused-list-column-twice = Stulpelis { $column } yra du kartus.
refused-list-cells = Eilutės laukų { $count }, reikia { $wanted }.
refused-list-wrong = Tokia reikšmė neleidžiama.
refused-list-cut = Skaičiuoklė šį skaičių sutrumpino, pvz., 2,48E+06. Nustatykite stulpeliui teksto formatą ir įveskite jį iš naujo.
refused-list-other-format = Tokio failo perskaityti negalima: tai senas Excel failas (.xls), failas su slaptažodžiu arba kitas formatas. Įrašykite jį kaip .xlsx arba .csv.
refused-list-needed = Šis langelis negali būti tuščias.
refused-list-signs = Kažkuris ženklas čia neleistinas.
refused-list-no-day = Tokios dienos nėra. Rašykite 2026-12-31.
refused-list-missing = Naujam įrašui šios reikšmės reikia.
refused-list-only-new = Sąrašu tai nustatoma tik naujiems įrašams.
refused-list-twice = Šis įrašas jau yra eilutėje { $first }.
refused-search-too-long = Ieškokite ne daugiau kaip { $most } žodžių.

## Backups
refused-backup-exists = { $path } jau yra; atsarginė kopija niekada nepakeičia failo.
refused-backup-store-older = Saugykla yra senesnės versijos pavidalo ({ $schema }). Kurkite kopiją su ta versija arba pirma paleiskite šią.
refused-backup-newer = Ši atsarginė kopija sukurta naujesne Scape versija. Atkurkite ją ta versija.
refused-backup-not-one = Šis failas nėra atsarginė kopija.
refused-backup-damaged = Atsarginė kopija pažeista arba nepilna. Naudokite kitą.
refused-backup-passphrase-wrong = Slaptažodis neteisingas arba failo pradžia pažeista.
refused-passphrase-short = Slaptažodyje turi būti bent { $least } ženklų.
refused-passphrase-needed = Nėra terminalo, kuriame klausti slaptažodžio: naudokite --passphrase-file.
refused-passphrase-differs = Slaptažodžiai skiriasi.
refused-backup-for-key = Šią atsarginę kopiją atveria slaptasis raktas: jo failą nurodykite su --key.
refused-backup-for-passphrase = Šį failą atveria slaptažodis, o ne slaptasis raktas.
refused-backup-for-other-key = Ši atsarginė kopija skirta kitam viešajam raktui.
refused-backup-key-wrong = [backup] public_key nėra viešasis raktas. Nukopijuokite tą, kurį parodė scape backup keygen.
refused-restore-not-empty = { $path } nėra tuščias. Nurodykite naują arba tuščią aplanką.
refused-restore-store-not-empty = Duomenų bazės serveryje šioje vietoje jau yra Scape lentelių. Nurodykite tuščią duomenų bazę.
