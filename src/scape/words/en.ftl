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
theme-dark = Dark theme
theme-light = Light theme
version = Scape { $version }
pages = Pages
page-radio = Radio
page-registers = Registers
page-people = People
ago = { $age } ago
since = since { $time } · { $age }
stale = Data from { $age } ago · { $time }

## The links in the bar
links = Links to the parts of the system
chip-live = Connected
chip-connecting = Connecting…
chip-lost = Link lost { $age }
chip-repeaters = Repeaters { $online }/{ $all }
chip-good = works
chip-busy = busy
chip-bad = partly down
chip-unknown = not known
part-switch = Switch
part-store = Store

## The alarm rail
alarms = Alarms and troubles
alarm-none = No alarms
alarm = EMERGENCY
alarm-show = Show
alarm-more = { $count } more
link-lost = No link to the server since { $time } · { $age }
link-lost-means = What you see is as it was then. What you typed is kept; it reconnects by itself.
link-retry = Connect now
trouble-store-down = The store is down
trouble-store-busy = The store is busy
trouble-switch-down = The switch is down
trouble-switch-busy = The switch is busy
trouble-recorder-down = Calls are not being recorded
trouble-recorder-busy = The recorder lags behind
trouble-views-down = The lists are not being updated
trouble-views-busy = The lists are being rebuilt
why-disk-full = The disk is full: free some space. Radio goes on.
why-disk-error = The disk does not read or write: call the technician. Radio goes on.
why-disk-slow = The disk cannot keep up: some voice is not recorded. Radio goes on.
why-not-connected = The node does not see the switch. The switch works on its own and will hand everything over later.
why-rebuilding = Rebuilding from the journal.
announce-emergency = Emergency: { $who }, { $where }
announce-lost = The link to the server is lost
announce-live = Connected to the server

## Keys
help-title = Keys
help-letters = Letter keys act while the cursor is not in a text field.
key-help = List of keys
key-alarm = Show the gravest alarm
key-move = Up and down a list
key-ends = To the ends of a list
key-choose = Choose
key-back = One step back

## Signing in
sign-in = Sign in
sign-in-asking = Checking…
sign-in-lead = Sign in to work at the console.
sign-in-name = User name
sign-in-password = Password
session-ended = Your session has ended. Sign in again.
server-away = The server does not answer. Trying again every few seconds; if this goes on, call the technician.
door-line = Scape { $version } · Work with data is recorded in the journal
sign-out = Sign out
sign-out-everywhere = Sign out everywhere
change-password = Change password
new-password = Choose your own password
new-password-lead = { $name }, a one-time password works only once. From now on sign in with one that only you know.
password-old = Current password
password-new = New password
password-hint = At least 12 characters. A few words are easier to remember than a string of symbols.
password-again = New password again
password-differs = The two are not the same.
password-save = Save password
password-changed = The password is changed.

## Repeaters
sites = Repeaters
sites-note = { $online } of { $all } online
sites-none = No repeater is registered
sites-none-next = Add the first one in the registers [2], then set its number and secret in the repeater.
sites-none-ask = An administrator adds them.
sites-switch-down = The switch is down: which repeaters are there is not known.
site-online = online
site-offline = offline
site-never = never seen
site-unknown = not known
site-online-letter = O
site-offline-letter = X
site-never-letter = N
site-unknown-letter = ?
site-never-next = has not logged in yet
last-heard = Last heard
lost-closed = logged out
lost-silent = went silent
lost-removed = removed from the register
lost-secret-withdrawn = its secret was changed
login-unknown-id = number not registered
login-wrong-secret = wrong secret
login-address-mismatch = comes from another address
login-version = protocol version not understood
login-busy = too many logins at once
login-not-logged-in = sends without a login
login-unknown-id-next = Register it, or find out whose it is.
login-wrong-secret-next = Set the right secret in the repeater, or issue a new one in the registers.
login-address-mismatch-next = Unless the repeater was moved, somebody else uses its number.
login-version-next = Update the software of the repeater.
login-busy-next = It passes by itself; if not, look at the network.
login-not-logged-in-next = Restart the repeater.
login-flood-next = If it does not stop, find the sender; repeaters that are online are not disturbed.
login-not-allowed-next = If the network is yours, add it in the settings.
login-replay-next = Somebody between the two ends is replaying recorded traffic: check that network. None of it passed.
site-refused = Refused: { $reason }, from { $address }, { $count } { $count ->
        [one] time
        *[other] times
    }, last { $time }.
