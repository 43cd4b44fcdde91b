## The command line
app-run-starting = Scape ({ $agency }) tiek palaists. Pults adrese: { $address }
app-run-first-sign-in = Pirmajā palaišanas reizē administratora vienreizējā parole tiek ierakstīta failā { $path }
