## The frame
radio-page = Radio

## What roles may do
radio-may-see = Redz retranslatorus, radiostacijas, sarunu grupas un notiekošās sarunas.
radio-may-search = Meklē iepriekšējās sarunās, norādot pamatojumu.
radio-may-listen = Klausās sarunas ēterī un arhīvā; raksta par tām piezīmes, patur un izsniedz to ierakstus.
radio-may-release = Atceļ ierakstu paturēšanu, norādot pamatojumu.
radio-may-talk = Runā ar radiostacijām no pults.
radio-may-pre-empt = Runājot pārtrauc citus; nekad trauksmi.
radio-may-call-all = Runā ar visām radiostacijām reizē.
radio-may-command = Sūta īsziņas, izsauc un nosaka radiostaciju atrašanās vietu, apvieno grupas, ziņo par nozaudētu radiostaciju un tā to bloķē, piekrīt tās atgriešanai.
radio-may-manage = Kārto reģistrus: retranslatorus un to atslēgas, radiostacijas, sarunu grupas, savienojumus ar citiem tīkliem; tos importē un eksportē.

## The links in the bar
radio-chip-repeaters = Retranslatori { $online }/{ $all }
part-switch = Komutators

## The alarm rail
trouble-switch-down = Komutators nedarbojas
trouble-recorder-down = Sarunas netiek ierakstītas
trouble-recordings-down = Ierakstus neglabā, kā noteikts
trouble-sound-down = Nav sarunu skaņas
trouble-switch-files-down = Bojāti komutatora faili
why-disk-full = Disks ir pilns: atbrīvojiet vietu. Radiosakari darbojas.
why-disk-error = Disks nelasa vai neraksta: izsauciet tehniķi. Radiosakari darbojas.
why-disk-slow = Disks netiek līdzi: daļa balss netiek ierakstīta. Radiosakari darbojas.
why-recordings-short = To vieta, { $mebibytes } MB, gandrīz izlietota: vecākos dzēš, kaut tiem ir { $days } d., nevis { $wanted } d. Piešķiriet vairāk vietas iestatījumu sadaļā [recordings].
why-recordings-held = Tie aizņem par { $mebibytes } MB par daudz, un visi atlikušie ir no trauksmēm vai paturēti. Slēdziet beigušās trauksmes, atceliet paturēšanu vai piešķiriet ierakstiem vairāk vietas.
why-recordings-not-removed = Ierakstus, kuru laiks beidzies, neizdevās dzēst: { $error }. Scape mēģina ik stundu.
why-files-damaged = Bojāti faili, kas atlikti malā: { $count }. Radiosakari darbojas. Nododiet tehniķim failus *.damaged-* no mapes switch, tad noņemiet tos.
why-not-connected = Mezglam nav sakaru ar komutatoru. Komutators darbojas patstāvīgi un visu nodos vēlāk.

## Keys
radio-key-open = Atvērt izvēlētā lapu
radio-key-talkgroup = Izvēlēties sarunu grupu

## Repeaters
radio-sites = Retranslatori
radio-sites-note = { $online } no { $all } tīklā
radio-sites-none = Nav reģistrēts neviens retranslators
radio-sites-none-next = Pievienojiet pirmo reģistros; tad ierakstiet retranslatorā tā numuru un atslēgu.
radio-sites-none-ask = Tos pievieno administrators.
radio-site-missing = Retranslatora { $id } nav
radio-sites-switch-down = Komutators nedarbojas: retranslatoru stāvoklis nav zināms.
radio-site-online = tīklā
radio-site-offline = nav tīklā
radio-site-never = nav bijis tīklā
radio-site-unknown = nav zināms
radio-site-online-letter = T
radio-site-offline-letter = X
radio-site-never-letter = N
radio-site-unknown-letter = ?
radio-site-never-next = vēl nav pieteicies
radio-last-heard = Pēdējoreiz dzirdēts
radio-lost-closed = atvienojās pats
radio-lost-silent = neatbild
radio-lost-removed = noņemts no reģistra
radio-lost-secret-withdrawn = tā atslēga nomainīta
radio-login-unknown-id = numurs nav reģistrēts
radio-login-wrong-secret = nepareiza atslēga
radio-login-address-mismatch = piesakās no citas adreses
radio-login-version = neatbalstīta protokola versija
radio-login-busy = pārāk daudz pieteikšanos vienlaikus
radio-login-not-logged-in = raida, nepieteicies
radio-login-unknown-id-next = Reģistrējiet to vai noskaidrojiet, kam tas pieder.
radio-login-wrong-secret-next = Ierakstiet retranslatorā pareizo atslēgu vai izsniedziet jaunu reģistros.
radio-login-address-mismatch-next = Ja retranslators nav pārvietots, kāds cits lieto tā numuru.
radio-login-version-next = Atjauniniet retranslatora programmatūru.
radio-login-busy-next = Parasti pāriet; ja ne, pārbaudiet tīklu.
radio-login-not-logged-in-next = Pārstartējiet retranslatoru.
radio-login-flood-next = Ja tas nerimst, noskaidrojiet, kas sūta; pieslēgtajiem retranslatoriem tas netraucē.
radio-login-not-allowed-next = Pievienojiet tīklu iestatījumos, ja tas ir savs.
radio-login-replay-next = Kāds starp abām pusēm atkārto ierakstītu datu plūsmu: pārbaudiet šo tīklu. Nekas no tā netika cauri.
radio-site-refused = Noraidīts: { $reason }, no { $address }, { $count } { $count ->
        [zero] reižu
        [one] reizi
        *[other] reizes
    }, pēdējoreiz { $time }.
radio-strangers = Nereģistrēti retranslatori
radio-strangers-note = piesakās, bet nav reģistrā
radio-strangers-many = daudzi numuri
radio-register = Reģistrēt
radio-slot = { $slot }. laiksprauga
radio-slot-empty = nav
radio-slot-is-kept = aiztur { $talkgroup }
radio-slot-is-free = brīva
radio-slot-is-off = nav tīklā

## Calls
radio-calls = Sarunas
radio-latest = Pēdējās sarunas
radio-latest-waiting =
    { $count ->
        [zero] { $count } jaunu
        [one] { $count } jauna
        *[other] { $count } jaunas
    }
