## The frame
radio-page = Radio

## What roles may do
radio-may-see = Sees repeaters, radios, talkgroups and the calls in progress.
radio-may-search = Searches past calls, with a reason.
radio-may-listen = Hears calls, live and from the archive; writes notes about them, keeps and takes away their recordings.
radio-may-release = Releases recordings that are kept, with a reason.
radio-may-talk = Talks to radios from the console.
radio-may-pre-empt = Takes the floor from others when talking; never from an emergency.
radio-may-call-all = Talks to all radios at once.
radio-may-command = Sends texts, calls and locates radios, patches talkgroups, reports a radio lost and so inhibits it, agrees to its revival.
radio-may-manage = Keeps the registers: repeaters and their secrets, radios, talkgroups, links to other networks; imports and exports them.

## The links in the bar
radio-chip-repeaters = Repeaters { $online }/{ $all }
part-switch = Switch

## The alarm rail
trouble-switch-down = The switch is down
trouble-recorder-down = Calls are not being recorded
trouble-recordings-down = Recordings are not kept as the rule says
trouble-sound-down = No sound of calls
trouble-switch-files-down = Damaged files of the switch
why-disk-full = The disk is full: free some space. Radio still works.
why-disk-error = Disk error: call the technician. Radio still works.
why-disk-slow = The disk cannot keep up: some voice is not recorded. Radio still works.
why-recordings-short = Their space of { $mebibytes } MB is nearly used up: the oldest are removed though they are { $days } days old, not { $wanted }. Give them more space in [recordings] of the settings.
why-recordings-held = They take { $mebibytes } MB too much, and all that are left are of emergencies or kept. Close alarms that are over, release recordings, or give recordings more space.
why-recordings-not-removed = Recordings that are due could not be deleted: { $error }. Scape tries again each hour.
why-files-damaged = { $count } damaged files are kept aside. Radio still works. Give the technician the files *.damaged-* in the folder switch, then remove them.
why-not-connected = The node is not connected to the switch. The switch works on its own and delivers everything later.

## Keys
radio-key-open = Open the page of the selection
radio-key-talkgroup = Select a talkgroup

## Repeaters
radio-sites = Repeaters
radio-sites-note = { $online } of { $all } online
radio-sites-none = No repeaters registered
radio-sites-none-next = Add the first one in the registers, then set its number and secret in the repeater.
radio-sites-none-ask = An administrator can add them.
radio-site-missing = There is no repeater { $id }
radio-sites-switch-down = The switch is down: the state of the repeaters is unknown.
radio-site-online = online
radio-site-offline = offline
radio-site-never = never seen
radio-site-unknown = unknown
radio-site-online-letter = O
radio-site-offline-letter = X
radio-site-never-letter = N
radio-site-unknown-letter = ?
radio-site-never-next = has not logged in yet
radio-last-heard = Last heard
radio-lost-closed = logged out
radio-lost-silent = stopped responding
radio-lost-removed = removed from the register
radio-lost-secret-withdrawn = its secret was changed
radio-login-unknown-id = number not registered
radio-login-wrong-secret = wrong secret
radio-login-address-mismatch = sent from another address
radio-login-version = unsupported protocol version
radio-login-busy = too many logins at once
radio-login-not-logged-in = sends without logging in
radio-login-unknown-id-next = Register it, or find out whose it is.
radio-login-wrong-secret-next = Set the right secret in the repeater, or issue a new one in the registers.
radio-login-address-mismatch-next = Unless the repeater was moved, another device uses its number.
radio-login-version-next = Update the software of the repeater.
radio-login-busy-next = This usually passes; if not, check the network.
radio-login-not-logged-in-next = Restart the repeater.
radio-login-flood-next = If it does not stop, find the sender; repeaters that are online are not affected.
radio-login-not-allowed-next = If the network is yours, add it in the settings.
radio-login-replay-next = Recorded traffic is being replayed between the two ends: check that network. None of it was accepted.
radio-site-refused = Refused: { $reason }, from { $address }, { $count } { $count ->
        [one] time
        *[other] times
    }, last { $time }.
radio-strangers = Unregistered repeaters
radio-strangers-note = they log in, but are not registered
radio-strangers-many = many numbers
radio-register = Register
radio-slot = Slot { $slot }
radio-slot-empty = none
radio-slot-is-kept = kept for { $talkgroup }
radio-slot-is-free = free
radio-slot-is-off = off

