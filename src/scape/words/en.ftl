## The frame
skip = Skip to the work area
loading = Loading…
close = Close
cancel = Cancel
save = Save
saved = Saved
copy = Copy
copied = Copied
remove = Remove
remove-sure = Yes, remove
secret-done = I have saved it
unknown = unknown
language = Language
language-missing = { $language } could not be loaded. The console stays in this language; try again later.
theme-dark = Dark theme
theme-light = Light theme
version = Scape { $version }
pages = Pages
page-radio = Radio
page-registers = Registers
page-people = People
page-failed = This page could not be loaded
page-failed-next = The server may have a newer version: load the console again.
page-reload = Load again
missing-next = The address is wrong, or it was removed.
missing-back = Back
ago = { $age } ago
since = since { $time } · { $age }
stale = Data from { $age } ago · { $time }

## The links in the bar
links = State of the system
chip-live = Connected
chip-connecting = Connecting…
chip-lost = Disconnected { $age }
chip-repeaters = Repeaters { $online }/{ $all }
chip-good = works
chip-busy = busy
chip-bad = partly down
chip-unknown = unknown
part-switch = Switch
part-store = Store

## The alarm rail
alarms = Alarms and troubles
alarm-none = No alarms
alarm = EMERGENCY
alarm-show = Show
alarm-more = { $count } more
link-lost = No connection to the server since { $time } · { $age }
link-lost-means = The screen shows the state of that moment. What you typed is kept; the connection comes back by itself.
link-retry = Connect now
trouble-store-down = The store is down
trouble-store-busy = The store is busy
trouble-switch-down = The switch is down
trouble-switch-busy = The switch is busy
trouble-recorder-down = Calls are not being recorded
trouble-recorder-busy = The recorder is falling behind
trouble-views-down = The lists are not updated
trouble-views-busy = The lists are being rebuilt
why-disk-full = The disk is full: free some space. Radio still works.
why-disk-error = Disk error: call the technician. Radio still works.
why-disk-slow = The disk cannot keep up: some voice is not recorded. Radio still works.
why-not-connected = The node is not connected to the switch. The switch works on its own and delivers everything later.
why-rebuilding = Rebuilding from the journal.
announce-emergency = Emergency: { $who }, { $where }
announce-lost = The connection to the server is lost
announce-live = Connected to the server

## Keys
help-title = Keys
help-find = What to do…
help-letters = Letters and digits work while the cursor is outside a text field. A digit chooses a talkgroup; Shift and a digit turn to a page.
key-help = List of keys
key-alarm = Show the most serious alarm
key-open = Page of what is chosen
key-talkgroup = Calls of one talkgroup
key-move = Up and down a list
key-ends = To the first or last row of a list
key-choose = Select
key-back = Back one step

## Signing in
sign-in = Sign in
sign-in-asking = Checking…
sign-in-lead = Sign in to use the console.
sign-in-name = User name
sign-in-password = Password
session-ended = Your session has ended. Sign in again.
server-away = The server does not answer. The console tries again every few seconds; if this lasts, call the technician.
door-line = Scape { $version } · All use of data is recorded in the journal
sign-out = Sign out
sign-out-everywhere = Sign out everywhere
change-password = Change password
new-password = Choose your own password
new-password-lead = { $name }, the one-time password works only once. Choose one that only you know.
password-old = Current password
password-new = New password
password-hint = At least 12 characters. A few words are easier to remember than a string of symbols.
password-again = Repeat the new password
password-differs = The two passwords differ.
password-save = Save password
password-changed = Password changed.