strangers = Unregistered repeaters
strangers-note = log in, but are not registered
strangers-many = many numbers
times = { $count }×
register = Register
slot = Slot { $slot }
slot-empty = nothing

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
latest-none-next = Each call appears here as it ends.
call-path = { $site } · TS{ $slot }
column-time = Time
column-who = Who
column-where = To
column-path = Repeater · slot
column-marks = Marks
column-running = Running
column-lasted = Length
mark-emergency = emergency
mark-encrypted = encrypted
mark-private = private call
mark-late = joined late, the beginning was not heard
mark-no-recording = not recorded
mark-unwritten = not yet in the journal
ended-not = still going on
ended-terminator = the speaker released the key
ended-silence = went silent
ended-time-out = time-out timer
ended-site-lost = the repeater was lost
ended-cut = cut: the switch stopped
ended-refused = the radio lost its right to talk
talkgroups = Talkgroups
talkgroups-none = No talkgroup is registered. An administrator adds them in the registers.
tile-narrow = Show only the calls of this talkgroup
tile-chosen = selected
tile-emergency = EMERGENCY
tile-quiet = quiet
tile-sites = { $online } of { $all } repeaters online
tile-no-sites = no repeater carries it
blocked = Blocked calls
blocked-none = No blocked calls

## Alarms
alarms-title = Alarms
alarms-none = No alarms
alarms-none-next = Emergencies, lost radios and silent repeaters appear here.
alarm-take = Take
alarm-end = Close
alarm-end-sure = Yes, close
alarm-open = waits { $age }
alarm-taken = taken by { $who } { $time }
alarm-was-over = closed { $time }
alarm-state-open = waits
alarm-state-taken = taken
alarm-state-over = closed
alarm-taker = Taken by
alarm-told = What is known
alarm-kind-emergency = Emergency
alarm-kind-lost-radio = Lost or stolen radio heard
alarm-kind-two-places = One number in two places
alarm-kind-site-silent = Repeater silent
alarm-kind-site-degraded = Repeater receives badly
alarm-kind-site-flooded = Flood of logins
alarm-kind-loop = Call comes back
alarm-kind-unknown-radio = Unknown radio
alarm-kind-inhibit-failed = Radio not inhibited
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
   *[other] The radio cannot do it
}
alarm-next-emergency = Answer on the talkgroup, take the alarm, and send help.
alarm-next-lost-radio = The radio is near this repeater. It is refused everywhere, and inhibited as soon as it answers.
alarm-next-two-places = Two radios use one number: find out which is ours.
alarm-next-site-silent = Check its power and network; the alarm closes by itself when the repeater logs in.
alarm-next-site-degraded = Have its antenna and cables looked at.
alarm-next-site-flooded = Ask the technician to close this address off.
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
blocked-no-right = has no right there
blocked-loop = came back by another way
mark-broadcast = broadcast: no reply possible
mark-preempted = another call took over
mark-unheard =
    { $count ->
        [one] { $count } repeater had no free slot
        *[other] { $count } repeaters had no free slot
    }
fact-alias = Name it sends
fact-alias-differs = not as registered
fact-busy = Busy at
fact-missed = Not heard at
fact-preempted = Took over
fact-preempted-other = a higher-priority call
fact-encrypted = carried and recorded encrypted