## Calls
radio-calls = Calls
radio-latest = Latest calls
radio-latest-waiting = { $count } new
radio-latest-none = No calls yet
radio-latest-none-next = Calls appear here when they end.
radio-call-path = { $site } · TS{ $slot }
radio-column-who = Who
radio-column-where = To
radio-column-path = Repeater · slot
radio-column-marks = Marks
radio-column-lasted = Length
radio-head-heard = Heard
radio-legend-unheard = repeaters that had no free slot
radio-legend-cut = ended without the key being released
radio-legend-slot-kept = kept for an answer
radio-legend-slot-free = free slot
radio-legend-slot-busy = busy with another call
radio-legend-slot-off = repeater not online
radio-legend-slot-radio = carries a radio
radio-legend-slot-desk = carries dispatch
radio-legend-slot-partner = carries another network
radio-legend-slot-encrypted = carries an encrypted call
radio-legend-slot-emergency = carries an emergency
radio-legend-received = received
radio-mark-emergency = emergency
radio-mark-encrypted = encrypted
radio-mark-private = private call
radio-mark-late = late entry: the beginning was missed
radio-mark-no-recording = not recorded
radio-mark-unwritten = not yet in the journal
radio-ended-not = in progress
radio-ended-terminator = the speaker released the key
radio-ended-silence = signal lost
radio-ended-time-out = time-out timer
radio-ended-site-lost = the repeater went offline
radio-ended-cut = cut off: the switch stopped
radio-ended-refused = the radio lost its right to talk
radio-talkgroups = Talkgroups
radio-talkgroups-none = No talkgroups registered. An administrator can add them in the registers.
radio-tile-chosen = selected
radio-tile-emergency = EMERGENCY
radio-tile-taken = taken by { $who }
radio-tile-before = Move left
radio-tile-after = Move right
radio-tools-selected = for { $talkgroup }:
radio-pins-note = { $count } of { $all } pinned
radio-pins-none = No talkgroup is pinned
radio-pins-none-next = Pin those you listen to with the key Y. This browser keeps them for your account.
radio-pins-columns = Columns
radio-pins-columns-auto = automatic
radio-larger = Larger text
radio-smaller = Smaller text
radio-why-end = It goes no further.
radio-wall = Wall
radio-wall-open = Open the wall window
radio-others = Other calls
radio-others-none = none
radio-you = You
radio-activity = Last 5 minutes
radio-activity-since = from { $time }
radio-activity-now = now
radio-activity-talks = speaking
radio-activity-heard = ended
radio-activity-missed = missed
radio-activity-desk = dispatch
radio-activity-partner = other network
radio-activity-encrypted = encrypted
radio-activity-emergency = emergency
radio-tile-quiet = quiet
radio-tile-sites = { $online } of { $all } repeaters online
radio-tile-sites-some = { $online } of { $all } repeaters online; { $shown } of { $total } shown
radio-tile-no-sites = not carried by any repeater
radio-blocked = Blocked calls
radio-blocked-none = No blocked calls

## Alarms
alarms-kind-emergency = Emergency
alarms-kind-lost-radio = Lost or stolen radio heard
alarms-kind-two-places = One number in two places
alarms-kind-site-silent = Repeater silent
alarms-kind-site-degraded = Repeater receives badly
alarms-kind-site-flooded = Flood of logins
alarms-kind-site-flooding = A repeater floods the network
alarms-kind-site-doubled = Two repeaters with one id
alarms-kind-loop = Call loop
alarms-kind-unknown-radio = Unknown radio
alarms-kind-inhibit-failed = Inhibit failed
alarms-kind-recordings-short = Recordings are removed early
alarms-kind-disk-filling = The disk fills up
alarms-facts-two-places = Also at { $site } { $time }, { $kilometres } km away
alarms-facts-site-degraded = On average { $bit_errors } % errors
alarms-facts-site-flooded = From { $address }: { $reason }, { $refusals } refused
alarms-facts-site-flooding = Dropped because two slots cannot carry so much: { $dropped } datagrams
alarms-facts-site-doubled = They log in from { $addresses }
alarms-facts-recordings-short = Their space of { $mebibytes } MB is nearly used up; the oldest is { $days } days old, to be kept { $wanted }
alarms-facts-disk-filling = { $mebibytes } MB are left
alarms-facts-emergency = { $crowd ->
    [0] { $unproven ->
        [none] { "" }
       *[other] Heard from { $unproven }, where the repeater has not logged in: the radio may be another
    }
   *[other] Emergencies of this repeater in a short time: { $crowd }. Radios: { $radios }
}
alarms-facts-unknown-radio = { $others ->
    [0] { $radios }
   *[other] { $radios } and others
}
alarms-facts-inhibit-failed = { $why ->
    [refused] The radio refused
    [expired] The radio did not answer in time
   *[other] The radio does not support it
}
alarms-next-emergency = Answer on the talkgroup, take the alarm, and send help.
alarms-next-lost-radio = The radio is near this repeater. It is refused everywhere, and inhibited as soon as it answers.
alarms-next-two-places = Two radios use one number: find out which one is genuine.
alarms-next-site-silent = Check its power and network; the alarm closes by itself when the repeater logs in.
alarms-next-site-degraded = Have its antenna and cables checked.
alarms-next-site-flooded = Ask the technician to block this address.
alarms-next-site-flooding = Other repeaters work as before. Ask the technician what this one sends.
alarms-next-site-doubled = Find out which machine is yours, and give the other its own id and secret.
alarms-next-recordings-short = Copy what is still needed, then give recordings more space in [recordings] of the settings, or fewer days.
alarms-next-disk-filling = Free some space before recordings stop.
alarms-next-loop = Two ways connect this talkgroup: check the patches and the other networks.
alarms-next-unknown-radio = Register it, or find out whose it is.
alarms-next-inhibit-failed = It can still listen: find out who has it, and inhibit it again.

