## The frame
app-skip = Skip to the work area
app-loading = Loading…
app-close = Close
app-cancel = Cancel
app-save = Save
app-saved = Saved
app-copy = Copy
app-copied = Copied
app-remove = Remove
app-remove-sure = Yes, remove
app-secret-done = I have saved it
app-unknown = unknown
app-language = Language
app-language-missing = { $language } could not be loaded. The console stays in this language; try again later.
app-theme-dark = Dark theme
app-theme-light = Light theme
app-version = Scape { $version }
app-pages = Pages
app-registers = Registers
app-page-failed = This page could not be loaded
app-page-failed-next = The server may have a newer version: load the console again.
app-page-reload = Load again
app-shown-of = { $shown } of { $total }
app-among-latest = among the latest { $count } entries
app-missing-next = The address is wrong, or it was removed.
app-missing-back = Back
app-why-away = No connection to the server: nothing can be sent now.
app-why-asking = The server is still answering.
app-why-not-now = Not possible now.
app-ago = { $age } ago
app-since = since { $time } · { $age }
app-stale = Data from { $age } ago · { $time }

## The links in the bar
app-links = State of the system
app-chip-live = Connected
app-chip-connecting = Connecting…
app-chip-lost = Disconnected { $age }
app-chip-good = works
app-chip-busy = busy
app-chip-bad = partly down
app-chip-unknown = unknown

## The alarm rail
app-link-lost = No connection to the server since { $time } · { $age }
app-link-lost-means = The screen shows the state at that time. What you typed is kept; the console reconnects by itself.
app-link-crowded = Open in too many windows; the state of { $time } · { $age }
app-link-crowded-means = The newest windows are connected. Close some, then connect this one.
app-link-retry = Connect now
app-announce-lost = The connection to the server is lost
app-announce-live = Connected to the server

## Keys
app-help-title = Keys
app-help-find = What to do…
app-help-letters = Letters and digits work while the cursor is outside a text field. A digit chooses a talkgroup; Shift and a digit open a page. F2 takes an alarm inside a text field too.
app-key-help = List of keys
app-key-move = Up and down a list
app-key-ends = To the first or last row of a list
app-key-choose = Select
app-key-back = Back one step
app-legend = Signs

## The lock
app-lock = Lock the console
app-locked = Locked
app-locked-idle = No keys or pointer for { $minutes } min.
app-locked-asked = Locked by its user.
app-locked-means = Alarms stay visible and audible; what you typed is kept.
app-unlock = Unlock
app-unlock-password = Use the password
app-unlock-pin = Use the PIN

## Signing in
app-sign-in = Sign in
app-sign-in-asking = Checking…
app-sign-in-lead = Sign in to use the console.
app-sign-in-name = User name
app-sign-in-password = Password
app-session-ended = Your session has ended. Sign in again.
app-server-away = The server does not answer. The console tries again every few seconds; if this continues, call the technician.
app-door-line = Scape { $version } · All use of data is recorded in the journal
app-sign-out = Sign out
app-sign-out-everywhere = Sign out everywhere
app-change-password = Change password
app-new-password = Choose your own password
app-new-password-lead = { $name }, the one-time password works only once. Choose one that only you know.
app-password-old = Current password
app-password-new = New password
app-password-hint = At least 12 characters. A few words are easier to remember than a string of symbols.
app-password-again = Repeat the new password
app-password-differs = The two passwords differ.
app-password-save = Save password
app-password-changed = Password changed.

## Repeaters
app-times = { $count }×

## Calls
app-time = Time

## The page of one repeater
app-edit = Edit

## Details
app-details-none = Nothing to show
app-details-none-next = Select a call, a repeater, a radio or an alarm.
app-end = End

## Registers
app-register-find = Find…
app-register-add = New entry
app-register-count =
    { $count ->
        [one] { $count } entry
        *[other] { $count } entries
    }