## Texts and orders
texts = Texts
texts-none = No texts
texts-none-next = What radios write appears here.
text-to = To
text-to-hint = M21, 101…
text-to-unknown = Choose a radio or a talkgroup from the list.
text-text = Text
text-send = Send
text-answer = Answer
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
order-state-waiting = waits for the radio
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
patches-none-next = Mark two or more below, say for how long and why.
patches-past = Before
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
edit = Change
slots = Slots
slot-emergency = emergencies only
slot-on-air = on air { $number }
slot-on-demand = on demand, { $minutes } min
slot-open = open now, { $minutes } min
site-login = Identity and login
site-heard = Radios last heard here
site-heard-none = No radios last heard here
site-options = Options
site-options-taken = may ask for fewer talkgroups
site-rotation = Secret
site-secret-at-once = The old one stops at once (it may be known to others)
site-secret-overlap = Shown only once. The old one still opens for a day: set the new one before that ends.
said-title = Registered and reported
said-what = What
said-register = Register
said-repeater = Repeater reports
said-differs = differs from the register
fact-colour = Colour code
fact-receives = Receives
fact-transmits = Transmits
fact-position = Position
quality = Quality
quality-note = a point for each call
quality-past = Show the past
plot-errors = Bit errors
plot-rssi = Signal
plot-told = last { $last } · mean { $mean } · { $least } to { $most }
plot-nothing = not measured yet

## The page of one radio
radio-open = Open full page
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
lost-means = It is refused at every repeater at once, and inhibited as soon as it is heard.
lost-sure = Block it now
revival-two = Two people are needed: one asks, another revives it.
revival-ask = Ask for revival
revival-ask-sure = Yes, it is found: ask
revival-asked = { $who } asks to take it back in use.
revival-waits = You asked to revive it; now another person must do it.
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
priority-hint = 0 to 9; the higher one takes over the server's own transmissions.

## More of the registers
site-on-air = number on air
site-on-air-of = Number on air of talkgroup { $talkgroup }; empty: the same
site-minutes = always
site-minutes-of = Minutes on demand of talkgroup { $talkgroup }; empty: always carried
site-receives = Receives, MHz
site-transmits = Transmits, MHz
site-emergency-slot = Kept for emergencies
site-emergency-none = no slot
site-takes-options = May ask for fewer talkgroups by its options
radio-aliases-hint = Name in each language; empty: the same
talkgroup-limit = Longest transmission, s
talkgroup-limit-hint = Empty: as everywhere.
column-priority = Priority
column-limit = Longest transmission
column-address = Address
networks = Other networks
networks-add = New link
networks-none = No link to another network
network-homebrew = repeater at another master
network-openbridge = signed frames (OpenBridge)
network-scape = another Scape
network-homebrew-hint = We log in there as a repeater does.
network-openbridge-hint = Nobody logs in: each frame is signed with the secret.
network-scape-hint = As before, and frames that were recorded and sent again are refused.
network-number = Our number there
network-number-hint = The repeater id we log in with, or the network id we send.
network-host = Host
network-port = Port
network-secret = Secret
network-secret-kept = Empty: as it is.
network-options = Options
network-options-hint = Sent after the login, as the other master wants them.
csv-import = Import…
csv-export = Export
csv-title = From the file { $file }
csv-would = Nothing imported yet.
csv-cannot = Nothing is taken while there are mistakes.
csv-done = Done.
csv-counts = { $new } new, { $changed } changed, { $same } the same, { $mistakes } with mistakes
csv-take = Import
csv-mistakes = Mistakes
csv-line = Line { $line }:

## Radios
radios = Radios
radios-find = Find…
radios-none = No radio is registered
radios-none-next = Add them in the registers to see names instead of numbers.
radios-not-found = No match
radios-not-found-next = Search by name, unit or number.
radios-more = And { $count } more: narrow the search
radio-calls = Calls of this radio
speaks = speaks
never-heard = never heard

## Details
details-newest = Newest call
details-call = Call
details-site = Repeater
details-radio = Radio
details-none = Nothing to show
details-none-next = Choose a call, a repeater, a radio or an alarm.
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
register-count =
    { $count ->
        [one] { $count } entry
        *[other] { $count } entries
    }