## Below the calls
radio-drawer-latest = Calls
radio-drawer-blocked = Blocked
radio-drawer-texts = Texts
radio-drawer-orders = Radio commands
radio-drawer-patches = Patches
radio-drawer-activity = 5 min
radio-drawer-pins = Pinned
radio-column-why = Why
radio-blocked-none-next = Blocked calls appear here, with the reason.
radio-blocked-busy = busy
radio-blocked-kept = kept for emergencies
radio-blocked-lost = lost radio
radio-blocked-unknown = not registered
radio-blocked-no-right = no right to talk there
radio-blocked-loop = returned by another path
radio-mark-broadcast = broadcast: no reply possible
radio-mark-preempted = preempted by another call
radio-mark-unheard =
    { $count ->
        [one] { $count } repeater had no free slot
        *[other] { $count } repeaters had no free slot
    }
radio-fact-alias = Name it sends
radio-fact-alias-differs = differs from the register
radio-fact-busy = Busy at
radio-fact-missed = Missed by
radio-fact-preempted = Preempted by
radio-fact-preempted-other = a higher-priority call
radio-fact-encrypted = carried and recorded encrypted

## Texts and orders
radio-texts = Texts
radio-texts-none = No texts
radio-texts-none-next = Texts from radios appear here.
radio-text-to = To
radio-text-to-hint = M21, 101…
radio-text-to-unknown = Select a radio or a talkgroup from the list.
radio-text-text = Text
radio-text-send = Send
radio-text-answer = Reply
radio-text-new = unread
radio-thread-since = Complete from { $time }
radio-thread-earlier = Earlier
radio-thread-none = Nothing said or written yet
radio-thread-none-next = Calls, texts and commands appear here.
radio-templates = Texts ready to send
radio-template-confirm = Please confirm
radio-template-call = Call dispatch
radio-template-return = Return
radio-template-where = Where are you?
radio-template-wait = Wait
radio-texts-unread = { $count ->
    [one] { $count } unread text
   *[other] { $count } unread texts
}
radio-texts-volume = Volume of texts
radio-orders = Radio commands
radio-orders-none = No radio commands
radio-orders-none-next = Commands sent to radios appear here until they are carried out.
radio-order-text = Text
radio-order-location = Position
radio-order-check = Radio check
radio-order-call-alert = Call alert
radio-order-inhibit = Inhibit
radio-order-inhibit-sure = Yes, inhibit
radio-order-revive = Revive
radio-order-revive-sure = Yes, revive
radio-order-follow = Follow
radio-locate = Locate
radio-locate-why = Emergency { $time }
radio-locate-danger = Emergency: no reason has to be typed.
radio-fact-requested = Position requested
radio-order-every = every { $span }
radio-order-withdraw = Withdraw
radio-order-state-waiting = waiting for the radio
radio-order-waits-call = waiting: a call is on the slot
radio-order-waits-emergency = waiting: the slot is kept for an emergency
radio-order-state-sent = sent { $time }, attempt { $attempts }
radio-order-state-delivered = delivered { $time }
radio-order-state-out = sent { $time }
radio-order-state-done = done { $time }
radio-order-state-failed = failed { $time }: { $why }
radio-order-state-withdrawn = withdrawn { $time }
radio-order-is-waiting = waiting
radio-order-is-sent = sent
radio-order-is-done = done
radio-order-is-failed = failed
radio-order-is-withdrawn = withdrawn
radio-order-why-refused = the radio refused
radio-order-why-expired = it did not answer in time
radio-order-why-not-understood = the radio did not understand

## Patches
radio-patches = Patches
radio-patches-none = No patches
radio-patches-none-next = Select two or more below, and enter duration and reason.
radio-patches-past = Earlier
radio-patched = patched with
radio-patch-choose = Talkgroups to patch
radio-patch-few = Select { $count } more { $count ->
    [one] talkgroup
   *[other] talkgroups
}; a patch needs at least two.
radio-patch-taken = Already patched with others
radio-patch-minutes = Minutes
radio-patch-why = Why
radio-patch-open = Patch
radio-patch-end = End
radio-patch-end-sure = Yes, end
radio-patch-by = by { $who } { $time }
radio-patch-until = until { $time }
radio-patch-was = { $from }–{ $until } · { $who }

## The page of one repeater
radio-site-open = Open full page
radio-slots = Slots
radio-slot-emergency = emergencies only
radio-slot-on-air = on air { $number }
radio-slot-on-demand = on demand, { $minutes } min
radio-slot-open = open now, { $minutes } min
radio-site-login = Identity and login
radio-site-heard = Radios last heard here
radio-site-heard-none = No radios last heard here
radio-site-options = Options
radio-site-options-taken = may request fewer talkgroups
radio-site-rotation = Secret
radio-site-secret-at-once = The old one stops working at once (others may know it)
radio-site-secret-overlap = Shown only once. The old one still works for a day: set the new one before then.
radio-said-title = Registered and reported
radio-said-what = Setting
radio-said-register = Register
radio-said-repeater = Repeater reports
radio-said-differs = differs from the register
radio-fact-colour = Colour code
radio-fact-receives = Receives
radio-fact-transmits = Transmits
radio-fact-position-age-unknown = Time of the position unknown
radio-fact-position = Position
radio-quality = Quality
radio-quality-note = one point per call
radio-quality-past = Show earlier
radio-plot-errors = Bit errors
radio-plot-rssi = Signal
radio-plot-summary = last { $last } · mean { $mean } · { $least } to { $most }
radio-plot-nothing = not measured yet