app-register-editor = Edit an entry
app-register-none-next = Add the first one with the key N.
app-register-not-found = No match
app-register-choose = Select an entry to edit
app-register-choose-next = Or add a new one with the key N.
app-register-edit = Edit
app-register-next = Next wrong line
app-register-before = Previous wrong line
app-register-import = Import
app-register-export = Export
app-register-columns = Columns
app-register-columns-of = Columns { $shown } of { $all }
app-register-columns-first = The name is always shown.
app-register-list = To the list
app-register-any = all
app-register-entry = The selected entry
app-register-empty = No entries yet
app-register-missing = There is no entry { $id }
app-register-reason = Reason (required by law)
app-register-waits = Entry { $id } waits for a reason
app-conflict-title = Another user has changed this entry
app-conflict-means = Both of you changed the same values. Choose which to keep.
app-conflict-theirs = Saved now
app-conflict-mine = Yours
app-form-faults = Fields to correct: { $count }
app-form-none = none
app-form-discard = Yes, discard the changes
app-form-row-add = Add a line
app-form-row-remove = Remove line { $number }
app-form-date = 31.12.2026
app-form-needed = Fill in this field.
app-form-too-long = At most { $most } characters.
app-form-too-short = At least { $least } characters.
app-form-signs = A character here is not allowed.
app-form-no-number = “{ $text }” is not a number.
app-form-not-whole = Must be a whole number.
app-form-between = From { $least } to { $most }.
app-form-at-least = At least { $least }.
app-form-at-most = At most { $most }.
app-form-no-day = “{ $text }” is not a date; write it as 31.12.2026.
app-form-no-moment = Enter day and time in full.
app-form-refused = { $why }
app-yes = yes
app-no = no
app-export-form = File format
app-export-xlsx = Excel (XLSX)
app-export-semicolon = CSV with ; and a decimal comma
app-export-comma = CSV with , and a decimal point
app-export-reason = Reason for the export (required by law)
app-export-take = Export { $count }
app-import-title = Import: { $register }
app-import-of = Import: { $file }
app-import-sheet = sheet { $sheet }
app-import-nothing-yet = nothing is changed yet
app-import-choose = Choose a file…
app-import-begin = Choose a list, or drop it here
app-import-begin-next = CSV or Excel (XLSX). You first see what each line would change; nothing is imported until you confirm.
app-import-reads = Reading the file…
app-import-takes = Importing…
app-import-all = Lines
app-import-new = New
app-import-changed = Changed
app-import-same = Unchanged
app-import-wrong = Wrong
app-import-does = Effect of the import
app-import-reason = Reason, kept with the import
app-import-again = Importing the same file again changes nothing. An import can be undone without losing data.
app-import-not-read = Not imported: { $columns }
app-import-wrong-first = Correct the file first. Wrong lines: { $count }
app-import-take = Import, lines: { $count }
app-import-done = Imported: { $new } new, { $changed } changed, { $same } unchanged
app-import-done-next = It can be undone until the entries are changed.
app-import-done-nothing = The register already contains all of it.
app-import-back = To the register
app-import-discard = Discard the file
app-import-line = Line
app-import-standing = Effect
app-import-allowed = Allowed: { $values }
app-import-example = Example: { $values }
app-import-shown = { $shown } of { $total } lines are shown
app-import-doubtful = Lines to check before the import: { $count }
app-imports-done = Imports so far
app-imports-none = No imports yet
app-import-counts = { $new } new, { $changed } changed
app-import-partly = partly imported: { $recorded } of { $planned }
app-import-undo = Undo
app-import-undo-sure = Yes, undo it
app-import-undone = Restored: { $restored }; changed since and kept: { $kept }
app-import-kept-changed = changed since
app-import-kept-removed = removed since
app-import-was-undone = undone { $time }, { $restored } restored
app-place = Place
app-state = State

## Refusals
refused-other = Refused ({ $code }). If it happens again, give the technician this code.
refused-next = If this seems wrong, ask an administrator.
refused-unreachable = The server has not answered. Try again when it is connected.
refused-file-changed = The file was changed or moved after it was chosen. Choose it again.
refused-unanswered = The server has not answered: it is not known whether this was done. Look whether it was, before you repeat it.
refused-key-given-up = The browser got no answer from a security key. Try again, or use another way.
refused-odd-answer = Something other than Scape answered ({ $status }). Check the network between this console and the server.
refused-system = The operating system does not allow it: { $why }
refused-backup-what = Name a new file or a folder, or: scape backup verify FILE
refused-backup-recordings = --recordings is none, all, or a number of days.