## Repeaters
sites = Repeaters
sites-note = { $online } of { $all } online
sites-none = No repeaters registered
sites-none-next = Add the first one in the registers, then set its number and secret in the repeater.
sites-none-ask = An administrator can add them.
site-missing = There is no repeater { $id }
sites-switch-down = The switch is down: the state of the repeaters is unknown.
site-online = online
site-offline = offline
site-never = never seen
site-unknown = unknown
site-online-letter = O
site-offline-letter = X
site-never-letter = N
site-unknown-letter = ?
site-never-next = has not logged in yet
last-heard = Last heard
lost-closed = logged out
lost-silent = stopped responding
lost-removed = removed from the register
lost-secret-withdrawn = its secret was changed
login-unknown-id = number not registered
login-wrong-secret = wrong secret
login-address-mismatch = sent from another address
login-version = unsupported protocol version
login-busy = too many logins at once
login-not-logged-in = sends without logging in
login-unknown-id-next = Register it, or find out whose it is.
login-wrong-secret-next = Set the right secret in the repeater, or issue a new one in the registers.
login-address-mismatch-next = Unless the repeater was moved, somebody else uses its number.
login-version-next = Update the software of the repeater.
login-busy-next = This usually passes; if not, check the network.
login-not-logged-in-next = Restart the repeater.
login-flood-next = If it does not stop, find the sender; repeaters that are online are not affected.
login-not-allowed-next = If the network is yours, add it in the settings.
login-replay-next = Somebody between the two ends is replaying recorded traffic: check that network. None of it passed.
site-refused = Refused: { $reason }, from { $address }, { $count } { $count ->
        [one] time
        *[other] times
    }, last { $time }.
strangers = Unregistered repeaters
strangers-note = they log in, but are not registered
strangers-many = many numbers
times = { $count }×
register = Register
slot = Slot { $slot }
slot-empty = none

## Calls
calls = Calls
active = Speaking now
active-note =
    { $count ->
        [one] { $count } call
        *[other] { $count } calls
    }
active-none = Nobody is speaking
active-none-next = Calls appear here as soon as somebody keys up.
active-last = Last: { $who } → { $where }, { $time }
latest = Latest calls
latest-of = Latest calls: { $talkgroup }
latest-all = Show all
latest-waiting = { $count } new
latest-none = No calls yet
latest-none-next = Calls appear here when they end.
call-path = { $site } · TS{ $slot }
column-time = Time
column-who = Who
column-where = To
column-path = Repeater · slot
column-marks = Marks
column-running = Elapsed
column-lasted = Duration
mark-emergency = emergency
mark-encrypted = encrypted
mark-private = private call
mark-late = late entry: the beginning was missed
mark-no-recording = not recorded
mark-unwritten = not yet in the journal
ended-not = in progress
ended-terminator = the speaker released the key
ended-silence = signal lost
ended-time-out = time-out timer
ended-site-lost = the repeater went offline
ended-cut = cut off: the switch stopped
ended-refused = the radio lost its right to talk
talkgroups = Talkgroups
talkgroups-none = No talkgroups registered. An administrator can add them in the registers.
tile-narrow = Show only the calls of this talkgroup
tile-chosen = selected
tile-emergency = EMERGENCY
tile-quiet = quiet
tile-sites = { $online } of { $all } repeaters online
tile-no-sites = not carried by any repeater
blocked = Blocked calls
blocked-none = No blocked calls

## Alarms
alarms-title = Alarms
alarms-none = No alarms
alarms-none-next = Emergencies, lost radios and silent repeaters appear here.
alarm-take = Take
alarm-end = Close alarm
alarm-end-sure = Yes, close
alarm-open = waiting { $age }
alarm-taken = taken by { $who } { $time }
alarm-was-over = closed { $time }
alarm-state-open = waiting
alarm-state-taken = taken
alarm-state-over = closed
alarm-taker = Taken by
alarm-told = Details
alarm-kind-emergency = Emergency
alarm-kind-lost-radio = Lost or stolen radio heard
alarm-kind-two-places = One number in two places
alarm-kind-site-silent = Repeater silent
alarm-kind-site-degraded = Repeater receives badly
alarm-kind-site-flooded = Flood of logins
alarm-kind-loop = Call loop
alarm-kind-unknown-radio = Unknown radio
alarm-kind-inhibit-failed = Inhibit failed
alarm-facts-two-places = Also at { $site } { $time }, { $kilometres } km away
alarm-facts-site-degraded = On average { $bit_errors } % errors
alarm-facts-site-flooded = From { $address }: { $reason }, { $refusals } refused
alarm-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } and others
}
alarm-facts-inhibit-failed = { $why ->
    [refused] The radio refused
    [expired] The radio did not answer in time
   *[other] The radio does not support it
}
alarm-next-emergency = Answer on the talkgroup, take the alarm, and send help.
alarm-next-lost-radio = The radio is near this repeater. It is refused everywhere, and inhibited as soon as it answers.
alarm-next-two-places = Two radios use one number: find out which one is genuine.
alarm-next-site-silent = Check its power and network; the alarm closes by itself when the repeater logs in.
alarm-next-site-degraded = Have its antenna and cables checked.
alarm-next-site-flooded = Ask the technician to block this address.
alarm-next-loop = Two ways connect this talkgroup: check the patches and the other networks.
alarm-next-unknown-radio = Register it, or find out whose it is.
alarm-next-inhibit-failed = It can still listen: find out who has it, and inhibit it again.
details-alarm = Alarm