## The page of one radio
radio-radio-open = Open full page
radio-radio-missing = There is no radio { $id }
radio-radio-identity = Identity and rights
radio-radio-aliases = Aliases
radio-radio-signed-on = Signed on
radio-radio-in-use = in use
radio-radio-spare = spare
radio-radio-lost = lost
radio-radio-stolen = stolen
radio-radio-retired = retired
radio-radio-in-use-letter = U
radio-radio-spare-letter = S
radio-radio-lost-letter = !
radio-radio-stolen-letter = !
radio-radio-retired-letter = –
radio-radio-make-in-use = Put in use
radio-radio-make-spare = Make spare
radio-radio-make-retired = Retire
radio-lost-report = Report lost…
radio-lost-why = What happened
radio-lost-why-hint = left in a taxi, 02:10
radio-lost-means = All repeaters refuse it at once; it is inhibited as soon as it is heard.
radio-lost-sure = Block it now
radio-revival-two = Two people are needed: one requests revival, another revives it.
radio-revival-ask = Request revival
radio-revival-ask-sure = Yes, it was found: request
radio-revival-asked = { $who } requests its revival.
radio-revival-waits = You requested its revival; another user must confirm it.
radio-revival-do = Revive
radio-revival-do-sure = Yes, revive
radio-right-talkgroups = May talk on
radio-right-also = Also
radio-right-private = private calls
radio-right-all-call = calls to all
radio-number-all = call to all
radio-number-none = no number
radio-number-dispatch = dispatch
radio-number-kept = { $number }, a number kept for gateways
radio-priority = Priority

## More of the registers
radio-site-on-air = number on air
radio-site-on-air-of = Number on air of talkgroup { $talkgroup }; empty: the same
radio-site-minutes = always
radio-site-minutes-of = Minutes on demand of talkgroup { $talkgroup }; empty: always carried
radio-networks-none = No links to other networks
radio-network-homebrew = repeater at another master
radio-network-openbridge = signed frames (OpenBridge)
radio-network-scape = another Scape
radio-network-homebrew-hint = Scape logs in there as a repeater.
radio-network-openbridge-hint = No login: each frame is signed with the secret.
radio-network-scape-hint = As above; replayed frames are refused.

## Radios
radio-radios = Radios
radio-radios-find = Find…
radio-radios-none = No radios registered
radio-radios-none-next = Add them in the registers to see names instead of numbers.
radio-radios-not-found = No match
radio-radios-not-found-next = Search by name, unit or number.
radio-radios-more = And { $count } more: narrow the search
radio-radio-calls = Calls of this radio
radio-speaks = speaking
radio-units-waits = Waiting for you
radio-units-speaks = Speaking
radio-units-rest = Others, last heard first
radio-units-unknown = Unknown radios
radio-unit-danger = emergency
radio-unit-wrote = unread text
radio-unit-speaks = speaking
radio-unit-unknown = not registered
radio-never-heard = never heard

## Details
radio-details-newest = Newest call
radio-details-call = Call
radio-details-site = Repeater
radio-details-talkgroup = Talkgroup
radio-details-talkgroup-note = what was said and written here
radio-details-radio = Radio
radio-stage = Emergencies
radio-stage-no-position = Position not known; heard here last
radio-stage-overs = Last overs
radio-stage-before = The 30 s before it
radio-stage-steps = What to do
radio-stage-leave = Back to the page
radio-stage-more = More emergencies
radio-stage-hears = Who hears { $who }
radio-stage-not-heard = not heard lately
radio-step-received = Emergency received
radio-step-take = Take it
radio-step-talk = Talk to them
radio-step-locate = Locate the radio
radio-step-alert = Call alert
radio-step-close = Close once help was given
radio-fact-heard-by =
    { $count ->
        [0] heard at no other repeater
        [one] heard at { $count } more repeater
        *[other] heard at { $count } more repeaters
    }
radio-fact-quality = Quality
radio-fact-errors = { $percent } % errors
radio-fact-lost =
    { $count ->
        [one] { $count } frame lost
        *[other] { $count } frames lost
    }
radio-fact-recording = Recording
radio-fact-bursts =
    { $count ->
        [one] { $count } burst
        *[other] { $count } bursts
    }
radio-fact-sha = SHA-256 { $hash }
radio-fact-ids = Numbers
radio-fact-id = Number
radio-fact-address = Address
radio-fact-frequencies = Frequencies
radio-fact-colour-code = colour code { $code }
radio-fact-software = Software
radio-fact-last-site = Last repeater
radio-fact-last-talkgroup = Last talkgroup
radio-recording-unfinished = not finished yet
radio-recording-none = none
radio-recording-whole = complete
radio-recording-failed = failed
radio-recording-removed = removed on { $date }