radio-latest-none = Sarunu vēl nav bijis
radio-latest-none-next = Katra saruna, tiklīdz tā beidzas, parādās šeit.
radio-call-path = { $site } · TS{ $slot }
radio-column-who = Kas
radio-column-where = Kam
radio-column-path = Retranslators · TS
radio-column-marks = Pazīmes
radio-column-lasted = Ilgums
radio-head-heard = Dzirdēta
radio-legend-unheard = retranslatori bez brīvas laikspraugas
radio-legend-cut = beigusies, neatlaižot pogu
radio-legend-slot-kept = aizturēta atbildei
radio-legend-slot-free = brīva laiksprauga
radio-legend-slot-busy = aizņemta ar citu sarunu
radio-legend-slot-off = retranslators nav tīklā
radio-legend-slot-radio = pārraida radiostaciju
radio-legend-slot-desk = pārraida dispečeru
radio-legend-slot-partner = pārraida citu tīklu
radio-legend-slot-encrypted = pārraida šifrētu sarunu
radio-legend-slot-emergency = pārraida trauksmi
radio-legend-received = saņemta
radio-mark-emergency = trauksme
radio-mark-encrypted = šifrēta
radio-mark-private = individuāla saruna
radio-mark-late = sākums nav dzirdēts
radio-mark-no-recording = nav ieraksta
radio-mark-unwritten = vēl nav žurnālā
radio-ended-not = vēl turpinās
radio-ended-terminator = runātājs beidza
radio-ended-silence = pārtrūka signāls
radio-ended-time-out = pārsniegts raidīšanas laiks
radio-ended-site-lost = retranslators vairs nav tīklā
radio-ended-cut = pārtrauca komutatora apstāšanās
radio-ended-refused = tai atņēma tiesības
radio-talkgroups = Sarunu grupas
radio-talkgroups-none = Nav reģistrēta neviena sarunu grupa. Tās pievieno administrators reģistros.
radio-tile-chosen = izvēlēta
radio-tile-emergency = TRAUKSME
radio-tile-taken = pieņēma { $who }
radio-tile-before = Pa kreisi
radio-tile-after = Pa labi
radio-tools-selected = izvēlētajai { $talkgroup }:
radio-pins-note = piespraustas { $count } no { $all }
radio-pins-none = Nav piespraustu grupu
radio-pins-none-next = Piespraudiet tās, kurās klausāties, ar taustiņu Y. Šī pārlūkprogramma tās glabā jūsu kontam.
radio-pins-columns = Kolonnas
radio-pins-columns-auto = automātiski
radio-larger = Lielāks teksts
radio-smaller = Mazāks teksts
radio-why-end = Tālāk nevar.
radio-wall = Siena
radio-wall-open = Atvērt sienas logu
radio-others = Citas sarunas
radio-others-none = nav
radio-you = Jūs
radio-activity = Pēdējās 5 minūtes
radio-activity-since = no { $time }
radio-activity-now = tagad
radio-activity-talks = runā
radio-activity-heard = beigusies
radio-activity-missed = palaista garām
radio-activity-desk = dispečers
radio-activity-partner = cits tīkls
radio-activity-encrypted = šifrēta
radio-activity-emergency = trauksme
radio-tile-quiet = klusums
radio-tile-sites = tīklā { $online } no { $all } retranslatoriem
radio-tile-sites-some = tīklā { $online } no { $all } retranslatoriem; parādīti { $shown } no { $total }
radio-tile-no-sites = nepārraida neviens retranslators
radio-blocked = Noraidītās sarunas
radio-blocked-none = Noraidītu sarunu nav

## Alarms
alarms-kind-emergency = Trauksme
alarms-kind-lost-radio = Dzirdēta nozaudēta vai nozagta radiostacija
alarms-kind-two-places = Viens numurs divās vietās
alarms-kind-site-silent = Retranslators apklusis
alarms-kind-site-degraded = Retranslators slikti dzird
alarms-kind-site-flooded = Pieteikšanos plūdi
alarms-kind-site-flooding = Retranslators pārslogo tīklu
alarms-kind-site-doubled = Divi retranslatori ar vienu numuru
alarms-kind-loop = Saruna iet pa apli
alarms-kind-unknown-radio = Nezināma radiostacija
alarms-kind-inhibit-failed = Radiostaciju neizdevās bloķēt
alarms-kind-recordings-short = Ierakstus dzēsīs pirms laika
alarms-kind-disk-filling = Disks kļūst pilns
alarms-facts-two-places = Arī: { $site }, { $time }, { $kilometres } km attālumā
alarms-facts-site-degraded = Vidēji { $bit_errors } % kļūdu
alarms-facts-site-flooded = No { $address }: { $reason }, noraidīts: { $refusals }
alarms-facts-site-flooding = Atmests, jo tik daudz divās laikspraugās nevar pārraidīt: { $dropped } datagrammas
alarms-facts-site-doubled = Tie piesakās no { $addresses }
alarms-facts-recordings-short = To vieta, { $mebibytes } MB, gandrīz izlietota; vecākajam { $days } d., jāglabā { $wanted } d.
alarms-facts-disk-filling = Atlikuši { $mebibytes } MB
alarms-facts-emergency = { $crowd ->
    [0] { $unproven ->
        [none] { "" }
       *[other] Dzirdēts no { $unproven }, no kurienes retranslators nav pieteicies: radiostacija var būt cita
    }
   *[other] Trauksmes no šī retranslatora īsā laikā: { $crowd }. Radiostacijas: { $radios }
}
alarms-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } un citas
}
alarms-facts-inhibit-failed = { $why ->
    [refused] Radiostacija atteicās
    [expired] Radiostacija laikā neatbildēja
   *[other] Radiostacija to neatbalsta
}
alarms-next-emergency = Atsaucieties grupā, pieņemiet trauksmi un sūtiet palīgus.
alarms-next-lost-radio = Radiostacija ir šī retranslatora tuvumā. Tā visur tiek noraidīta un tiks bloķēta, tiklīdz atbildēs.
alarms-next-two-places = Vienu numuru lieto divas radiostacijas: noskaidrojiet, kura ir īstā.
alarms-next-site-silent = Pārbaudiet tā barošanu un tīklu; brīdinājums beigsies pats, kad retranslators pieteiksies.
alarms-next-site-degraded = Lieciet pārbaudīt antenu un kabeļus.
alarms-next-site-flooded = Lūdziet tehniķi bloķēt šo adresi.
alarms-next-site-flooding = Pārējie retranslatori darbojas kā parasti. Jautājiet tehniķim, ko šis raida.
alarms-next-site-doubled = Noskaidrojiet, kura iekārta ir jūsu, un otrai piešķiriet savu numuru un paroli.
alarms-next-recordings-short = Nokopējiet vajadzīgo, tad iestatījumu sadaļā [recordings] piešķiriet ierakstiem vairāk vietas vai mazāk dienu.
alarms-next-disk-filling = Atbrīvojiet vietu, pirms pārtrūkst ierakstīšana.
alarms-next-loop = Šo grupu savieno divi ceļi: pārbaudiet grupu apvienojumus un citus tīklus.
alarms-next-unknown-radio = Reģistrējiet to vai noskaidrojiet, kam tā pieder.
alarms-next-inhibit-failed = Tā vēl var klausīties: noskaidrojiet, kam tā ir, un bloķējiet vēlreiz.