## Below the calls
drawer-latest = Calls
drawer-alarms = Alarms
drawer-blocked = Blocked
drawer-texts = Texts
drawer-orders = Radio commands
drawer-patches = Patches
column-why = Why
column-kind = Kind
blocked-none-next = Calls the system stopped appear here, with the reason.
blocked-busy = busy
blocked-kept = kept for emergencies
blocked-lost = lost radio
blocked-unknown = not registered
blocked-no-right = no right to talk there
blocked-loop = came back another way
mark-broadcast = broadcast: no reply possible
mark-preempted = preempted by another call
mark-unheard =
    { $count ->
        [one] { $count } repeater had no free slot
        *[other] { $count } repeaters had no free slot
    }
fact-alias = Name it sends
fact-alias-differs = differs from the register
fact-busy = Busy at
fact-missed = Missed by
fact-preempted = Preempted by
fact-preempted-other = a higher-priority call
fact-encrypted = carried and recorded encrypted

## Texts and orders
texts = Texts
texts-none = No texts
texts-none-next = Texts from radios appear here.
text-to = To
text-to-hint = M21, 101…
text-to-unknown = Select a radio or a talkgroup from the list.
text-text = Text
text-send = Send
text-answer = Reply
orders = Radio commands
orders-none = No radio commands
orders-none-next = Commands sent to radios appear here until they are carried out.
order-text = Text
order-location = Position
order-check = Radio check
order-call-alert = Call alert
order-inhibit = Inhibit
order-inhibit-sure = Yes, inhibit
order-revive = Revive
order-revive-sure = Yes, revive
order-follow = Follow
order-every = every { $span }
order-withdraw = Withdraw
order-state-waiting = waiting for the radio
order-state-sent = sent { $time }, attempt { $attempts }
order-state-delivered = delivered { $time }
order-state-out = sent { $time }
order-state-done = done { $time }
order-state-failed = failed { $time }: { $why }
order-state-withdrawn = withdrawn { $time }
order-is-waiting = waiting
order-is-sent = sent
order-is-done = done
order-is-failed = failed
order-is-withdrawn = withdrawn
order-why-refused = the radio refused
order-why-expired = it did not answer in time
order-why-not-understood = the radio did not understand

## Patches
patches = Patches
patches-none = No patches
patches-none-next = Select two or more below, and enter for how long and why.
patches-past = Earlier
patched = patched with
patch-choose = Talkgroups to patch
patch-taken = Already patched with others
patch-minutes = Minutes
patch-why = Why
patch-open = Patch
patch-end = End
patch-end-sure = Yes, end
patch-by = by { $who } { $time }
patch-until = until { $time }
patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
site-open = Open full page
edit = Edit
slots = Slots
slot-emergency = emergencies only
slot-on-air = on air { $number }
slot-on-demand = on demand, { $minutes } min
slot-open = open now, { $minutes } min
site-login = Identity and login
site-heard = Radios last heard here
site-heard-none = No radios last heard here
site-options = Options
site-options-taken = may request fewer talkgroups
site-rotation = Secret
site-secret-at-once = The old one stops working at once (others may know it)
site-secret-overlap = Shown only once. The old one still works for a day: set the new one before then.
said-title = Registered and reported
said-what = Setting
said-register = Register
said-repeater = Repeater reports
said-differs = differs from the register
fact-colour = Colour code
fact-receives = Receives
fact-transmits = Transmits
fact-position-age-unknown = It is not known when it was there
fact-position = Position
quality = Quality
quality-note = one point per call
quality-past = Show earlier
plot-errors = Bit errors
plot-rssi = Signal
plot-told = last { $last } · mean { $mean } · { $least } to { $most }
plot-nothing = not measured yet