register-editor = Editing an entry
register-none-next = Add the first one with the key N.
register-not-found = No match
register-choose = Choose an entry to change
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
column-opened = Opened
sites-add = New repeater
site-number = Repeater number
site-number-hint = The repeater logs in with this number.
site-latitude = Latitude, °
site-longitude = Longitude, °
site-carries = Carries the talkgroups
site-carry-more = Add a talkgroup…
site-carry-none = Register talkgroups first.
site-slot-of = Slot of talkgroup { $talkgroup }
site-drop = Take away talkgroup { $talkgroup }
site-rotate = New secret
site-rotate-sure = Yes, issue a new one
site-secret = { $name }: secret
site-secret-next = Shown only once. Set it in the repeater, together with the number.
radios-add = New radio
radio-number = DMR number
radio-number-hint = As programmed into the radio.
radio-name-hint = Who speaks: M21 Ozols
radio-unit-hint = Whose it is: a unit, a car or the duty desk
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
refused-unreachable = The server does not answer; nothing was changed. Try again when the link is back.
refused-odd-answer = Something other than Scape answered ({ $status }). Look at the network between this console and the server.
refused-sign-in-wrong = Wrong user name or password.
refused-sign-in-wait = Too many attempts. Wait { $seconds } s.
refused-sign-in-needed = The session has ended. Sign in again.
refused-password-change-needed = First change the one-time password.
refused-password-too-short = The password must have at least { $least } characters.
refused-password-is-name = The password is too much like the user name.
refused-password-unchanged = The new password is the same as the old one.
refused-password-wrong = The current password is not right.
refused-name-taken = The user name { $name } is taken.
refused-last-administrator = At least one administrator must remain.
refused-no-such-account = There is no such account any more.
refused-no-right = Your role does not allow this.
refused-foreign-page = The request came from a foreign page and was not done.
refused-reason-needed = Give the reason for the search.
refused-bad-input = What was entered is not valid. { $field }
refused-number-taken = The number { $number } is already registered.
refused-no-such-site = There is no such repeater in the register any more.
refused-no-such-radio = There is no such radio in the register any more.
refused-no-such-talkgroup = There is no such talkgroup in the register any more.
refused-no-such-secret = The secret cannot be found; issue a new one.
refused-no-such-view = This server does not know such a list. Reload the page.
refused-no-such-column = This list cannot be narrowed by that. Reload the page.
refused-no-such-address = There is no such address on this server.
refused-no-such-journal-row = There is no such row in the journal.
refused-too-many-subscriptions = This console listens to too many lists (more than { $most }). Reload the page.
refused-too-large = The request is too large.
refused-internal = A fault in the server. Tell the technician the number { $id }.
refused-store-failed = The store is down, so nothing was changed. Try again when it is back. { $why }
refused-store-in-use = Another process already uses the store: { $store }
refused-vault-key-wrong = The vault key does not fit this store.
refused-vault-key-damaged = The vault key is damaged: { $path }
refused-address-not-free = The address { $address } is not free: { $why }
refused-switch-runs-already = A switch already runs in this folder: { $folder }

## The command line

run-starting = Scape for { $agency } is starting. The console is at { $address }
run-first-sign-in = At the first start the administrator's one-time password is written to { $path }
config-good = { $path }: no mistakes.
config-no-file = There is no file { $path }. Make one, or name another with --config.
config-unreadable = The file cannot be read: { $why }
config-not-toml = This line is not TOML: { $why }
config-unknown-section = There is no section [{ $name }]. The sections are: { $known }.
config-unknown-section-near = There is no section [{ $name }]. Did you mean [{ $near }]?
config-not-a-section = { $name } is a section: write [{ $name }] on a line of its own and its values below.
config-unknown-key = [{ $section }] has no { $name }. It has: { $known }.
config-unknown-key-near = [{ $section }] has no { $name }. Did you mean { $near }?
config-wrong-value = { $name } cannot be that. Write for example: { $write } { $why }
config-missing = { $name } is missing. Write for example: { $write }
journal-whole = The journal is intact: { $rows } rows, { $erased } of them erased.
journal-head = Hash of the last row: { $hash }
journal-fault-missing = Row { $seq } is missing from the journal.
journal-fault-order = Row { $seq } is older than the row before it.
journal-fault-hash = Row { $seq } is not what was recorded: its chain is broken.
journal-fault-body = Row { $seq }: its body is not what was recorded.
journal-fault-no-erasure = Row { $seq } has no body, but no row says that it was erased.
journal-fault-tail-cut = The journal has lost its end: row { $seq } and all after it.
journal-fault-head = Row { $seq } is not the one that was last in the journal.

## Refusals of the node