## Below the calls
radio-drawer-latest = Sarunas
radio-drawer-blocked = Noraidītās
radio-drawer-texts = Īsziņas
radio-drawer-orders = Komandas
radio-drawer-patches = Grupu apvienojumi
radio-drawer-activity = 5 min
radio-drawer-pins = Piespraustās
radio-column-why = Kāpēc
radio-blocked-none-next = Šeit redzamas sarunas, ko sistēma nelaida cauri, un iemesls.
radio-blocked-busy = aizņemts
radio-blocked-kept = laiksprauga tikai trauksmēm
radio-blocked-lost = nozaudēta vai nozagta radiostacija
radio-blocked-unknown = nav reģistrēta
radio-blocked-no-right = nav tiesību runāt
radio-blocked-loop = atgriezās pa citu ceļu
radio-mark-broadcast = vienvirziena raidījums: atbildēt nevar
radio-mark-preempted = pārņēma cita saruna
radio-mark-unheard =
    { $count ->
        [zero] { $count } retranslatoros nebija brīvas laikspraugas
        [one] { $count } retranslatorā nebija brīvas laikspraugas
        *[other] { $count } retranslatoros nebija brīvas laikspraugas
    }
radio-fact-alias = Raidītais nosaukums
radio-fact-alias-differs = reģistrā citādi
radio-fact-busy = Aizņemts
radio-fact-missed = Nepārraidīja
radio-fact-preempted = Pārņēma
radio-fact-preempted-other = augstākas prioritātes saruna
radio-fact-encrypted = pārraidīta un ierakstīta šifrēta

## Texts and orders
radio-texts = Īsziņas
radio-texts-none = Īsziņu nav
radio-texts-none-next = Šeit redzamas radiostaciju īsziņas.
radio-text-to = Kam
radio-text-to-hint = M21, 101…
radio-text-to-unknown = Izvēlieties radiostaciju vai grupu no saraksta.
radio-text-text = Īsziņa
radio-text-send = Sūtīt
radio-text-answer = Atbildēt
radio-text-new = nelasīta
radio-thread-since = Pilnīgs no { $time }
radio-thread-earlier = Agrākais
radio-thread-none = Vēl nekas nav teikts vai rakstīts
radio-thread-none-next = Šeit parādīsies sarunas, īsziņas un komandas.
radio-templates = Gatavas īsziņas
radio-template-confirm = Apstipriniet
radio-template-call = Sazinieties ar dispečeru
radio-template-return = Atgriezieties
radio-template-where = Kur atrodaties?
radio-template-wait = Gaidiet
radio-texts-unread = { $count ->
    [zero] { $count } nelasītu īsziņu
    [one] { $count } nelasīta īsziņa
   *[other] { $count } nelasītas īsziņas
}
radio-texts-volume = Īsziņu skaļums
radio-orders = Komandas
radio-orders-none = Komandu nav
radio-orders-none-next = Šeit redzamas radiostacijām nosūtītās komandas, līdz tās ir izpildītas.
radio-order-text = Īsziņa
radio-order-location = Atrašanās vieta
radio-order-check = Sakaru pārbaude
radio-order-call-alert = Izsaukuma signāls
radio-order-inhibit = Bloķēt
radio-order-inhibit-sure = Jā, bloķēt
radio-order-revive = Atbloķēt
radio-order-revive-sure = Jā, atbloķēt
radio-order-follow = Sekot
radio-locate = Noteikt atrašanās vietu
radio-locate-why = Trauksme { $time }
radio-locate-danger = Trauksme: pamatojums nav jāraksta.
radio-fact-requested = Vietas pieprasījums
radio-order-every = ik pēc { $span }
radio-order-withdraw = Atsaukt komandu
radio-order-state-waiting = gaida radiostaciju
radio-order-waits-call = gaida: laiksprauga ir aizņemta ar sarunu
radio-order-waits-emergency = gaida: laiksprauga tiek turēta trauksmei
radio-order-state-sent = nosūtīta { $time }, { $attempts }. mēģinājums
radio-order-state-delivered = saņemta { $time }
radio-order-state-out = nosūtīta { $time }
radio-order-state-done = izpildīta { $time }
radio-order-state-failed = neizdevās { $time }: { $why }
radio-order-state-withdrawn = atsaukta { $time }
radio-order-is-waiting = gaida
radio-order-is-sent = nosūtīta
radio-order-is-done = izpildīta
radio-order-is-failed = neizdevās
radio-order-is-withdrawn = atsaukta
radio-order-why-refused = radiostacija atteicās
radio-order-why-expired = laikā neatbildēja
radio-order-why-not-understood = radiostacija nesaprata

## Patches
radio-patches = Apvienotās grupas
radio-patches-none = Neviena grupa nav apvienota
radio-patches-none-next = Atzīmējiet zemāk divas vai vairāk, norādiet, cik ilgi un kāpēc.
radio-patches-past = Iepriekš
radio-patched = apvienota ar
radio-patch-choose = Apvienojamās grupas
radio-patch-few = Izvēlieties vēl { $count } { $count ->
    [one] grupu
   *[other] grupas
}: apvienot var vismaz divas.
radio-patch-taken = Jau apvienota ar citām
radio-patch-minutes = Minūtes
radio-patch-why = Kāpēc
radio-patch-open = Apvienot
radio-patch-end = Atvienot
radio-patch-end-sure = Jā, atvienot
radio-patch-by = { $who } { $time }
radio-patch-until = līdz { $time }
radio-patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
radio-site-open = Atvērt lapu
radio-slots = Laikspraugas
radio-slot-emergency = tikai trauksmēm
radio-slot-on-air = ēterī { $number }
radio-slot-on-demand = pēc pieprasījuma, { $minutes } min
radio-slot-open = pašlaik atvērta, { $minutes } min
radio-site-login = Dati un pieteikšanās
radio-site-heard = Šeit pēdējoreiz dzirdētās
radio-site-heard-none = Nav radiostaciju, kas pēdējoreiz dzirdētas šeit
radio-site-options = Opcijas
radio-site-options-taken = drīkst prasīt mazāk grupu
radio-site-rotation = Atslēga
radio-site-secret-at-once = Vecā uzreiz pārstāj derēt (to var zināt citi)
radio-site-secret-overlap = Tā tiek parādīta tikai vienreiz. Vecā vēl dienu der: līdz tam ierakstiet jauno.
radio-said-title = Reģistrā un retranslatorā
radio-said-what = Iestatījums
radio-said-register = Reģistrs
radio-said-repeater = Retranslators ziņo
radio-said-differs = atšķiras no reģistra
radio-fact-colour = Krāsas kods
radio-fact-receives = Uztver
radio-fact-transmits = Raida
radio-fact-position-age-unknown = Nav zināms, kad tā tur bija
radio-fact-position = Koordinātas
radio-quality = Kvalitāte
radio-quality-note = viens punkts katrai sarunai
radio-quality-past = Rādīt agrāko
radio-plot-errors = Bitu kļūdas
radio-plot-rssi = Signāls
radio-plot-summary = pēdējā { $last } · vidēji { $mean } · no { $least } līdz { $most }
radio-plot-nothing = vēl nav mērīts