## The page of one radio
radio-open = Open full page
radio-missing = There is no radio { $id }
radio-identity = Identity and rights
radio-aliases = Aliases
radio-signed-on = Signed on
radio-in-use = in use
radio-spare = spare
radio-lost = lost
radio-stolen = stolen
radio-retired = retired
radio-in-use-letter = U
radio-spare-letter = S
radio-lost-letter = !
radio-stolen-letter = !
radio-retired-letter = –
radio-make-in-use = Put in use
radio-make-spare = Make spare
radio-make-retired = Retire
lost-report = Report lost…
lost-why = What happened
lost-why-hint = left in a taxi, 02:10
lost-means = All repeaters refuse it at once; it is inhibited as soon as it is heard.
lost-sure = Block it now
revival-two = Two people are needed: one asks, another revives it.
revival-ask = Ask for revival
revival-ask-sure = Yes, it is found: ask
revival-asked = { $who } asks to revive it.
revival-waits = You asked to revive it; another person must now do it.
revival-do = Revive
revival-do-sure = Yes, revive
rights = Rights
right-talkgroups = May talk on
right-everywhere = on every talkgroup
right-nowhere = on none
right-also = Also
right-private = private calls
right-all-call = calls to all
priority = Priority
priority-hint = 0 to 9; a higher priority interrupts what the server itself sends.

## More of the registers
site-on-air = number on air
site-on-air-of = Number on air of talkgroup { $talkgroup }; empty: the same
site-minutes = always
site-minutes-of = Minutes on demand of talkgroup { $talkgroup }; empty: always carried
site-receives = Receives, MHz
site-transmits = Transmits, MHz
site-emergency-slot = Kept for emergencies
site-emergency-none = no slot
site-takes-options = May request fewer talkgroups by its options
radio-aliases-hint = Name in each language; empty: the same
talkgroup-limit = Longest transmission, s
talkgroup-limit-hint = Empty: the general limit.
column-priority = Priority
column-limit = Longest transmission
column-address = Address
networks = Other networks
networks-add = New link
networks-none = No links to other networks
network-homebrew = repeater at another master
network-openbridge = signed frames (OpenBridge)
network-scape = another Scape
network-homebrew-hint = Scape logs in there as a repeater.
network-openbridge-hint = No login: each frame is signed with the secret.
network-scape-hint = As above; replayed frames are refused.
network-number = Scape's number there
network-number-hint = The repeater id Scape logs in with, or the network id it sends.
network-host = Host
network-port = Port
network-secret = Secret
network-secret-kept = Empty: unchanged.
network-options = Options
network-options-hint = Sent after the login, in the form the other master expects.
csv-import = Import…
csv-export = Export
csv-title = From the file { $file }
csv-would = Nothing imported yet.
csv-cannot = Nothing is imported until the mistakes are corrected.
csv-done = Imported.
csv-counts = { $new } new, { $changed } changed, { $same } unchanged, { $mistakes } with mistakes
csv-take = Import
csv-mistakes = Mistakes
csv-line = Line { $line }:

## Radios
radios = Radios
radios-find = Find…
radios-none = No radios registered
radios-none-next = Add them in the registers to see names instead of numbers.
radios-not-found = No match
radios-not-found-next = Search by name, unit or number.
radios-more = And { $count } more: narrow the search
radio-calls = Calls of this radio
speaks = speaking
never-heard = never heard

## Details
details-newest = Newest call
details-call = Call
details-site = Repeater
details-radio = Radio
details-none = Nothing to show
details-none-next = Select a call, a repeater, a radio or an alarm.
fact-end = End
fact-heard-by =
    { $count ->
        [0] heard at no other repeater
        [one] heard at { $count } more repeater
        *[other] heard at { $count } more repeaters
    }
fact-quality = Quality
fact-errors = { $percent } % errors
fact-lost =
    { $count ->
        [one] { $count } frame lost
        *[other] { $count } frames lost
    }
fact-recording = Recording
fact-bursts =
    { $count ->
        [one] { $count } burst
        *[other] { $count } bursts
    }
fact-sha = SHA-256 { $hash }
fact-ids = Numbers
fact-id = Number
fact-address = Address
fact-frequencies = Frequencies
fact-colour-code = colour code { $code }
fact-software = Software
fact-last-site = Last repeater
fact-last-talkgroup = Last talkgroup
recording-unfinished = not finished yet
recording-none = none
recording-whole = complete
recording-failed = failed

