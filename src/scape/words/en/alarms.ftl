## The alarm rail
alarms-rail = Alarms and faults
alarms-rail-none = No alarms
alarms-emergency = EMERGENCY
alarms-show = Show
alarms-more = { $count } more
alarms-announce = Emergency: { $who }, { $where }

## What roles may do
alarms-may-see = Sees emergencies and other alarms.
alarms-may-take = Takes and closes alarms.

## Keys
alarms-show-gravest = Show the most serious alarm

## Alarms
alarms-title = Alarms
alarms-none = No alarms
alarms-none-next = Emergencies, lost radios and silent repeaters appear here.
alarms-take = Take
alarms-end = Close alarm
alarms-end-sure = Yes, close
alarms-silence = Silence here
alarms-why-held = Another alarm was taken this second. Press again.
alarms-sound = Sound of emergencies
alarms-sound-muted = Emergencies are muted here
alarms-sound-volume = Volume of emergencies
alarms-sound-test = Test
alarms-sound-blocked = No sound until a key or click
alarms-open = waiting { $age }
alarms-taken = taken by { $who } { $time }
alarms-was-over = closed { $time }
alarms-state-open = waiting
alarms-state-taken = taken
alarms-state-over = closed
alarms-taker = Taken by
alarms-facts = Details
alarms-details = Alarm

## Below the calls
alarms-drawer = Alarms

## Refusals
refused-no-such-alarm = This alarm no longer exists.
refused-alarm-taken = Another user has already taken this alarm.
refused-alarm-over = This alarm is already closed.
alarms-bell-volume = New alarm
alarms-lost-volume = Link lost

alarms-why = Reason, after speaking with them
alarms-escalated = Still open
refused-alarm-why = An emergency is closed with a reason.