## The page of one radio
radio-radio-open = Atvērt lapu
radio-radio-missing = Radiostacijas { $id } nav
radio-radio-identity = Dati un tiesības
radio-radio-aliases = Nosaukumi
radio-radio-signed-on = Pieteikusies
radio-radio-in-use = lietošanā
radio-radio-spare = rezervē
radio-radio-lost = nozaudēta
radio-radio-stolen = nozagta
radio-radio-retired = norakstīta
radio-radio-in-use-letter = L
radio-radio-spare-letter = R
radio-radio-lost-letter = !
radio-radio-stolen-letter = !
radio-radio-retired-letter = –
radio-radio-make-in-use = Nodot lietošanā
radio-radio-make-spare = Nodot rezervē
radio-radio-make-retired = Norakstīt
radio-lost-report = Ziņot par zudumu…
radio-lost-why = Kas noticis
radio-lost-why-hint = atstāta taksometrā, 02:10
radio-lost-means = To uzreiz noraida visi retranslatori, un to bloķē, tiklīdz tā ir dzirdama.
radio-lost-sure = Bloķēt tūlīt
radio-revival-two = Vajadzīgi divi cilvēki: viens lūdz, otrs atgriež lietošanā.
radio-revival-ask = Lūgt atgriezt
radio-revival-ask-sure = Jā, atrasta: lūgt
radio-revival-asked = { $who } lūdz to atgriezt lietošanā.
radio-revival-waits = Jūs lūdzāt to atgriezt; tagad tas jāizdara citam.
radio-revival-do = Atgriezt
radio-revival-do-sure = Jā, atgriezt
radio-right-talkgroups = Drīkst runāt
radio-right-also = Arī
radio-right-private = individuālas sarunas
radio-right-all-call = izsaukums visiem
radio-number-all = izsaukums visiem
radio-number-none = bez numura
radio-number-dispatch = dežūrdaļa
radio-number-kept = { $number }, vārteju numurs
radio-priority = Prioritāte

## More of the registers
radio-site-on-air = numurs ēterī
radio-site-on-air-of = { $talkgroup }. grupas numurs ēterī; tukšs: tas pats
radio-site-minutes = vienmēr
radio-site-minutes-of = { $talkgroup }. grupa pēc pieprasījuma, minūtes; tukšs: vienmēr
radio-networks-none = Nav savienojumu ar citiem tīkliem
radio-network-homebrew = retranslators pie cita servera
radio-network-openbridge = parakstīti kadri (OpenBridge)
radio-network-scape = cits Scape
radio-network-homebrew-hint = Scape tur piesakās kā retranslators.
radio-network-openbridge-hint = Neviens nepiesakās: katrs kadrs parakstīts ar atslēgu.
radio-network-scape-hint = Tāpat kā iepriekšējam; atkārtoti sūtītus kadrus noraida.

## Radios
radio-radios = Radiostacijas
radio-radios-find = Meklēt…
radio-radios-none = Nav reģistrēta neviena radiostacija
radio-radios-none-next = Pievienojiet tās reģistros, lai numuru vietā redzētu vārdus.
radio-radios-not-found = Nekas nav atrasts
radio-radios-not-found-next = Meklējiet pēc vārda, ekipāžas vai numura.
radio-radios-more = Un vēl { $count }: precizējiet meklēto
radio-radio-calls = Šīs radiostacijas sarunas
radio-speaks = runā
radio-units-waits = Gaida jūs
radio-units-speaks = Runā
radio-units-rest = Pārējās, pēdējā dzirdētā pirmā
radio-units-unknown = Nepazīstamas radiostacijas
radio-unit-danger = trauksme
radio-unit-wrote = nelasīta īsziņa
radio-unit-speaks = runā
radio-unit-unknown = nav reģistrā
radio-never-heard = nav dzirdēta

## Details
radio-details-newest = Jaunākā saruna
radio-details-call = Saruna
radio-details-site = Retranslators
radio-details-talkgroup = Sarunu grupa
radio-details-talkgroup-note = kas šeit teikts un rakstīts
radio-details-radio = Radiostacija
radio-stage = Trauksmes
radio-stage-no-position = Pozīcija nav zināma; šeit to dzirdēja pēdējoreiz
radio-stage-overs = Pēdējais teiktais
radio-stage-before = 30 s pirms trauksmes
radio-stage-steps = Kas jādara
radio-stage-leave = Atpakaļ uz lapu
radio-stage-more = Citas trauksmes
radio-stage-hears = Kas dzird { $who }
radio-stage-not-heard = nesen nav dzirdējis
radio-step-received = Trauksme saņemta
radio-step-take = Pieņemt trauksmi
radio-step-talk = Sazināties balsī
radio-step-locate = Noteikt atrašanās vietu
radio-step-alert = Izsaukuma signāls
radio-step-close = Noslēgt, kad palīdzība sniegta
radio-fact-heard-by =
    { $count ->
        [0] citur nav dzirdēta
        [zero] dzirdēja vēl { $count } retranslatoru
        [one] dzirdēja vēl { $count } retranslators
        *[other] dzirdēja vēl { $count } retranslatori
    }
radio-fact-quality = Kvalitāte
radio-fact-errors = kļūdas { $percent } %
radio-fact-lost =
    { $count ->
        [zero] zuduši { $count } kadri
        [one] zudis { $count } kadrs
        *[other] zuduši { $count } kadri
    }
radio-fact-recording = Ieraksts
radio-fact-bursts =
    { $count ->
        [zero] { $count } pakešu
        [one] { $count } pakete
        *[other] { $count } paketes
    }
radio-fact-sha = SHA-256 { $hash }
radio-fact-ids = Numuri
radio-fact-id = Numurs
radio-fact-address = Adrese
radio-fact-frequencies = Frekvences
radio-fact-colour-code = krāsas kods { $code }
radio-fact-software = Programmatūra
radio-fact-last-site = Pēdējais retranslators
radio-fact-last-talkgroup = Pēdējā grupa
radio-recording-unfinished = vēl nav pabeigts
radio-recording-none = nav
radio-recording-whole = pilns
radio-recording-failed = neizdevās
radio-recording-removed = dzēsts { $date }