## Searching the calls
search = Search
search-title = Call history
search-text = Name or number
search-text-hint = M21, Ozols, 4060217…
search-talkgroup = Talkgroup
search-radio = Radio
search-any = any
search-period = When
period-any = at any time
period-hour = in the last hour
period-day = in the last 24 hours
period-week = in the last 7 days
period-chosen = from – to…
search-since = From
search-until = To
search-reason = Reason for the search (required by law)
search-reason-hint = e.g. incident 26-11-22/0117
search-emergency = Emergencies only
search-begin = Search all calls
search-begin-next = Enter what you are looking for and why; the reason stays in the journal with your name.
search-none = Nothing found
search-none-next = Widen the period or drop a condition.
search-pages = Pages of found calls
search-range = { $first }–{ $last } of { $total }
older = Older
newer = Newer

## Registers
register-find = Find…
register-add = New entry
register-count =
    { $count ->
        [one] { $count } entry
        *[other] { $count } entries
    }
register-editor = Edit an entry
register-none-next = Add the first one with the key N.
register-not-found = No match
register-choose = Select an entry to edit
register-choose-next = Or add a new one with the key N.
column-name = Name
column-number = Number
column-place = Place
column-state = State
column-carries = Slot: talkgroup
column-carried = Carried by
column-unit = Unit
column-heard = Heard
column-full-name = Full name
column-account = User name
column-role = Role
column-opened = Created
sites-add = New repeater
site-number = Repeater number
site-number-hint = The repeater logs in with this number.
site-latitude = Latitude, °
site-longitude = Longitude, °
site-carries = Carries the talkgroups
site-carry-more = Add a talkgroup…
site-carry-none = Register talkgroups first.
site-slot-of = Slot of talkgroup { $talkgroup }
site-drop = Remove talkgroup { $talkgroup }
site-rotate = New secret
site-rotate-sure = Yes, issue a new one
site-secret = { $name }: secret
site-secret-next = Shown only once. Set it in the repeater, together with the number.
radios-add = New radio
radio-number = DMR number
radio-number-hint = As programmed into the radio.
radio-name-hint = Who speaks: M21 Ozols
radio-unit-hint = Who it belongs to: a unit, a car or the duty desk
talkgroups-add = New talkgroup
talkgroup-name-hint = Short: it is shown with every call.

## People
people = People
people-add = New account
people-none = No accounts
account-open = active
account-disabled = disabled
account-disable = Disable the account (all its sessions end at once)
account-name-hint = Letters, digits and . - _ @; cannot be changed later
account-renew = New one-time password
account-renew-sure = Yes, issue a new one; the old one stops working
account-sign-out = Sign out everywhere
account-sign-out-sure = Yes, sign out
account-signed-out = All sessions of the account have ended.
account-password = { $name }: one-time password
account-password-next = Shown only once. Hand it over in person; it must be changed at the first sign-in.
role-viewer = viewer
role-dispatcher = dispatcher
role-supervisor = supervisor
role-administrator = administrator
role-viewer-may = Sees the radio page.
role-dispatcher-may = Sees the radio page and searches the call history.
role-supervisor-may = The same as a dispatcher.
role-administrator-may = Everything, registers and accounts too.

## Refusals
refused-other = Refused ({ $code }). If it happens again, tell the technician this code.
refused-next = If this seems wrong, ask an administrator.
refused-unreachable = The server does not answer; nothing was changed. Try again when it is connected.
refused-odd-answer = Something other than Scape answered ({ $status }). Check the network between this console and the server.
refused-sign-in-wrong = Wrong user name or password.
refused-sign-in-wait = Too many attempts. Wait { $seconds } s.
refused-sign-in-needed = The session has ended. Sign in again.
refused-password-change-needed = Change the one-time password first.
refused-password-too-short = The password must have at least { $least } characters.
refused-password-is-name = The password is too similar to the user name.
refused-password-unchanged = The new password is the same as the old one.
refused-password-wrong = The current password is wrong.
refused-name-taken = The user name { $name } is taken.
refused-last-administrator = At least one administrator must remain.
refused-no-such-account = This account no longer exists.
refused-no-right = Your role does not allow this.
refused-foreign-page = The request came from a foreign page and was rejected.
refused-reason-needed = Enter the reason for the search.
refused-bad-input = Invalid input. { $field }
refused-number-taken = The number { $number } is already registered.
refused-no-such-site = This repeater is no longer in the register.
refused-no-such-radio = This radio is no longer in the register.
refused-no-such-talkgroup = This talkgroup is no longer in the register.
refused-no-such-secret = The secret was not found; issue a new one.
refused-no-such-view = The server does not have this list. Reload the page.
refused-no-such-column = This list cannot be filtered by that. Reload the page.
refused-no-such-address = This address does not exist on this server.
refused-no-such-journal-row = The journal has no such row.
refused-too-many-subscriptions = This console follows too many lists (more than { $most }). Reload the page.
refused-too-large = The request is too large.
refused-internal = Server error. Give the technician the number { $id }.
refused-store-failed = The store is down, so nothing was changed. Try again when it is back. { $why }
refused-store-in-use = Another process already uses the store: { $store }
refused-vault-key-wrong = The vault key does not fit this store.
refused-vault-key-damaged = The vault key is damaged: { $path }
refused-address-not-free = The address { $address } cannot be used: { $why }
refused-switch-runs-already = A switch is already running in this folder: { $folder }