## Searching the calls
radio-search = Search
radio-search-title = Call history
radio-search-text = Name or number
radio-search-text-hint = M21, Ozols, 4060217…
radio-search-talkgroup = Talkgroup
radio-search-radio = Radio
radio-search-any = any
radio-search-period = When
radio-period-any = at any time
radio-period-hour = in the last hour
radio-period-today = today
radio-period-yesterday = yesterday
radio-period-day = in the last 24 hours
radio-period-week = in the last 7 days
radio-period-chosen = from – to…
radio-search-since = From
radio-search-until = To
radio-search-reason = Reason for the search (required by law)
radio-search-reason-hint = e.g. incident 26-11-22/0117
radio-search-emergency = Emergencies only
radio-search-begin = Search all calls
radio-search-begin-next = Enter what you are looking for and why; the reason is recorded in the journal with your name.
radio-search-none = Nothing found
radio-search-none-next = Extend the period or remove a condition.
radio-search-pages = Pages of found calls
radio-search-range = { $first }–{ $last } of { $total }
radio-search-range-more = { $first }–{ $last } of more than { $total }
radio-older = Older
radio-newer = Newer
radio-why-oldest = These are the oldest.
radio-why-newest = These are the newest.

## Registers
radio-sites-add = New repeater
radio-site-carries = Carries the talkgroups
radio-site-carry-more = Add a talkgroup…
radio-site-carry-none = Register talkgroups first.
radio-site-slot-of = Slot of talkgroup { $talkgroup }
radio-site-drop = Remove talkgroup { $talkgroup }
radio-site-rotate = New secret
radio-site-rotate-sure = Yes, issue a new one
radio-site-secret = { $name }: secret
radio-site-secret-next = Shown only once. Set it in the repeater, together with the number.
radio-radios-add = New radio
radio-talkgroups-add = New talkgroup

## Troubles of the node
why-switch-strange = The switch has another version. Restart Scape.
why-no-sound-process = The sound of consoles is down: nothing is heard and nobody can talk from a console. Calls go on and are recorded. It is started again by itself; the log of the server says why it ended.
why-sound-without-switch = The sound process does not reach the switch: nothing is heard. It tries again by itself.
why-switch-rejects = The switch cannot read what the node sends: calls are not recorded in the journal. Restart Scape; if that does not help, undo the last import.

## Refusals of the registers
trouble-links-down = A link to another network has no address
why-host-unknown = Name not found: { $hosts }. Scape keeps trying.
radio-order-reason = Reason for locating (required by law)

## The terminal
radio-ended-preempted = an emergency took over the slot
radio-lost-refused = refused by the other side
radio-login-flood = too many requests
radio-login-not-allowed = from a network that is not allowed
radio-login-replay = replayed

## Refusals
refused-no-such-talkgroup = This talkgroup is no longer in the register.
refused-talkgroup-twice = Talkgroup { $talkgroup } is listed twice; a repeater carries it on one slot.
refused-on-air-twice = On slot { $slot } the number { $number } already stands for another talkgroup.
refused-reserved-number = Number { $number } is reserved; no talkgroup may have it.
refused-radio-lost-already = Radio { $number } already has this state.
refused-radio-not-lost = Radio { $number } is neither lost nor stolen.
refused-revival-needed = Radio { $number } is lost or stolen. Two people must revive it first.
refused-second-person-needed = You requested it; another user must agree.
refused-patch-of-one = A patch needs at least two talkgroups.
refused-already-patched = Talkgroup { $talkgroup } is already patched.
refused-no-such-patch = This patch is already closed.
refused-list-state = A list cannot mark a radio lost or revive it: do that on the radio's page.
refused-inhibit-stays = Radio { $number } is lost or stolen: its inhibit cannot be withdrawn.
refused-order-reason-needed = Enter the reason for locating.
refused-revival-asked-by-other = Another user requested the revival of radio { $number }, or the request no longer applies. Check and try again.
refused-revival-nobody-else = Reviving needs two accounts with this right; yours is the only one. An administrator must create another.
refused-talkgroup-patched = Talkgroup { $number } is patched. End the patch first.
refused-talkgroups-unregistered = Not in the register: talkgroup { $talkgroups }. It is imported all the same.
refused-options-password = Options must not contain a password: they are visible to all users. Use the field of the secret.
refused-secret-weak = The secret has about { $bits } bits; { $least } are needed, as 32 random characters have. If the other network takes no longer one, say so with the link.
refused-secret-weak-scape = The secret has about { $bits } bits; between two Scapes { $least } are needed, as 32 random characters have.
refused-no-such-order = This command no longer exists.
refused-order-finished = This command is already finished.
refused-order-unknown-radio = Radio { $number } is not in the register: nothing can be sent to it.
refused-order-unknown-talkgroup = Talkgroup { $number } is not in the register: nothing can be sent to it.
refused-order-no-text = Only a text can have content or go to a talkgroup.
refused-order-once = Only a position can be requested repeatedly.
refused-order-too-often = A position can be requested at most every { $least } seconds.
refused-text-empty = Enter a text first.
refused-too-many-orders = { $most } commands are already waiting. Withdraw those no longer needed.
refused-site-or-radio = Choose one repeater or one radio.