## Searching the calls
radio-search = Meklēt
radio-search-title = Sarunu vēsture
radio-search-text = Vārds vai numurs
radio-search-text-hint = M21, Ozols, 4060217…
radio-search-talkgroup = Sarunu grupa
radio-search-radio = Radiostacija
radio-search-any = jebkura
radio-search-period = Kad
radio-period-any = jebkad
radio-period-hour = pēdējā stundā
radio-period-today = šodien
radio-period-yesterday = vakar
radio-period-day = pēdējās 24 stundās
radio-period-week = pēdējās 7 dienās
radio-period-chosen = no – līdz…
radio-search-since = No
radio-search-until = Līdz
radio-search-reason = Meklēšanas pamatojums (prasa likums)
radio-search-reason-hint = piem., notikums 26-11-22/0117
radio-search-emergency = Tikai trauksmes
radio-search-begin = Meklēt visās sarunās
radio-search-begin-next = Ierakstiet, ko meklējat, un pamatojumu; tas paliek žurnālā kopā ar jūsu vārdu.
radio-search-none = Nekas nav atrasts
radio-search-none-next = Izvēlieties garāku periodu vai mazāk nosacījumu.
radio-search-pages = Atrasto sarunu lapas
radio-search-range = { $first }–{ $last } no { $total }
radio-search-range-more = { $first }–{ $last } no vairāk nekā { $total }
radio-older = Vecākas
radio-newer = Jaunākas
radio-why-oldest = Vecāku nav.
radio-why-newest = Jaunāku nav.

## Registers
radio-sites-add = Jauns retranslators
radio-site-carries = Pārraida sarunu grupas
radio-site-carry-more = Pievienot grupu…
radio-site-carry-none = Vispirms reģistrējiet sarunu grupas.
radio-site-slot-of = { $talkgroup }. grupas laiksprauga
radio-site-drop = Noņemt { $talkgroup }. grupu
radio-site-rotate = Jauna atslēga
radio-site-rotate-sure = Jā, izsniegt jaunu
radio-site-secret = { $name }: atslēga
radio-site-secret-next = Tā tiek parādīta tikai vienreiz. Ierakstiet to retranslatora iestatījumos kopā ar numuru.
radio-radios-add = Jauna radiostacija
radio-talkgroups-add = Jauna sarunu grupa

## Troubles of the node
why-switch-strange = Atbild nevis šīs versijas komutators. Palaidiet Scape no jauna.
why-no-sound-process = Pults skaņa nedarbojas: nekas nav dzirdams un no pults nevar runāt. Sarunas turpinās un tiek ierakstītas. To palaiž no jauna automātiski; iemesls ir servera žurnālā.
why-sound-without-switch = Skaņas process nesasniedz komutatoru: nekas nav dzirdams. Tas mēģina vēlreiz automātiski.
why-switch-rejects = Komutators nevar nolasīt, ko sūta mezgls: sarunas netiek ierakstītas žurnālā. Palaidiet Scape no jauna; ja tas nelīdz, atsauciet pēdējo importu.

## Refusals of the registers
trouble-links-down = Savienojumam ar citu tīklu nav adreses
why-host-unknown = Nosaukums nav atrasts: { $hosts }. Meklēšana turpinās.
radio-order-reason = Atrašanās vietas noteikšanas pamatojums (prasa likums)

## The terminal
radio-ended-preempted = laikspraugu trauksmē pārņēma cits
radio-lost-refused = noraidīja otra puse
radio-login-flood = pārāk daudz pieprasījumu
radio-login-not-allowed = no neatļauta tīkla
radio-login-replay = atkārtoti sūtīti ieraksti

## Refusals
refused-no-such-talkgroup = Tādas sarunu grupas reģistrā vairs nav.
refused-talkgroup-twice = Grupa { $talkgroup } norādīta divreiz; retranslators to pārraida vienā laikspraugā.
refused-on-air-twice = { $slot }. laikspraugā numurs { $number } jau nozīmē citu grupu.
refused-reserved-number = Numurs { $number } ir rezervēts; nevienai sarunu grupai tāda nevar būt.
refused-radio-lost-already = Radiostacijai { $number } jau ir šāds stāvoklis.
refused-radio-not-lost = Radiostacija { $number } nav ne nozaudēta, ne nozagta.
refused-revival-needed = Radiostacija { $number } ir nozaudēta vai nozagta. Vispirms diviem cilvēkiem jāatļauj to atkal lietot.
refused-second-person-needed = To lūdzāt jūs; jāpiekrīt kādam citam.
refused-patch-of-one = Jāapvieno vismaz divas grupas.
refused-already-patched = Grupa { $talkgroup } jau ir apvienota ar citu.
refused-no-such-patch = Šis grupu apvienojums jau ir beidzies.
refused-list-state = Sarakstā radiostaciju nevar ne atzīmēt par nozaudētu, ne atgriezt lietošanā: dariet to tās lapā.
refused-inhibit-stays = Radiostacija { $number } ir nozaudēta vai nozagta: tās bloķēšanu nevar atsaukt.
refused-order-reason-needed = Norādiet atrašanās vietas noteikšanas pamatojumu.
refused-revival-asked-by-other = Radiostacijas { $number } atgriešanu lūdz kāds cits, vai lūgums vairs nav spēkā. Pārbaudiet un mēģiniet vēlreiz.
refused-revival-nobody-else = Atgriešanai vajag divus kontus ar šīm tiesībām, bet ir tikai jūsējais. Administratoram jāatver vēl viens konts.
refused-talkgroup-patched = Grupa { $number } ir apvienota ar citu. Vispirms atvienojiet to.
refused-talkgroups-unregistered = Reģistrā nav: sarunu grupa { $talkgroups }. Tiks importēts tik un tā.
refused-options-password = Opcijās nedrīkst būt paroles: tās visiem redzamas. Ierakstiet paroli atslēgas laukā.
refused-secret-weak = Atslēgai ir ap { $bits } bitu; vajag { $least }, kā 32 nejaušām zīmēm. Ja otrs tīkls garāku nepieņem, atzīmējiet to pie šī tīkla.
refused-secret-weak-scape = Atslēgai ir ap { $bits } bitu; starp divām Scape vajag { $least }, kā 32 nejaušām zīmēm.
refused-no-such-order = Tādas komandas vairs nav.
refused-order-finished = Šī komanda jau ir pabeigta.
refused-order-unknown-radio = Radiostacijas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-unknown-talkgroup = Sarunu grupas { $number } nav reģistrā: tai neko nevar nosūtīt.
refused-order-no-text = Saturs un sarunu grupa var būt tikai īsziņai.
refused-order-once = Atkārtoti var pieprasīt tikai atrašanās vietu.
refused-order-too-often = Atrašanās vietu var pieprasīt ne biežāk kā ik pēc { $least } sekundēm.
refused-text-empty = Vispirms ierakstiet īsziņu.
refused-too-many-orders = Jau gaida { $most } komandas. Atsauciet tās, kas vairs nav vajadzīgas.
refused-site-or-radio = Izvēlieties vienu retranslatoru vai vienu radiostaciju.

