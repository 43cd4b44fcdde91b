## The command line
base-config-good = { $path }: no mistakes.
base-config-no-file = There is no file { $path }. Create one, or name another with --config.
base-config-unreadable = The file cannot be read: { $why }
base-config-not-toml = This line is not TOML: { $why }
base-config-unknown-section = There is no section [{ $name }]. The sections are: { $known }.
base-config-unknown-section-near = There is no section [{ $name }]. Did you mean [{ $near }]?
base-config-not-a-section = { $name } is a section: write [{ $name }] on a line of its own and its values below.
base-config-unknown-key = [{ $section }] has no { $name }. It has: { $known }.
base-config-unknown-key-near = [{ $section }] has no { $name }. Did you mean { $near }?
base-config-wrong-value = { $name } has a wrong value. For example: { $write } { $why }
base-config-missing = { $name } is missing. For example: { $write }
base-journal-whole = The journal is intact: { $rows } rows, { $erased } of them erased.
base-journal-head = Hash of the last row: { $hash }
base-journal-aside = Rows set aside: { $count }
base-journal-tail-cut = An earlier start did not find the row that { $path } names. The evidence is in { $path }.cut.
base-journal-head-missing = { $path } was missing: whether the end of the journal was cut cannot be told. Compare it with a backup, or with the heads sent to a second place (--heads).
base-journal-head-unreadable = { $path } was unreadable: whether the end of the journal was cut cannot be told. Compare it with a backup, or with the heads sent to a second place (--heads).
base-journal-fault-missing = Row { $seq } is missing from the journal.
base-journal-fault-order = Row { $seq } is older than the row before it.
base-journal-fault-hash = Row { $seq } was altered: its chain is broken.
base-journal-fault-body = The body of row { $seq } was altered.
base-journal-fault-no-erasure = Row { $seq } has no body, and no row records its erasure.
base-journal-fault-tail-cut = The end of the journal is missing: row { $seq } and all after it.
base-journal-fault-head = Row { $seq } is not the one last recorded.
base-backup-made = Backup: { $path }, { $mebibytes } MB, { $rows } rows.
base-backup-recordings = Recordings: { $count }
base-backup-attachments = Files of incidents: { $count }
base-backup-no-keys = The vault key is not in it. Back it up once with --keys FILE and keep it separate: without it the secrets in the backup cannot be read.
base-backup-of = Backup of { $time }, made by Scape { $version }.
base-backup-evidence = Before this backup the journal had lost its end, or may have: journal.head.cut is in it.
base-backup-pair = The private key is in { $path }. Keep it away from this server, with its passphrase, twice. Write into the settings, section [backup]: public_key = "{ $key }"
base-restored = Everything is restored to { $path } and was compared with the backup. Lists are built at the first start.
base-restored-no-keys = The vault key is not restored. Put it back as { $path } before the first start.
base-passphrase = Passphrase of the backup:{" "}
base-passphrase-again = The same again:{" "}

## The terminal
base-config-public-address = { $address } can be reached from everywhere. Give the address of the tunnel or of this computer, or write listen_publicly = true in [{ $section }] if that is what you want.
base-config-certificate-without-key = certificate and key belong together: set both in [{ $section }], or neither.
base-config-mail-without-relay = heads_mail and heads_relay belong together: set both in [{ $section }], or neither.
base-config-emergency-days-alone = emergency_days needs days: without them all other recordings are kept longer. Set days in [{ $section }] too, or write 0 to keep them always.
base-config-emergency-days-short = emergency_days is less than days: recordings of emergencies are kept at least as long as others. Write { $days } or more in [{ $section }], or 0 to keep them always.
base-config-red-before-amber = lone_worker_red_seconds is not more than lone_worker_amber_seconds: the emergency comes after the alarm. Write more than { $amber } in [{ $section }].
base-config-quota-without-days = megabytes needs days: without them it would not show that the space is too small. Set days in [{ $section }] too.
base-config-dvsi-without-address = the vocoder is dvsi, but no AMBE server is named. Write in [{ $section }]: dvsi = ["127.0.0.1:2460"]