## The fields of the registers
radio-sites-number = Repeater number
radio-sites-number-hint = The repeater logs in with this number.
radio-sites-name = Name
radio-sites-place = Place
radio-sites-state = State
radio-sites-latitude = Latitude, °
radio-sites-longitude = Longitude, °
radio-sites-talkgroups = Slot: talkgroup
radio-sites-colour-code = Colour code
radio-sites-receive-hz = Receives, MHz
radio-sites-transmit-hz = Transmits, MHz
radio-sites-emergency-slot = Kept for emergencies
radio-sites-emergency-slot-0 = no slot
radio-sites-emergency-slot-1 = Slot 1
radio-sites-emergency-slot-2 = Slot 2
radio-sites-takes-options = May request fewer talkgroups by its options
radio-radios-number = DMR number
radio-radios-number-hint = As programmed into the radio.
radio-radios-name = Name
radio-radios-name-hint = Who speaks: M21 Ozols
radio-radios-unit = Unit
radio-radios-unit-hint = Who it belongs to: a unit, a car or the duty desk
radio-radios-alias-lv = Name in Latvian
radio-radios-alias-lt = Name in Lithuanian
radio-radios-alias-en = Name in English
radio-radios-priority = Priority
radio-radios-priority-hint = 0 to 9; a higher priority interrupts what the server itself sends.
radio-radios-talkgroups = May talk on
radio-radios-talkgroups-all = on every talkgroup
radio-radios-talkgroups-none = on none
radio-radios-private = May make private calls
radio-radios-all-call = May call all
radio-radios-state = State
radio-radios-state-in-use = in use
radio-radios-state-spare = spare
radio-radios-state-lost = lost
radio-radios-state-stolen = stolen
radio-radios-state-retired = retired
radio-talkgroups-number = Number
radio-talkgroups-name = Name
radio-talkgroups-name-hint = Short: it is shown with every call.
radio-talkgroups-carried = Carried by
radio-talkgroups-priority = Priority
radio-talkgroups-priority-hint = 0 to 9; a higher priority interrupts what the server itself sends.
radio-talkgroups-over-limit = Longest transmission, s
radio-talkgroups-over-limit-none = the general limit
radio-talkgroups-over-limit-hint = Empty: the general limit.
radio-links = Other networks
radio-links-add = New link
radio-links-number = Scape's number there
radio-links-number-hint = The repeater id Scape logs in with, or the network id it sends.
radio-links-name = Name
radio-links-link-kind = Kind
radio-links-link-kind-homebrew = repeater at another master
radio-links-link-kind-openbridge = signed frames (OpenBridge)
radio-links-link-kind-scape = another Scape
radio-links-link-kind-hint = At another master Scape logs in as a repeater; OpenBridge and Scape sign each frame with the secret.
radio-links-host = Host
radio-links-port = Port
radio-links-secret = Secret
radio-links-short-secret = The other network takes no longer secret
radio-links-short-secret-hint = Else a secret of 128 bits is demanded: 32 random characters. In OpenBridge the first 20 count.
radio-links-weak = Weak secret: { $bits } of 128 bits. Who records its traffic can guess it.
radio-links-secret-set = set
radio-links-secret-changed = changed
radio-links-options = Options
radio-links-options-hint = Sent after the login, in the form the other master expects.
radio-links-state = State
radio-links-talkgroups = Slot: talkgroup
radio-link-secret-new = New secret

## What was refused in the archive
refused-no-such-call = This call no longer exists.
refused-no-such-note = This note no longer exists.
refused-not-recorded = This call has no recording.
refused-recording-unreadable = The recording cannot be read.
refused-recording-lost = The file of the recording is not on this server: it may be in a backup.
refused-recording-altered = The file of the recording is not the one that the journal describes. Call the technician; the file is left as it is.
refused-recording-kept = This recording is kept. It must be released first.
refused-already-kept = This recording is kept already.
refused-not-kept = This recording is not kept.
refused-released-by-you = You released this recording. Another administrator must erase it.
refused-note-empty = Enter a text or a tag.
refused-note-corrected = This note was corrected already. Correct the newer one.
refused-encrypted = This call is encrypted: its sound cannot be made.
refused-no-sound = { $why ->
    [vocoder-fails] The vocoder fails at this call; the log of the server says why. Recording goes on.
    [vocoder-silent] The vocoder hardware does not answer. Recording goes on.
    [vocoder-busy] All channels of the vocoder are in use. Try again in a moment.
   *[other] There is no sound: this server has no vocoder, or its sound process is down. Recording goes on.
}

## Hearing past calls
radio-play = Play
radio-play-pause = Pause