## The fields of the registers
radio-sites-number = Retranslatora numurs
radio-sites-number-hint = Ar šo numuru retranslators piesakās.
radio-sites-name = Nosaukums
radio-sites-place = Vieta
radio-sites-state = Stāvoklis
radio-sites-latitude = Platums, °
radio-sites-longitude = Garums, °
radio-sites-talkgroups = TS: grupa
radio-sites-colour-code = Krāsas kods
radio-sites-receive-hz = Uztver, MHz
radio-sites-transmit-hz = Raida, MHz
radio-sites-emergency-slot = Tikai trauksmēm
radio-sites-emergency-slot-0 = neviena laiksprauga
radio-sites-emergency-slot-1 = 1. laiksprauga
radio-sites-emergency-slot-2 = 2. laiksprauga
radio-sites-takes-options = Ar opcijām drīkst prasīt mazāk grupu
radio-radios-number = DMR numurs
radio-radios-number-hint = Ieprogrammēts radiostacijā.
radio-radios-name = Nosaukums
radio-radios-name-hint = Kas runā: M21 Ozols
radio-radios-unit = Ekipāža
radio-radios-unit-hint = Kam tā pieder: ekipāža, automašīna vai dežūrdaļa
radio-radios-alias-lv = Nosaukums latviski
radio-radios-alias-lt = Nosaukums lietuviski
radio-radios-alias-en = Nosaukums angliski
radio-radios-priority = Prioritāte
radio-radios-priority-hint = No 0 līdz 9; augstāka pārtrauc paša servera raidīto.
radio-radios-talkgroups = Drīkst runāt
radio-radios-talkgroups-all = visās grupās
radio-radios-talkgroups-none = nevienā
radio-radios-private = Drīkst veikt individuālas sarunas
radio-radios-all-call = Drīkst izsaukt visus
radio-radios-state = Stāvoklis
radio-radios-state-in-use = lietošanā
radio-radios-state-spare = rezervē
radio-radios-state-lost = nozaudēta
radio-radios-state-stolen = nozagta
radio-radios-state-retired = norakstīta
radio-talkgroups-number = Numurs
radio-talkgroups-name = Nosaukums
radio-talkgroups-name-hint = Īss: tas redzams katrā sarunā.
radio-talkgroups-carried = Pārraida
radio-talkgroups-priority = Prioritāte
radio-talkgroups-priority-hint = No 0 līdz 9; augstāka pārtrauc paša servera raidīto.
radio-talkgroups-over-limit = Garākais raidījums, s
radio-talkgroups-over-limit-none = vispārējais ierobežojums
radio-talkgroups-over-limit-hint = Tukšs: vispārējais ierobežojums.
radio-links = Citi tīkli
radio-links-add = Jauns savienojums
radio-links-number = Scape numurs tur
radio-links-number-hint = Retranslatora numurs, ar ko Scape piesakās, vai tīkla numurs, ko tas sūta.
radio-links-name = Nosaukums
radio-links-link-kind = Veids
radio-links-link-kind-homebrew = retranslators pie cita servera
radio-links-link-kind-openbridge = parakstīti kadri (OpenBridge)
radio-links-link-kind-scape = cits Scape
radio-links-link-kind-hint = Pie cita servera Scape piesakās kā retranslators; OpenBridge un Scape katru kadru paraksta ar atslēgu.
radio-links-host = Serveris
radio-links-port = Ports
radio-links-secret = Atslēga
radio-links-short-secret = Otrs tīkls garāku atslēgu nepieņem
radio-links-short-secret-hint = Citādi vajag 128 bitu atslēgu: 32 nejaušas zīmes. OpenBridge skaita pirmās 20.
radio-links-weak = Vāja atslēga: { $bits } no 128 bitiem. Kas noklausās datus, to var uzminēt.
radio-links-secret-set = ir
radio-links-secret-changed = mainīta
radio-links-options = Opcijas
radio-links-options-hint = Tiek sūtītas pēc pieteikšanās, kā prasa otrs serveris.
radio-links-state = Stāvoklis
radio-links-talkgroups = TS: grupa
radio-link-secret-new = Jauna atslēga

## What was refused in the archive
refused-no-such-call = Tādas sarunas vairs nav.
refused-no-such-note = Tādas piezīmes vairs nav.
refused-not-recorded = Šai sarunai nav ieraksta.
refused-recording-unreadable = Ierakstu nevar nolasīt.
refused-recording-lost = Ieraksta faila šajā serverī nav: varbūt tas ir rezerves kopijā.
refused-recording-altered = Ieraksta fails nav tas, kas aprakstīts žurnālā. Izsauciet tehniķi; fails paliek, kāds tas ir.
refused-recording-kept = Šis ieraksts ir paturēts. Vispirms atceliet paturēšanu.
refused-already-kept = Šis ieraksts jau ir paturēts.
refused-not-kept = Šis ieraksts nav paturēts.
refused-released-by-you = Šī ieraksta paturēšanu atcēlāt jūs. Dzēst to var cits administrators.
refused-note-empty = Ierakstiet tekstu vai atzīmi.
refused-note-corrected = Šī piezīme jau ir labota. Labojiet jaunāko.
refused-encrypted = Šī saruna ir šifrēta: to nevar noklausīties.
refused-no-sound = { $why ->
    [vocoder-fails] Vokoders nespēj atkodēt šo sarunu; iemesls ir servera žurnālā. Ierakstīšana turpinās.
    [vocoder-silent] Vokodera iekārta neatbild. Ierakstīšana turpinās.
    [vocoder-busy] Visi vokodera kanāli ir aizņemti. Pēc brīža mēģiniet vēlreiz.
   *[other] Skaņas nav: serverim nav vokodera, vai skaņas process nedarbojas. Ierakstīšana turpinās.
}

## Hearing past calls
radio-play = Atskaņot
radio-play-pause = Apturēt