## The command line

run-starting = Scape for { $agency } is starting. The console is at { $address }
run-first-sign-in = At the first start the administrator's one-time password is written to { $path }
config-good = { $path }: no mistakes.
config-no-file = There is no file { $path }. Create one, or name another with --config.
config-unreadable = The file cannot be read: { $why }
config-not-toml = This line is not TOML: { $why }
config-unknown-section = There is no section [{ $name }]. The sections are: { $known }.
config-unknown-section-near = There is no section [{ $name }]. Did you mean [{ $near }]?
config-not-a-section = { $name } is a section: write [{ $name }] on a line of its own and its values below.
config-unknown-key = [{ $section }] has no { $name }. It has: { $known }.
config-unknown-key-near = [{ $section }] has no { $name }. Did you mean { $near }?
config-wrong-value = { $name } has a wrong value. For example: { $write } { $why }
config-missing = { $name } is missing. For example: { $write }
journal-whole = The journal is intact: { $rows } rows, { $erased } of them erased.
journal-head = Hash of the last row: { $hash }
journal-fault-missing = Row { $seq } is missing from the journal.
journal-fault-order = Row { $seq } is older than the row before it.
journal-fault-hash = Row { $seq } was altered: its chain is broken.
journal-fault-body = The body of row { $seq } was altered.
journal-fault-no-erasure = Row { $seq } has no body, and no row records its erasure.
journal-fault-tail-cut = The end of the journal is missing: row { $seq } and all after it.
journal-fault-head = Row { $seq } is not the one last recorded.

## Refusals of the node

refused-talkgroup-twice = Talkgroup { $talkgroup } is listed twice; a repeater carries it on one slot.
refused-bad-cursor = This page of the list has expired. Search again.
refused-rebuilding = The lists are being rebuilt; this takes a few minutes. Radio still works.
refused-rebuild-failed = The lists could not be rebuilt; Scape tries again. Radio still works; call the technician.
refused-system = The operating system does not allow it: { $why }
refused-store-full = The disk is full, so nothing was changed. Radio still works; free some space.
refused-store-disk-error = Disk error: nothing was changed. Radio still works; call the technician.
refused-store-locked = Another program has locked the store, so nothing was changed. Try again.
refused-store-damaged = The store is damaged. Radio still works; call the technician and keep the backup.
refused-store-read-only = The store cannot be written to. Check the permissions of the data folder.
refused-store-missing = The store cannot be opened. Check the data folder.
refused-store-unreachable = The database server does not answer, so nothing was changed.
refused-event-unreadable = This cannot be recorded as it is: { $kind }, { $why }.

## Troubles of the node

trouble-journal-down = The journal is damaged
why-journal-tail-cut = Its end was cut off: row { $seq } is not the one last recorded. Compare it with the backup.
why-switch-strange = The switch that answers has another version. Restart Scape.

## Refusals of the registers