## The archive
radio-search-shortest = Length ≥, s
radio-search-longest = Length ≤, s
radio-search-only = Only calls
radio-search-sound = With sound
radio-search-noted = With notes
radio-search-kept = Kept
radio-mark-kept = Its recording is kept
radio-mark-noted = With notes
radio-archive = Archive
radio-archive-open = Open in the archive
radio-archive-none = No call is selected
radio-archive-none-next = Choose one in the list; J plays it.
radio-player = Player
radio-player-none = Nothing is played
radio-play-reason = Reason for hearing this call of the past (required by law)
radio-play-key = Play or pause a call
radio-play-back = Back 5 s
radio-play-forward = Forward 5 s
radio-play-previous = Previous call
radio-play-next = Next call
radio-play-speed = Speed
radio-play-loop = Repeat
radio-play-volume = Volume
radio-play-position = Position
radio-conversation = Conversation
radio-conversation-since = empty: an hour before
radio-conversation-until = empty: now
radio-conversation-find = Show
radio-conversation-play = Play all
radio-conversation-begin = All calls of a talkgroup, one after the other
radio-conversation-begin-next = Choose the talkgroup and the time. Silences are marked, not waited for.
radio-conversation-none-next = Extend the time.
radio-conversation-more = Only the first { $count } calls are shown. Choose a shorter time.
radio-silence = silence of { $span }
radio-about-reason = Reason for seeing notes of a call of the past (required by law)
radio-notes = Notes
radio-note = Note
radio-note-tags = Tags
radio-note-tags-hint = with commas: witness, vehicle
radio-note-write = Write
radio-note-correct = Correct
radio-note-correction = The note should say; empty: it is withdrawn
radio-note-reason = Reason for the correction
radio-note-because = Correction: { $reason }
radio-note-corrected = corrected below
radio-note-withdrawn = The note is withdrawn.
radio-kept = Keeping
radio-kept-by = Kept by { $name } since { $time }
radio-keep = Keep
radio-keep-reason = Why it must not be removed
radio-release = Release
radio-release-reason = Why it need not be kept any longer
radio-release-who = An administrator can release it, for a reason.
radio-take = Take out
radio-take-sound = Save the sound
radio-take-recording = Save the recording
radio-taken = { $name } is saved. In its folder this line verifies it:
radio-recording-hash = SHA-256 of the recording in the journal
radio-heard-by = Who heard it
radio-heard-none = Nobody yet.
radio-heard-console = heard here
radio-heard-sound = took the sound
radio-heard-recording = took the recording
radio-heard-erased = erased
radio-heard-at-once = soon after the call
radio-erase = Erase the recording
radio-erase-sure = Yes, erase it for good
radio-erase-reason = Reason for erasing