## The archive
radio-search-shortest = Ilgums ≥, s
radio-search-longest = Ilgums ≤, s
radio-search-only = Tikai sarunas
radio-search-sound = Ar skaņu
radio-search-noted = Ar piezīmēm
radio-search-kept = Paturētās
radio-mark-kept = Ieraksts ir paturēts
radio-mark-noted = Ar piezīmēm
radio-archive = Arhīvs
radio-archive-open = Atvērt arhīvā
radio-archive-none = Nav izvēlēta saruna
radio-archive-none-next = Izvēlieties to sarakstā; J to atskaņo.
radio-player = Atskaņotājs
radio-player-none = Nekas netiek atskaņots
radio-play-reason = Pamatojums klausīties agrāku sarunu (prasa likums)
radio-play-key = Atskaņot vai apturēt sarunu
radio-play-back = Atpakaļ 5 s
radio-play-forward = Uz priekšu 5 s
radio-play-previous = Iepriekšējā saruna
radio-play-next = Nākamā saruna
radio-play-speed = Ātrums
radio-play-loop = Atkārtot
radio-play-volume = Skaļums
radio-play-position = Vieta sarunā
radio-conversation = Sarunas pēc kārtas
radio-conversation-since = tukšs: stundu pirms tam
radio-conversation-until = tukšs: tagad
radio-conversation-find = Rādīt
radio-conversation-play = Atskaņot visu
radio-conversation-begin = Visas grupas sarunas citu pēc citas
radio-conversation-begin-next = Izvēlieties grupu un laiku. Klusums ir atzīmēts, bet nav jāgaida.
radio-conversation-none-next = Izvēlieties garāku laiku.
radio-conversation-more = Redzamas tikai pirmās { $count } sarunas. Izvēlieties īsāku laiku.
radio-silence = klusums { $span }
radio-about-reason = Pamatojums skatīt agrākas sarunas piezīmes (prasa likums)
radio-notes = Piezīmes
radio-note = Piezīme
radio-note-tags = Atzīmes
radio-note-tags-hint = ar komatiem: auto, bēgšana
radio-note-write = Pierakstīt
radio-note-correct = Labot
radio-note-correction = Piezīmes jaunais teksts; tukšs: to atsauc
radio-note-reason = Labojuma pamatojums
radio-note-because = Labojums: { $reason }
radio-note-corrected = labota zemāk
radio-note-withdrawn = Piezīme ir atsaukta.
radio-kept = Paturēšana
radio-kept-by = { $name } patur kopš { $time }
radio-keep = Paturēt
radio-keep-reason = Kāpēc to nedrīkst dzēst
radio-release = Atcelt paturēšanu
radio-release-reason = Kāpēc to vairs nevajag paturēt
radio-release-who = Paturēšanu var atcelt administrators, norādot pamatojumu.
radio-take = Izsniegt
radio-take-sound = Saglabāt skaņu
radio-take-recording = Saglabāt ierakstu
radio-taken = { $name } ir saglabāts. Tā mapē šī rinda to pārbauda:
radio-recording-hash = Ieraksta SHA-256 žurnālā
radio-heard-by = Kas to klausījās
radio-heard-none = Vēl neviens.
radio-heard-console = klausījās šeit
radio-heard-sound = izsniedza skaņu
radio-heard-recording = izsniedza ierakstu
radio-heard-erased = dzēsts
radio-heard-at-once = drīz pēc sarunas
radio-erase = Dzēst ierakstu
radio-erase-sure = Jā, dzēst neatgriezeniski
radio-erase-reason = Dzēšanas pamatojums