refused-on-air-twice = On slot { $slot } the number { $number } already stands for another talkgroup.
refused-no-such-link = This link is no longer in the register.
refused-radio-lost-already = Radio { $number } already has this state.
refused-radio-not-lost = Radio { $number } is neither lost nor stolen.
refused-revival-needed = Radio { $number } is lost or stolen. Two people must revive it first.
refused-second-person-needed = You asked for it; somebody else must agree.
refused-patch-of-one = A patch needs at least two talkgroups.
refused-already-patched = Talkgroup { $talkgroup } is already patched.
refused-no-such-patch = This patch is already closed.
refused-csv-not-text = The file is not UTF-8 text. Save it as CSV UTF-8.
refused-csv-no-number = No column holds the radio's number (number or RADIO_ID).
refused-csv-unknown-column = There is no column { $column }.
refused-csv-cells = The line has { $count } cells instead of { $wanted }.
refused-csv-wrong = { $column } cannot be “{ $value }”.
refused-csv-number-twice = Radio { $number } is already in line { $first }.
refused-csv-state = A list cannot mark a radio lost or revive it: do that on the radio's page.
refused-csv-mistakes = Nothing was changed. Mistakes in the list: { $count }.
part-links = Other networks
trouble-links-down = A link to another network has no address
why-host-unknown = Name not found: { $hosts }. Scape keeps asking.
refused-csv-quotes = A quotation mark is out of place; nothing after it was read.
refused-inhibit-stays = Radio { $number } is lost or stolen: its inhibit cannot be withdrawn.
refused-csv-cell-long = A cell is too long; nothing after it was read. Perhaps a quotation mark is missing.
refused-csv-too-long = The list has more than { $most } radios; split it.
refused-csv-register-changed = Somebody changed the data of radio { $number } meanwhile; part of the list is imported. Send the list again.
refused-order-reason-needed = Enter the reason for locating.
csv-reason = Reason for the export (required by law)
order-reason = Reason for locating (required by law)
refused-revival-asked-by-other = Somebody else asked to revive radio { $number }, or the request no longer applies. Check and try again.
refused-revival-nobody-else = Reviving needs two accounts with this right; yours is the only one. An administrator must create another.
refused-talkgroup-patched = Talkgroup { $number } is patched. End the patch first.
refused-options-password = Options must not contain a password: everybody sees them. Use the field of the secret.

refused-no-such-order = This command no longer exists.
refused-order-finished = This command is already finished.
refused-order-unknown-radio = Radio { $number } is not in the register: nothing can be sent to it.
refused-order-unknown-talkgroup = Talkgroup { $number } is not in the register: nothing can be sent to it.
refused-order-no-text = Only a text can have content or go to a talkgroup.
refused-order-once = Only a position can be requested repeatedly.
refused-order-too-often = A position can be requested at most every { $least } seconds.
refused-text-empty = Enter a text first.
refused-no-such-alarm = This alarm no longer exists.
refused-alarm-taken = Somebody else has already taken this alarm.
refused-alarm-over = This alarm is already closed.
refused-too-many-orders = { $most } commands are already waiting. Withdraw those no longer needed.
refused-site-or-radio = Choose one repeater or one radio.
part-intake = Reports
trouble-intake-down = A report from the switch could not be processed
why-report-set-aside = It was set aside in the journal; all others are recorded. Tell the technician: { $kind }, { $why }

