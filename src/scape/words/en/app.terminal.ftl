## The command line
app-run-starting = Scape for { $agency } is starting. The console is at { $address }
app-run-first-sign-in = At the first start the administrator's one-time password is written to { $path }
