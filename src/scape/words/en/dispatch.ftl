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

## The register of units
dispatch-units = Units
dispatch-units-add = New unit
dispatch-units-call-sign = Call sign
dispatch-units-call-sign-hint = Short: M21
dispatch-units-unit-kind = Kind
dispatch-units-unit-kind-patrol = car patrol
dispatch-units-unit-kind-foot = foot patrol
dispatch-units-unit-kind-bicycle = bicycle patrol
dispatch-units-unit-kind-dog = dog handler
dispatch-units-unit-kind-boat = boat
dispatch-units-unit-kind-inspector = inspector
dispatch-units-unit-kind-volunteer = volunteers
dispatch-units-unit-kind-partner = partner
dispatch-units-vehicle = Vehicle
dispatch-units-plate = Plate
dispatch-units-station = Precinct
dispatch-units-skills = Skills
dispatch-units-skills-hint = What it is sent for: first aid, dog, boat