refused-talkgroup-twice = Talkgroup { $talkgroup } is listed twice; a repeater carries it on one slot.
refused-bad-cursor = This page of the list is no longer known. Search again.
refused-rebuilding = The lists are being built anew; this takes a few minutes. Radio goes on.
refused-rebuild-failed = The lists could not be built anew; it is being tried again. Radio goes on; call the technician.
refused-system = The operating system does not allow it: { $why }
refused-store-full = The disk is full, so nothing was changed. Radio goes on; free some space.
refused-store-disk-error = The disk does not work, so nothing was changed. Radio goes on; call the technician.
refused-store-locked = Another program holds the store, so nothing was changed. Try again.
refused-store-damaged = The store is damaged. Radio goes on; call the technician and keep the backup.
refused-store-read-only = The store may not be written to. Check the rights of the data folder.
refused-store-missing = The store cannot be opened. Check the data folder.
refused-store-unreachable = The database server does not answer, so nothing was changed.
refused-event-unreadable = This cannot be recorded as it is: { $kind }, { $why }.

## Troubles of the node

trouble-journal-down = The journal is damaged
why-journal-tail-cut = Its end was cut off: row { $seq } is not the one that was last. Compare with the backup.
why-switch-strange = What answers is not this version of the switch. Restart Scape.

## Refusals of the registers

refused-on-air-twice = On slot { $slot } the number { $number } already means another talkgroup.
refused-no-such-link = There is no such link in the register any more.
refused-radio-lost-already = Radio { $number } is marked so already.
refused-radio-not-lost = Radio { $number } is neither lost nor stolen.
refused-revival-needed = Radio { $number } is lost or stolen. First two people must let it be used again.
refused-second-person-needed = You asked for it; somebody else must agree.
refused-patch-of-one = A patch needs at least two talkgroups.
refused-already-patched = Talkgroup { $talkgroup } is in an open patch already.
refused-no-such-patch = This patch is closed already.
refused-csv-not-text = The file is not text in UTF-8. Save it as CSV UTF-8.
refused-csv-no-number = No column holds the radio's number (number or RADIO_ID).
refused-csv-unknown-column = There is no such column: { $column }.
refused-csv-cells = The line has { $count } cells instead of { $wanted }.
refused-csv-wrong = { $column } cannot be “{ $value }”.
refused-csv-number-twice = Radio { $number } stands in line { $first } already.
refused-csv-state = No list marks a radio lost or revives it: do that on its own page.
refused-csv-mistakes = Nothing was changed. Mistakes in the list: { $count }.
part-links = Other networks
trouble-links-down = A link to another network has no address
why-host-unknown = Not found by name: { $hosts }. It is being asked again.
refused-csv-quotes = A quotation mark is out of place; nothing after it was read.
refused-inhibit-stays = Radio { $number } is lost or stolen: its inhibit cannot be withdrawn.
refused-csv-cell-long = A cell is too long; nothing after it was read. Perhaps a quotation mark is missing.
refused-csv-too-long = The list has more than { $most } radios; divide it.
refused-csv-register-changed = Somebody changed the data of radio { $number } meanwhile; part of the list is imported. Send the list again.
refused-order-reason-needed = Say why somebody is to be located.
csv-reason = Reason for the export (required by law)
order-reason = Reason for locating (required by law)
refused-revival-asked-by-other = Somebody else asks for radio { $number }, or the request no longer stands. Look and try again.
refused-revival-nobody-else = Revival takes two accounts with this right, and there is only yours. An administrator must open another.
refused-talkgroup-patched = Talkgroup { $number } is in an open patch. End that first.
refused-options-password = Options may hold no password: everybody sees them. Put it into the secret's field.

refused-no-such-order = There is no such command any more.
refused-order-finished = This command is finished already.
refused-order-unknown-radio = Radio { $number } is not in the register: nothing can be sent to it.
refused-order-unknown-talkgroup = Talkgroup { $number } is not in the register: nothing can be sent to it.
refused-order-no-text = Only a text can have words or go to a talkgroup.
refused-order-once = Only a position can be asked for again and again.
refused-order-too-often = Ask for a position every { $least } seconds at most.
refused-text-empty = Write something first.
refused-no-such-alarm = There is no such alarm any more.
refused-alarm-taken = Somebody else has taken this alarm already.
refused-alarm-over = This alarm is closed already.
refused-too-many-orders = { $most } commands wait already. Withdraw those no longer needed.
refused-site-or-radio = Ask for one repeater or for one radio.
part-intake = Intake
trouble-intake-down = A report of the switch could not be taken in
why-report-set-aside = It is set aside in the journal, all others are recorded. Tell whoever looks after Scape: { $kind }, { $why }

