## What roles may do
dispatch-may-see = Sees units and incidents.
dispatch-may-work = Opens incidents, sends units and sets their status.
dispatch-may-manage = Manages the register of units.

## Refusals
refused-unit-on-duty = { $unit } is on duty. End its shift first.
refused-unit-off-duty = This unit is not on duty.
refused-unit-has-incident = { $unit } still has an incident. Release it there first.
refused-status-not-of-kind = { $unit } has no status { $status }.
refused-talk-not-asked = This unit does not wait for a call.
refused-shift-end = A shift ends later than now and within { $hours } hours.
refused-radio-with-unit = Radio { $radio } is with { $unit }.
refused-incident-changed = Someone else has changed this incident. Look at it again, then save.
refused-incident-note-empty = The note has no text.
refused-unit-sent-already = { $unit } is already sent there.
refused-unit-has-other = { $unit } was given another incident meanwhile ({ $count } in all). Look at the board, then send again.
refused-result-unknown = There is no result “{ $result }”.
refused-result-needs-note = This kind of incident is closed with a note.
refused-transfer-to-whom = Say to which service, and who took it.
refused-merge-with-itself = An incident cannot be merged with itself.
refused-no-such-incident = There is no such incident.
refused-incident-state = This cannot be done with an incident that is { $state ->
    [transferred] transferred
    [closed] closed
    [merged] merged with another
   *[other] still open
  }.
refused-incident-has-units = These units are still sent there: { $units }. Release them first.
refused-unit-not-sent = This unit is not sent there.
refused-category-unknown = There is no kind of incident “{ $category }”.
refused-incident-why = Say why.

## Kinds of incidents
dispatch-category-ASB-LL_NOISE = Noise
dispatch-category-ASB-LL_ALCO = Drinking in public
dispatch-category-ASB-LL_INTOX = Intoxicated person
dispatch-category-ASB-LL_FIGHT = Fight
dispatch-category-ASB-LL_DOMEST = Domestic conflict
dispatch-category-ASB-LL_VAND = Vandalism
dispatch-category-ASB-LL_LITTER = Littering
dispatch-category-ASB-LL_SMOKE = Smoking where banned
dispatch-category-ASB-ABV = Abandoned vehicle
dispatch-category-ASR-LL_DOG = Stray or dangerous dog
dispatch-category-ASR-LL_BEACH = Rescue at the beach
dispatch-category-ASR-WAT = Rescue from water
dispatch-category-FIR = Fire
dispatch-category-HLT = Person needs medical help
dispatch-category-PSW-ALM = Alarm system
dispatch-category-PSW-DEM = Demonstration
dispatch-category-PSW-LL_ANPR = Wanted vehicle seen
dispatch-category-PSW-LL_ASSIST = Officer needs help
dispatch-category-PSW-MEV = Public event
dispatch-category-PSW-MIS = Missing person
dispatch-category-PSW-PKG = Suspicious object
dispatch-category-PSW-PRSUIT = Pursuit
dispatch-category-PSW-SUS = Suspicious circumstances
dispatch-category-TRP-BRK = Vehicle breakdown
dispatch-category-TRP-CRS = Road crash
dispatch-category-TRP-LL_DUI = Suspected drunk driver
dispatch-category-TRP-LL_PARK = Illegal parking

## The command bar
dispatch-bar = Command
dispatch-bar-choices = What can follow
dispatch-bar-verb-status = s status
dispatch-bar-verb-incident = i incident
dispatch-bar-verb-send = a assign send
dispatch-bar-verb-text = t text
dispatch-bar-verb-note = n note
dispatch-bar-verb-find = find
dispatch-bar-does-incident = Open: { $kind }, { $where }
dispatch-bar-does-send = Send { $unit } to { $incident }
dispatch-bar-does-send-after = Send { $unit } to { $incident }, after { $before }
dispatch-bar-does-text = Text to { $unit }: { $text }
dispatch-bar-does-note = Note on { $incident }: { $text }
dispatch-bar-does-show = Open { $what }
dispatch-bar-lacks-verb = Type a command.
dispatch-bar-lacks-unit = Which unit?
dispatch-bar-lacks-status = Which status?
dispatch-bar-lacks-kind = What has happened? Words of its name, then the place.
dispatch-bar-lacks-incident = Open an incident first, or type its number.
dispatch-bar-lacks-text = Type the text.
dispatch-bar-lacks-match = Nothing matches.

## Roll-call and sounds
dispatch-roll = Roll-call
dispatch-roll-end = End roll-call
dispatch-roll-count = { $count } of { $all } answered
dispatch-roll-answered = answered
dispatch-asks = Wants to talk: { $units }
dispatch-incident-volume = Volume of new incidents
dispatch-talk-volume = Volume of requests to talk

## The register of units
dispatch-units = Units
dispatch-units-add = New unit

## The desk
dispatch-desk = Control room
dispatch-board = Units on duty
dispatch-board-none = No unit is on duty
dispatch-incidents = Incidents
dispatch-incidents-none = No open incidents
dispatch-open = Open incident
dispatch-what-none = No such kind. Try another word.
dispatch-where-unknown = Place unknown
dispatch-candidates-none = No unit is free.
dispatch-send = Send a unit
dispatch-note = Note
dispatch-note-add = Add
dispatch-begin-shift = Begin shift
dispatch-status = Status
dispatch-status-1 = free, on patrol
dispatch-status-2 = free, at the precinct
dispatch-status-3 = on the way
dispatch-status-4 = on scene
dispatch-status-5 = wants to talk
dispatch-status-6 = unavailable
dispatch-status-7 = takes a person
dispatch-status-8 = limited
dispatch-status-9 = with another control room
dispatch-status-0 = urgent: wants to talk

