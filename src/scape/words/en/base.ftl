## The links in the bar
part-store = Store

## The alarm rail
trouble-store-down = The store is down
trouble-views-down = The lists are not updated
trouble-views-busy = The lists are being rebuilt

## Troubles of the node
trouble-journal-down = The journal is damaged
why-journal-tail-cut = Its end was cut off: row { $seq } is not the one last recorded. Compare it with the backup.
why-journal-head-missing = The file journal.head was missing, so a cut end would not show. Compare the journal with the backup.
why-journal-head-unreadable = The file journal.head was unreadable, so a cut end would not show. Compare the journal with the backup.
trouble-heads-down = The journal's last hash is not kept elsewhere
why-heads-not-sent = It could not be sent to the second place: { $error }. Scape tries again each hour.
trouble-clock-down = The clock of the server is doubtful
why-clock-behind = It is behind the journal's last row by { $minutes } min. Times are not right until it is set; check the time server.
why-clock-set = It was set by { $minutes } min while Scape ran. Check the time server.
why-clock-far = The journal's last row is { $minutes } min old: either nothing was recorded for so long, or the clock is wrong. Check it.
trouble-disk-down = The disk fills up
why-disk-filling = { $mebibytes } MB are left. Free some space before recordings stop.
why-disk-no-recordings = { $mebibytes } MB are left: calls are not recorded any more. Free some space.
why-disk-reserve-used = { $mebibytes } MB are left, and the reserve of the journal is in use. Free some space now.
why-disk-not-read = It cannot be examined: { $error }
trouble-set-aside-down = Something recorded is in no list
why-rows-set-aside = Rows of the journal set aside: { $count }; all others are shown. Give the technician: row { $seq }, { $kind }, { $why }
trouble-pages-down = The store has damaged pages
why-pages-damaged = A page of the table { $table } is damaged: what is on it cannot be read. Call the technician: restore the last backup, and replace the disk.
why-checksums-failed = PostgreSQL found { $count } pages with a wrong checksum. Call the technician: restore the last backup, and replace the disk.
trouble-vault-down = Secrets cannot be read
why-secrets-damaged = Secrets in the vault that are missing or damaged: { $count }. Their repeaters and links cannot connect: set a new secret for each.

## Refusals
refused-no-such-secret = The secret was not found; issue a new one.
refused-no-such-view = The server does not have this list. Reload the page.
refused-no-such-column = This list cannot be filtered by that. Reload the page.
refused-store-failed = The store is down, so nothing was changed. Try again when it is back. The cause is in the log.
refused-vault-key-wrong = The vault key does not fit this store. Put the file vault.key back from the backup of the keys.
refused-rebuilding = The lists are being rebuilt; this takes a few minutes. Radio still works.
refused-rebuild-failed = The lists could not be rebuilt; Scape tries again. Radio still works; call the technician.
refused-disk-no-imports = The disk is almost full: no lists are imported and calls are not recorded. Free some space.
refused-store-full = The disk is full, so nothing was changed. Radio still works; free some space.
refused-store-disk-error = Disk error: nothing was changed. Radio still works; call the technician.
refused-row-damaged = A row of a list is damaged. The list is being rebuilt from the journal; try again soon.
refused-journal-damaged = The last row of the journal, { $seq }, is damaged. Restore the backup; nothing can be recorded.
refused-store-locked = Another program has locked the store, so nothing was changed. Try again.
refused-store-damaged = The store is damaged. Radio still works; call the technician and keep the backup.
refused-store-read-only = The store cannot be written to. Check the permissions of the data folder.
refused-store-missing = The store cannot be opened. Check the data folder.
refused-store-unreachable = The database server does not answer, so nothing was changed.
refused-event-unreadable = This cannot be recorded as it is: { $kind }, { $why }.

## Registers and their lists
refused-bad-cursor = This page of the list has expired. Search again.
refused-number-taken = The number { $number } is already registered.
refused-bad-input = Invalid input. { $field }
refused-no-such-entry = This entry is no longer in the register.
refused-entry-changed = Another user changed this entry meanwhile. Compare both versions, and save again.
refused-entry-taken = Another entry already has “{ $value }”.
refused-outside-scope = You may not give an entry these values.
refused-no-such-import = This import does not exist.
refused-entry-erased = what it was before is erased
refused-secret-stays = the old secret is not kept
refused-list-busy = Another list is being read. Try again in a minute.
refused-import-running = This import is still running. Undo it when it has ended.
refused-list-mistakes = Nothing was imported. Lines with mistakes: { $count }.
refused-list-register-changed = Another user changed the entry of line { $line } meanwhile; nothing was imported. Import the list again.
refused-list-partly-imported = Only { $recorded } of { $planned } entries were imported: an entry was changed meanwhile, or the store failed. Undo the import, or import the list again.
refused-list-damaged = The file cannot be read: it is damaged, or not a list.
refused-list-too-large = Unpacked, the file is larger than { $most } MB.
refused-list-too-long = The list has more than { $most } lines; split it.
refused-list-too-much = The list says too much for one import: more than { $most } MB. Split it.
refused-list-too-wide = The list has more than { $most } columns.
refused-list-empty = The file is empty.
refused-list-not-text = The file is not text in an encoding known here. Save it as CSV UTF-8.
refused-list-quotes = A quotation mark is out of place; nothing after it was read.
refused-list-cell-long = A cell is too long; nothing after it was read. Perhaps a quotation mark is missing.
refused-list-long = This cell has more than { $most } characters.
refused-list-no-key = The list needs a column with one of these headers: { $columns }.
refused-list-column-twice = The column { $column } occurs twice.
refused-list-cells = The line has { $count } cells instead of { $wanted }.
refused-list-wrong = This value is not allowed.
refused-list-cut = The spreadsheet has shortened this number, as in 2.48E+06. Format the column as text and enter it again.
refused-list-other-format = This is not a list that can be read: an old Excel file (.xls), a file with a password, or another format. Save it as .xlsx or .csv.
refused-list-needed = This cell must not be empty.
refused-list-signs = A character here is not allowed.
refused-list-no-day = There is no such date. Write it as 31.12.2026.
refused-list-missing = A new entry needs this value.
refused-list-only-new = A list sets this only for new entries.
refused-list-twice = This entry is already in line { $first }.
refused-search-too-long = Search for at most { $most } words.

## Backups
refused-backup-exists = { $path } exists already; a backup never replaces a file.
refused-backup-store-older = The store has the form of an older version ({ $schema }). Back it up with that version, or start this one first.
refused-backup-newer = This backup was made by a newer version of Scape. Restore it with that version.
refused-backup-not-one = This file is not a backup.
refused-backup-damaged = The backup is damaged or incomplete. Take another one.
refused-backup-passphrase-wrong = The passphrase is wrong, or the file is damaged at its beginning.
refused-passphrase-short = The passphrase needs at least { $least } characters.
refused-passphrase-needed = There is no terminal to ask for the passphrase: use --passphrase-file.
refused-passphrase-differs = The two passphrases differ.
refused-backup-for-key = This backup opens with a private key: name its file with --key.
refused-backup-for-passphrase = This file opens with a passphrase, not with a private key.
refused-backup-for-other-key = This backup was made for another public key.
refused-backup-key-wrong = [backup] public_key is no public key. Copy the one that scape backup keygen showed.
refused-restore-not-empty = { $path } is not empty. Name a new or empty folder.
refused-restore-store-not-empty = The database already has tables of Scape. Name an empty one.
