## The command line
app-run-starting = Scape ({ $agency }) tiek palaists. Pults adrese: { $address }
app-run-first-sign-in = Pirmajā palaišanas reizē administratora vienreizējā parole tiek ierakstīta failā { $path }
refused-site-needed = Norādiet retranslatora numuru vai nosaukumu: scape radio check NUMURS
refused-wait-wrong = --wait ir sekunžu skaits no 0 līdz { $most }.