## Lookouts and warnings
dispatch-lookouts = Lookouts
dispatch-lookouts-add = Add lookout
dispatch-warnings = Warnings
dispatch-warnings-add = Add warning
refused-lookout-needs-plate = A wanted vehicle needs a plate.
refused-lookout-needs-words = A wanted person needs a description.
refused-warning-of-nothing = A warning needs a place or a telephone number.
refused-until-is-past = The last day is over already.
dispatch-units-none = No units are registered
dispatch-lookouts-none = Nothing is wanted
dispatch-warnings-none = No warnings
## What is done at the desk
dispatch-past = Over
dispatch-past-none = No incident is over yet
dispatch-change = Change
dispatch-close = Close
dispatch-transfer = Transfer
dispatch-merge = Merge
dispatch-resume = Open again
dispatch-call-next = Who asks for a call
dispatch-why-no-incident = Open an incident first.
dispatch-why-nothing-open = Open an incident or a unit first.
dispatch-why-no-unit = Open a unit first.
dispatch-why-nobody-asks = No unit asks for a call.
dispatch-why-not-over = Open an incident that is over first.

## Groups of kinds of incidents

dispatch-map = Map

## The crew's page
dispatch-may-crew = Sees the tasks of its own unit on a phone, and answers them.
refused-crew-off-duty = Your unit is not on duty. Ask the control room.
refused-crew-not-yours = This incident is no longer yours.
refused-crew-with-unit = This person is already with { $unit }.
refused-unit-without-phone = { $unit } has no phone.
## Alarms about units
alarms-kind-unanswered = Assignment not accepted
alarms-kind-status-age = Status unchanged for long
alarms-kind-shift-over = Shift is over
alarms-kind-lone-worker = Lone worker does not answer
alarms-facts-status-age = Status { $status } for more than { $minutes } min
alarms-next-unanswered = Call the unit, or send another one. The alarm closes by itself when it accepts or is released.
alarms-next-status-age = Call the unit. The alarm closes by itself when the status changes.
alarms-next-shift-over = End the shift, or prolong it.
alarms-kind-zone-entered = Unit entered a zone
alarms-kind-zone-left = Unit left a zone
alarms-kind-zone-stayed = Unit stays in a zone
alarms-facts-zone-entered = Zone { $zone }
alarms-facts-zone-left = Zone { $zone }
alarms-facts-zone-stayed = Zone { $zone } for more than { $minutes } min
alarms-next-zone-entered = Call the unit. The alarm closes by itself when the unit leaves.
alarms-next-zone-left = Call the unit. The alarm closes by itself when the unit comes back.
alarms-next-zone-stayed = Call the unit. The alarm closes by itself when the unit leaves.
alarms-next-lone-worker = Call the unit now. Without an answer this becomes an emergency.

## Lone work
refused-unit-not-alone = { $unit } does not work alone.

dispatch-alone = Lone work

dispatch-crew-page = My unit
dispatch-crew-none = Your unit is not on duty

## Telephone
dispatch-telephone-chip = calls ring: { $count }
dispatch-telephone-claim = I answer
dispatch-telephone-note = Note a call
dispatch-exchange = Telephone exchange
refused-telephone-claimed = Someone else answers this call.
refused-telephone-over = This call is done.
refused-no-such-telephone-call = There is no such call.
refused-no-exchange-token = The exchange has no token.
refused-exchange-token-wrong = The token of the exchange is wrong.

dispatch-why-nobody-rings = No call rings.

dispatch-phones = Phones of the crew
dispatch-phones-hint = Who sees the tasks on a phone; Ctrl chooses several.
dispatch-phone-lost = Phone lost
dispatch-phone-lost-sure = Yes, sign the crew out
## Undo
dispatch-open-from = Open incident from this
dispatch-why-no-origin = Choose a call, or wait for an emergency.
dispatch-danger-nearest = Nearest units
dispatch-danger-steps = What to do
dispatch-danger-answer = Answer on the talkgroup
dispatch-danger-listen = Hear the last calls
dispatch-danger-send = Send the nearest units
dispatch-danger-others = Tell the State Police or 112
dispatch-danger-spoke = Speak with the person before closing
refused-alarm-unknown = This alarm does not exist.
dispatch-undo = Undo
dispatch-undo-status = Undo: { $unit } status { $status }
dispatch-undo-send = Undo: { $unit } sent to { $incident }
dispatch-undo-release = Undo: { $unit } released from { $incident }
dispatch-undo-close = Undo: { $incident } closed
dispatch-line-undone = Undone
dispatch-order-cancelled = { $number }: cancelled. Do not go.
refused-undo-nothing = Nothing to undo: only your last act, within a minute.
refused-undo-changed = Something has changed since. Correct it by hand.
dispatch-may-search = Searches past incidents, and takes them away as a list.

refused-attachment-kind = Only JPEG, PNG and PDF are taken.
refused-attachment-too-large = The file has more than { $most } MB.
refused-attachment-erased = This file is erased.