radio-voice = Talking and listening
radio-voice-all = All radios
radio-voice-asks = Asking for the floor
radio-voice-left = { $time } left
radio-voice-talks = On the air { $time }
radio-voice-busy = { $name } talks
radio-voice-unheard = Nobody hears you: the repeaters are taken
radio-voice-hold = Hold to talk
radio-voice-press = Press to talk
radio-voice-nobody = Select a talkgroup
radio-voice-step-ready = Free
radio-voice-step-busy = Busy
radio-voice-step-asked = Asking
radio-voice-step-talks = On the air
radio-voice-microphone = Microphone
radio-voice-microphone-denied = The browser blocks the microphone: allow it at the lock in the address bar.
radio-voice-microphone-missing = No microphone was found: connect a headset.
radio-voice-microphone-lost = The microphone was disconnected: connect it or choose another.
radio-voice-rest = { $time } left of this over
radio-voice-front = The key works while this window is in front.
radio-voice-selected = Selected
radio-voice-others = Others
radio-voice-carriers = Repeaters on the air
radio-voice-would = Repeaters of this talkgroup
radio-voice-of = { $count } of { $all }
radio-voice-site-carries = on the air
radio-voice-site-ready = ready
radio-voice-site-busy = busy
radio-voice-site-off = off
radio-voice-settings = Devices and keys
radio-voice-system = As the system says
radio-voice-output-selected = Selected talkgroup sounds in
radio-voice-output-others = Others sound in
radio-voice-output-gone = { $name } is not connected
radio-voice-output-refused = { $name } does not take the sound
radio-voice-output-now = the sound is in { $name } now; it goes back by itself when that is possible.
radio-voice-output-system = the output of the system
radio-voice-output-unnamed = The chosen output
radio-voice-output-stay = Leave it there
radio-voice-toggles = Press once to talk and once to end
radio-voice-keys = Keys that talk
radio-voice-key-selected = The selected talkgroup
radio-voice-no-key = none
radio-voice-learn = Press a key that never types: right Ctrl, F13-F24, Pause
radio-voice-unblock = Turn the sound on
radio-voice-now = Try now
radio-voice-take = Hear it here
radio-voice-trouble-insecure = No sound on this page
radio-voice-trouble-elsewhere = The sound is in another window
radio-voice-trouble-taken = The sound has been elsewhere since { $since }
radio-voice-trouble-lost = No sound since { $since }
radio-voice-trouble-no-vocoder = No voice decoder here
radio-voice-trouble-no-switch = The radio network has not been heard since { $since }
radio-voice-trouble-blocked = Nothing is heard
radio-voice-do-insecure = Browsers give sound and microphone only to https. Open the same address with https.
radio-voice-do-elsewhere = Only one window of this browser sounds.
radio-voice-do-taken = Newer windows of this session have the sound; at most four have it at once. It comes here when you take it.
radio-voice-do-lost = Calls go on and are recorded. It tries again by itself; what is missed stays in the list.
radio-voice-lost-refused = The sound process did not accept this console. It asks again with a new ticket by itself.
radio-voice-lost-ended = The server closed it: the session or its rights have changed. It asks again by itself.
radio-voice-lost-silent = Nothing comes over the line, not even silence. It tries again by itself; what is missed stays in the list.
radio-voice-lost-unanswered = The server does not answer. It tries again by itself; what is missed stays in the list.
radio-voice-lost-no-right = You no longer have the right to hear calls. The administrator can give it.
radio-voice-lost-sign-in-needed = The session has ended. Sign in again.
radio-voice-do-no-switch = It is started again by itself. Radios of one repeater still hear each other.
radio-voice-do-blocked = The browser waits for a click. Until then calls are only shown.
radio-voice-do-no-vocoder = Calls are shown and recorded. The administrator can connect a vocoder.
radio-voice-vocoder-off = The administrator has switched the vocoder off. Calls are shown and recorded.
radio-voice-vocoder-not-installed = Calls are shown and recorded. The administrator can install or connect a vocoder.
radio-voice-vocoder-other-processor = The vocoder in software does not run on this processor. The administrator can connect DVSI hardware.
radio-voice-why-busy = Busy: wait
radio-voice-why-kept = The slot is kept for an emergency
radio-voice-why-unknown = No repeater carries this
radio-voice-why-no-right = You may not talk here
radio-voice-why-lost = This radio is reported lost
radio-voice-why-loop = The call came back
radio-voice-why-preempted = Interrupted by a call of higher priority
radio-voice-why-time-out = Time is up
radio-voice-why-site-lost = The sound process ended
radio-voice-why-refused = The right was withdrawn
radio-voice-why-silence = Nothing came from the microphone
radio-voice-why-vanished = Nothing came from the microphone
radio-voice-why-cut = The switch was started again
radio-voice-why-no-switch = The radio network does not answer
radio-voice-why-no-answer = The radio network does not answer
radio-voice-why-still-talking = The over before is still being sent
radio-voice-why-window-lost = Released: this window is not in front
radio-voice-why-locked = Released: the console is locked
radio-voice-why-microphone-denied = The browser blocks the microphone
radio-voice-why-microphone-missing = No microphone was found
radio-voice-why-microphone-lost = Released: the microphone was disconnected
radio-voice-permit-volume = Permit to talk
radio-voice-refusal-volume = Refusal and end of an over
radio-voice-why-no-sound = There is no sound
radio-voice-why-no-vocoder = The vocoder has no channel free
radio-voice-again = Hear again
radio-voice-recall = Hear the last over again; pressed again, the one before
radio-voice-recall-second = Hear the over before the last
radio-voice-recall-third = Hear the third last over
radio-voice-slower = Slower
radio-voice-keep = Keep
radio-voice-kept = The recording is kept
radio-voice-kept-because = Kept at the desk at { $time }
radio-voice-play = Hear { $name } again
radio-voice-none = Nobody has spoken yet
radio-voice-interrupt = Busy: press again to interrupt
radio-voice-back = Back to the talkgroup
radio-voice-chip = Sound
radio-voice-volume = Volume of this talkgroup
radio-voice-muted = muted
radio-voice-muted-for = muted for { $time }
radio-voice-missed = Missed
radio-voice-missed-play = Hear all in turn
radio-voice-missed-seen = Clear the list
radio-voice-missed-none = Nothing was missed
radio-voice-missed-none-next = Calls that end while they are muted, or while there is no sound here, wait in this list.
radio-voice-ending-volume = Time nearly up
radio-voice-mute = Mute or hear the talkgroup
radio-voice-avoid = Avoid the talkgroup for 10 minutes
radio-voice-held = Hold: hear only this conversation until it rests
radio-voice-page-all = Call all radios, with a tone first
radio-voice-call = Talk to this radio
radio-voice-stuck = Mute this radio here
radio-voice-unstuck = Hear this radio again
radio-why-no-talkgroup = Select a talkgroup first.
radio-why-no-radio = Choose a radio first.
radio-voice-thrifty = Slow line: compress the sound
radio-voice-slow = This machine does not keep up: the sound has gaps
radio-voice-slow-do = Close other programs and windows, and unpin talkgroups that need not be heard here.
radio-voice-slow-thrifty = Compressed sound takes more work: turn “Slow line” off under “Devices and keys” if the line allows it.
radio-voice-answer = Hold to answer the emergency
radio-voice-hold-short = Hold
radio-voice-unhold = Hear all
radio-voice-held-short = held
radio-voice-waits = waits
radio-voice-mute-short = Mute
radio-voice-unmute-short = Hear
radio-voice-avoid-short = Leave out
radio-voice-no-channel = no sound