## The terminal
term-switch = Switch running since { $since }, listening at { $listening }
term-store-closed = The store cannot be read, so names and history are missing: { $why }
term-sites = Repeater
term-links = Link
term-state = State
term-since = Since
term-heard = Heard
term-rssi = Signal
term-errors = Errors
term-slot1 = Slot 1
term-slot2 = Slot 2
term-number = Number
term-radio = Radio
term-unit = Unit
term-site = Repeater
term-slot = Slot
term-talkgroup = Talkgroup
term-on-air = On air
term-carried = Carried
term-patched = Patched with
term-carried-static = always
term-carried-on-demand = on demand, { $minutes } min
term-carried-open = open now, { $minutes } min
term-nowhere = nowhere
term-nobody = No radio was heard yet.
term-monitoring = Radio events; press Ctrl-C to stop.
term-count-received = Datagrams received
term-count-delivered = Datagrams sent
term-count-malformed = Malformed
term-count-strangers = From unregistered repeaters
term-count-unrouted = Not routed
term-count-send_failed = Not sent
term-count-spooled = Reports
term-count-flooded = Refused as a flood
term-call-started = CALL   { $place }  { $who } → { $to }
term-call-ended = end    { $place }  { $who } → { $to }: { $seconds } s, { $why }; errors { $errors }, signal { $rssi }, lost { $lost }
term-call-preempted = A higher-priority call took over
term-call-blocked = BLOCKED  { $place }  { $who } → { $to }: { $why }
term-emergency-raised = EMERGENCY  { $place }  { $who } → { $to }
term-text-received = text   { $place }  { $who } → { $to }: { $characters } characters
term-position-received = position  { $place }  { $who }
term-radio-signed-on = radio on   { $place }  { $who }
term-radio-signed-off = radio off  { $place }  { $who }
term-order-sent = command { $order } sent at { $place }, attempt { $attempt }
term-order-delivered = command { $order } delivered
term-order-done = command { $order } done
term-order-failed = command { $order } failed: { $why }
term-repeater-connected = ONLINE   { $place } from { $address }
term-repeater-lost = OFFLINE  { $place }: { $why }
term-login-refused = REFUSED  { $place } from { $address }: { $why }, { $count }×
term-recording-failed = NOT RECORDED: { $why }
check-mark-good = ok
check-mark-bad = NO
check-mark-hint = →
check-not-registered = Repeater { $number } is not known to the switch. Register it first.
check-offline = It is not logged in; last heard: { $heard }.
check-refused = Its last login was refused: { $reason }.
check-no-login = Nothing arrives from it: check its power, the tunnel, the address and port set in it, and [radio] listen.
check-online = It is logged in from { $address }.
check-register-closed = The register cannot be read now: colour code, frequencies and slots are not compared.
check-register-agrees = What it reports agrees with the register.
check-differs-colour-code = Colour code: the register says { $register }, the repeater { $site }. Radios with another colour code are not heard.
check-differs-receive = Receive frequency: the register says { $register }, the repeater { $site }.
check-differs-transmit = Transmit frequency: the register says { $register }, the repeater { $site }.
check-carries-nothing = It carries no talkgroups. Add them at the repeater in the registers.
check-slot-dropped = The register gives it talkgroups on slot { $slot }, but the repeater does not use that slot.
check-simplex = It is a simplex hotspot: everything is sent on slot 2, and it cannot receive while it sends.
check-key-up = Now talk on a radio at { $place } for a few seconds.
check-waiting = still listening, { $seconds } s left
check-not-heard = No radio was heard at this repeater.
check-not-heard-why = Compare the radio's colour code, frequencies and slot with the repeater's; at a gateway open PassAllTG for the slot.
check-heard = Heard { $who } ({ $number }) on slot { $slot } to { $to }.
check-blocked = But nobody else heard it: { $reason }.
check-nobody-else = No other repeater carries this call: the talkgroup may be missing there, or here.
check-quality = Quality: errors { $errors }, signal { $rssi }, frames lost { $lost }.
check-many-errors = That many errors are audible: move closer, then check the antenna, its cable and the frequency.
check-no-data-id = The way to the radio was not tried. Set [radio] data_id, the number that radios answer to.
check-sending-check = sending { $who } a radio check …
check-sending-text = sending { $who } a text …
check-text = Scape: link check
check-radio-check-done = The radio answered the radio check.
check-radio-check-refused = The radio refused the radio check.
check-radio-check-expired = The radio did not answer the radio check.
check-radio-check-not-understood = The radio does not understand the radio check.
check-radio-check-not-sent = The radio check was not sent: the slot was busy.
check-text-done = The radio answered the text.
check-text-refused = The radio refused the text.
check-text-expired = The radio did not answer the text.
check-text-not-understood = The radio does not understand the text.
check-text-not-sent = The text was not sent: the slot was busy.
check-gateway = Private calls and data do not pass: open PassAllPC and PassAllTG for the slot at the gateway, and check that the radio was not switched off.
check-simplex-deaf = A simplex hotspot cannot receive while it sends: the radio's answer may have come too early.
check-radio-itself = One of the two was answered, so the way is open; the radio itself is not set up for the other.
check-works = The repeater works in both directions.
check-works-not = Not everything works yet: see above.
refused-switch-away = The switch does not answer: it is not running, or belongs to another user. See `systemctl status scape`. { $why }
refused-site-needed = Name the repeater: scape radio check NUMBER
config-public-address = { $address } can be reached from everywhere. Give the address of the tunnel or of this computer, or write listen_publicly = true in [{ $section }] if that is what you want.
refused-folder-too-long = The path of the data folder is too long for the switch's socket: { $path }. At most { $most } bytes; choose a shorter one in [data] folder.
ended-preempted = an emergency took over the slot
lost-refused = refused by the other side
login-flood = too many requests
login-not-allowed = from a network that is not allowed
login-replay = replayed
people-rescued = One-time password, to be changed at the first sign-in: { $password }