## Refusals at the start and of commands
refused-store-in-use = Another process already uses the store: { $store }
refused-vault-key-lost = { $path } is missing, and the store has secrets sealed with it. Put the file back from the backup of the keys; without it no password and no repeater's secret can be read. A new key was not made.
refused-vault-key-damaged = The vault key is damaged: { $path }
refused-no-such-journal-row = The journal has no such row.
base-doctor-disk = Disk: { $mebibytes } MB are free.
base-doctor-disk-bad = Disk: only { $mebibytes } MB are free, fewer than { $least }. Delete what is not needed, or move the data folder to a larger disk.
base-doctor-rights = Rights: only the owner can read the data.
base-doctor-rights-bad = Rights: others can read the data. Run: chmod go= { $path }
base-doctor-second-factor = Second factor: required of all but viewers.
base-doctor-second-factor-bad = Second factor: not required. Recommended: second_factor = true under [people] in the settings.
base-doctor-key = Vault key: present.
base-doctor-key-bad = Vault key: { $path } is missing. Put it back from the backup of the keys.
base-doctor-clock = Clock: not behind the journal.
base-doctor-clock-bad = Clock: { $minutes } min behind the journal. Look at timedatectl, and set up a time server.
base-doctor-journal = Journal: its end is the one last recorded.
base-doctor-journal-bad = Journal: its end was or may have been cut off. Run scape journal verify, compare with the backup, then remove { $path }
base-doctor-backup = Backup: the last one is { $days } d old.
base-doctor-backup-bad = Backup: none was made in the last { $most } d. Run scape backup, and look at its timer.
base-doctor-pages = Store: { $checked } of { $tables } tables have intact pages.
base-doctor-pages-bad = Store: damaged pages (table { $table }). Stop Scape, restore the last backup, and replace the disk.
base-doctor-checksum-failures-bad = Store: PostgreSQL found { $count } pages with a wrong checksum. Stop Scape, restore the last backup, and replace the disk.
base-doctor-checksums = Store: checksums are on.
base-doctor-checksums-bad = Store: PostgreSQL has no checksums, so a damaged page is not noticed. Stop it and run: pg_checksums --enable
base-doctor-tls = TLS: not needed, the console is on this computer or behind a proxy.
base-doctor-tls-bad = TLS: none, and the console is on { $host }. Run scape tls init, or give a certificate in [web].
base-doctor-certificate-file = Certificate: readable.
base-doctor-certificate-file-bad = Certificate: { $path } cannot be read ({ $why }). Correct [web] certificate, or start Scape once.
base-doctor-certificate = Certificate: valid for { $days } d.
base-doctor-certificate-bad = Certificate: { $path } ends in { $days } d. Renew it, or look why Scape could not.
base-doctor-certificate-name = Certificate: for { $name }.
base-doctor-certificate-name-bad = Certificate: for { $names }, but users type { $name }. Correct [web] name or the certificate.
base-doctor-port = Port { $port }: free, or of Scape.
base-doctor-port-bad = Port { $port } on { $host } is taken by: { $by }. Stop that program, or change listen.
base-doctor-address = Port { $port }: the address is of this machine.
base-doctor-address-bad = Port { $port } on { $host } cannot be opened: { $why }. Correct listen; ports below 1024 need a right (CAP_NET_BIND_SERVICE).
base-doctor-firewall = Firewall: it lets the ports pass.
base-doctor-firewall-unseen = Firewall: not visible to this user.
base-doctor-firewall-unseen-bad = Firewall: not visible to this user. Look with: sudo nft list ruleset
base-doctor-firewall-bad = Firewall: it drops what it does not name, and does not name { $ports }. Allow these ports for repeaters and consoles.
base-doctor-buffers = UDP: buffers of { $kibibytes } kB are allowed.
base-doctor-buffers-bad = UDP: buffers of only { $kibibytes } kB are allowed, fewer than { $least }. Run: sysctl -w net.core.rmem_max={ $bytes }
base-doctor-descriptors = Files: enough may be open.
base-doctor-descriptors-bad = Files: only { $count } may be open, fewer than { $least }. Set LimitNOFILE in the unit.
base-doctor-memory = Memory: { $mebibytes } MB.
base-doctor-memory-bad = Memory: only { $mebibytes } MB, less than { $least }. Give the machine, or MemoryMax of the unit, more.
base-doctor-time-server = Clock: follows a time server.
base-doctor-time-server-bad = Clock: follows no time server. Run: timedatectl set-ntp true
refused-output-closed = The program that reads the output has ended.