## The terminal
term-switch = The switch runs since { $since } and listens at { $listening }
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
term-site = Place
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
term-monitoring = What happens on the radio; Ctrl-C ends it.
term-count-received = Datagrams received
term-count-delivered = Datagrams sent
term-count-malformed = Malformed
term-count-strangers = From unregistered repeaters
term-count-unrouted = Carried nowhere
term-count-send_failed = Not sent
term-count-spooled = Reports
term-count-flooded = Refused in a flood
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
check-no-login = Nothing arrives from it: look at its power, the tunnel, the address and port in it, and [radio] listen.
check-online = It is logged in from { $address }.
check-register-closed = The register cannot be read now: colour code, frequencies and slots are not compared.
check-register-agrees = What it says of itself agrees with the register.
check-differs-colour-code = Colour code: the register says { $register }, the repeater { $site }. Radios with another colour code are not heard.
check-differs-receive = Receive frequency: the register says { $register }, the repeater { $site }.
check-differs-transmit = Transmit frequency: the register says { $register }, the repeater { $site }.
check-carries-nothing = It carries no talkgroup. Add them at the repeater in the registers.
check-slot-dropped = The register gives it talkgroups on slot { $slot }, but the repeater drops that slot.
check-simplex = It is a simplex hotspot: everything goes out on slot 2, and it hears nothing while it sends.
check-key-up = Now talk on a radio at { $place } for a few seconds.
check-waiting = still listening, { $seconds } s left
check-not-heard = No radio was heard at this repeater.
check-not-heard-why = Compare colour code, frequencies and slot in the radio with the repeater's; at a gateway open PassAllTG for the slot.
check-heard = Heard { $who } ({ $number }) on slot { $slot } to { $to }.
check-blocked = But nobody else heard it: { $reason }.
check-nobody-else = No other repeater carries this call: the talkgroup may be missing there, or here.
check-quality = Quality: errors { $errors }, signal { $rssi }, frames lost { $lost }.
check-many-errors = That many errors are heard: go nearer, then look at the antenna, its cable and the frequency.
check-no-data-id = Not tried: the way to the radio. Set [radio] data_id, the number that radios answer to.
check-sending-check = sending { $who } a radio check …
check-sending-text = sending { $who } a text …
check-text = Scape: link check
check-radio-check-done = The radio answered the radio check.
check-radio-check-refused = The radio refused the radio check.
check-radio-check-expired = The radio did not answer the radio check.
check-radio-check-not-understood = The radio does not understand the radio check.
check-radio-check-not-sent = The radio check was never sent: the slot was not quiet.
check-text-done = The radio answered the text.
check-text-refused = The radio refused the text.
check-text-expired = The radio did not answer the text.
check-text-not-understood = The radio does not understand the text.
check-text-not-sent = The text was never sent: the slot was not quiet.
check-gateway = Private calls and data do not pass: open PassAllPC and PassAllTG for the slot at the gateway, and see that the radio was not switched off.
check-simplex-deaf = A simplex hotspot is deaf while it sends: the radio's answer may have come too early.
check-radio-itself = One of the two came back, so the way is open; the radio itself is not set up for the other.
check-works = The repeater works in both directions.
check-works-not = Not everything works yet: see above.
refused-switch-away = The switch does not answer: it is not running, or belongs to another user. Look at `systemctl status scape`. { $why }
refused-site-needed = Say which repeater: scape radio check NUMBER
config-public-address = { $address } can be reached from everywhere. Give the address of the tunnel or of this machine, or write listen_publicly = true in [{ $section }] if that is what you want.
refused-folder-too-long = The path of the data folder is too long for the switch's socket: { $path }. At most { $most } bytes; choose a shorter one in [data] folder.
ended-preempted = another call took the slot in an emergency
lost-refused = the other side refused us
login-flood = more came than is answered
login-not-allowed = from a network that is not allowed
login-replay = recorded and sent again
people-rescued = One-time password, to be changed at the first sign-in: { $password }
