## The command line
app-run-starting = Scape for { $agency } is starting. The console is at { $address }
app-run-first-sign-in = At the first start the administrator's one-time password is written to { $path }
refused-site-needed = Name the repeater by its number or its name: scape radio check NUMBER
refused-wait-wrong = --wait is a number of seconds from 0 to { $most }.