radio-voice = Runāšana un klausīšanās
radio-voice-all = Visas radiostacijas
radio-voice-asks = Lūdz atļauju runāt
radio-voice-left = Vēl { $time }
radio-voice-talks = Raida { $time }
radio-voice-busy = Runā { $name }
radio-voice-unheard = Jūs neviens nedzird: retranslatori ir aizņemti
radio-voice-hold = Turiet, lai runātu
radio-voice-press = Nospiediet, lai runātu
radio-voice-nobody = Izvēlieties sarunu grupu
radio-voice-step-ready = Brīvs
radio-voice-step-busy = Aizņemts
radio-voice-step-asked = Lūdz
radio-voice-step-talks = Raida
radio-voice-microphone = Mikrofons
radio-voice-microphone-denied = Pārlūks neļauj lietot mikrofonu: atļaujiet to pie slēdzenes adreses joslā.
radio-voice-microphone-missing = Mikrofons nav atrasts: pievienojiet austiņas.
radio-voice-microphone-lost = Mikrofons ir atvienots: pievienojiet to vai izvēlieties citu.
radio-voice-rest = Raidījumam vēl { $time }
radio-voice-front = Taustiņš darbojas, kamēr šis logs ir priekšā.
radio-voice-selected = Izvēlētā
radio-voice-others = Pārējās
radio-voice-carriers = Retranslatori, kas raida
radio-voice-would = Šīs grupas retranslatori
radio-voice-of = { $count } no { $all }
radio-voice-site-carries = raida
radio-voice-site-ready = gatavs
radio-voice-site-busy = aizņemts
radio-voice-site-off = izslēgts
radio-voice-settings = Ierīces un taustiņi
radio-voice-system = Kā sistēmā
radio-voice-output-selected = Izvēlētā grupa skan
radio-voice-output-others = Pārējās skan
radio-voice-output-gone = Ierīce { $name } nav pievienota
radio-voice-output-refused = Ierīce { $name } skaņu nepieņem
radio-voice-output-now = tagad skan { $name }; skaņa atgriežas pati, tiklīdz tas iespējams.
radio-voice-output-system = sistēmas ierīce
radio-voice-output-unnamed = (izvēlētā)
radio-voice-output-stay = Atstāt tur
radio-voice-toggles = Nospiest vienreiz, lai runātu, un vienreiz, lai beigtu
radio-voice-keys = Runāšanas taustiņi
radio-voice-key-selected = Izvēlētā sarunu grupa
radio-voice-no-key = nav
radio-voice-learn = Nospiediet taustiņu, kas neraksta: labo Ctrl, F13–F24, Pause
radio-voice-unblock = Ieslēgt skaņu
radio-voice-now = Mēģināt tagad
radio-voice-take = Klausīties šeit
radio-voice-trouble-insecure = Šajā lapā skaņas nav
radio-voice-trouble-elsewhere = Skaņa ir citā logā
radio-voice-trouble-taken = Skaņa ir citur kopš { $since }
radio-voice-trouble-lost = Skaņas nav kopš { $since }
radio-voice-trouble-no-vocoder = Šeit nav balss dekodera
radio-voice-trouble-no-switch = Radiotīkls nav dzirdams kopš { $since }
radio-voice-trouble-blocked = Nekas neskan
radio-voice-do-insecure = Pārlūki skaņu un mikrofonu dod tikai ar https. Atveriet to pašu adresi ar https.
radio-voice-do-elsewhere = Skan tikai viens šī pārlūka logs.
radio-voice-do-taken = Skaņa ir šīs sesijas jaunākos logos; reizē tā ir ne vairāk kā četros. Šeit tā ir tad, kad to paņemat.
radio-voice-do-lost = Sarunas turpinās un tiek ierakstītas. Pults mēģina vēl pati; palaistais garām paliek sarakstā.
radio-voice-lost-refused = Skaņas process šo pulti nepieņēma. Pults pati lūdz vēlreiz.
radio-voice-lost-ended = Serveris to aizvēra: ir mainījusies sesija vai tās tiesības. Pults pati lūdz vēlreiz.
radio-voice-lost-silent = Pa līniju nenāk nekas. Pults mēģina vēl pati; palaistais garām paliek sarakstā.
radio-voice-lost-unanswered = Serveris neatbild. Pults mēģina vēl pati; palaistais garām paliek sarakstā.
radio-voice-lost-no-right = Jums vairs nav tiesību klausīties sarunas. Administrators var tās piešķirt.
radio-voice-lost-sign-in-needed = Sesija ir beigusies. Piesakieties vēlreiz.
radio-voice-do-no-switch = To palaiž no jauna automātiski. Viena retranslatora radiostacijas cita citu dzird.
radio-voice-do-blocked = Pārlūks gaida vienu klikšķi. Līdz tam sarunas tikai redzamas.
radio-voice-do-no-vocoder = Sarunas redzamas un ierakstītas. Administrators var pievienot vokoderu.
radio-voice-vocoder-off = Administrators ir izslēdzis vokoderu. Sarunas redzamas un ierakstītas.
radio-voice-vocoder-not-installed = Sarunas redzamas un ierakstītas. Administrators var uzstādīt vai pievienot vokoderu.
radio-voice-vocoder-other-processor = Programmas vokoders uz šī procesora nedarbojas. Administrators var pievienot DVSI iekārtu.
radio-voice-why-busy = Aizņemts: gaidiet
radio-voice-why-kept = Laiksprauga tiek turēta trauksmei
radio-voice-why-unknown = Neviens retranslators to neraida
radio-voice-why-no-right = Šeit runāt nav tiesību
radio-voice-why-lost = Šī radiostacija ir pieteikta kā nozaudēta
radio-voice-why-loop = Saruna atgriezās
radio-voice-why-preempted = Pārtrauca saruna ar augstāku prioritāti
radio-voice-why-time-out = Laiks ir beidzies
radio-voice-why-site-lost = Skaņas process beidzās
radio-voice-why-refused = Tiesības ir atņemtas
radio-voice-why-silence = No mikrofona nekas nenāca
radio-voice-why-vanished = No mikrofona nekas nenāca
radio-voice-why-cut = Komutators tika palaists no jauna
radio-voice-why-no-switch = Radiotīkls neatbild
radio-voice-why-no-answer = Radiotīkls neatbild
radio-voice-why-still-talking = Iepriekšējais raidījums vēl nav beidzies
radio-voice-why-window-lost = Atlaists: šis logs vairs nav priekšā
radio-voice-why-locked = Atlaists: pults ir aizslēgta
radio-voice-why-microphone-denied = Pārlūks neļauj lietot mikrofonu
radio-voice-why-microphone-missing = Mikrofons nav atrasts
radio-voice-why-microphone-lost = Atlaists: mikrofons ir atvienots
radio-voice-permit-volume = Atļauja runāt
radio-voice-refusal-volume = Atteikums un raidījuma beigas
radio-voice-why-no-sound = Skaņas nav
radio-voice-why-no-vocoder = Vokoderim nav brīva kanāla
radio-voice-again = Noklausīties vēlreiz
radio-voice-recall = Noklausīties pēdējo raidījumu; vēlreiz: iepriekšējo
radio-voice-recall-second = Noklausīties priekšpēdējo raidījumu
radio-voice-recall-third = Noklausīties trešo raidījumu no beigām
radio-voice-slower = Lēnāk
radio-voice-keep = Paturēt
radio-voice-kept = Audioieraksts ir paturēts
radio-voice-kept-because = Paturēts pie pults { $time }
radio-voice-play = Noklausīties vēlreiz: { $name }
radio-voice-none = Vēl neviens nav runājis
radio-voice-interrupt = Aizņemts: nospiediet vēlreiz, lai pārtrauktu
radio-voice-back = Atpakaļ uz sarunu grupu
radio-voice-chip = Skaņa
radio-voice-volume = Šīs grupas skaļums
radio-voice-muted = klusināta
radio-voice-muted-for = klusināta vēl { $time }
radio-voice-missed = Palaistās garām
radio-voice-missed-play = Noklausīties visas pēc kārtas
radio-voice-missed-seen = Notīrīt sarakstu
radio-voice-missed-none = Nekas nav palaists garām
radio-voice-missed-none-next = Sarunas, kas beidzas klusinātas vai kamēr šeit nav skaņas, gaida šajā sarakstā.
radio-voice-ending-volume = Laiks gandrīz beidzies
radio-voice-mute = Klusināt vai klausīties grupu
radio-voice-avoid = Izlaist grupu 10 minūtes
radio-voice-held = Paturēt: klausīties tikai šo sarunu, līdz tā apklust
radio-voice-page-all = Izsaukt visas radiostacijas, vispirms signāls
radio-voice-call = Runāt ar šo radiostaciju
radio-voice-stuck = Klusināt šo radiostaciju šeit
radio-voice-unstuck = Atkal klausīties šo radiostaciju
radio-why-no-talkgroup = Vispirms izvēlieties sarunu grupu.
radio-why-no-radio = Vispirms izvēlieties radiostaciju.
radio-voice-thrifty = Lēna līnija: saspiest skaņu
radio-voice-slow = Šis dators netiek līdzi: skaņa pārtrūkst
radio-voice-slow-do = Aizveriet citas programmas un logus un atspraudiet grupas, kas šeit nav jādzird.
radio-voice-slow-thrifty = Saspiesta skaņa prasa vairāk darba: ja līnija ļauj, izslēdziet “Lēna līnija” sadaļā “Ierīces un taustiņi”.
radio-voice-answer = Turiet, lai atbildētu trauksmei
radio-voice-hold-short = Paturēt
radio-voice-unhold = Klausīties visas
radio-voice-held-short = paturēta
radio-voice-waits = gaida
radio-voice-mute-short = Klusināt
radio-voice-unmute-short = Klausīties
radio-voice-avoid-short = Izlaist
radio-voice-no-channel = bez skaņas
