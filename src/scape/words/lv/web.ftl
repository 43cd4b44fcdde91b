## Refusals
refused-sign-in-needed = Sesija ir beigusies. Pierakstieties vēlreiz.
refused-password-change-needed = Vispirms nomainiet vienreizējo paroli.
refused-no-right = Jūsu lomai tas nav atļauts.
refused-foreign-page = Pieprasījums nāca no svešas lapas un ir noraidīts.
refused-unknown-host = Šim serverim nav nosaukuma { $host }. Atveriet to pēc adreses vai ierakstiet šo nosaukumu iestatījumā [web] public.
refused-reason-needed = Norādiet pamatojumu (prasa likums).
refused-no-such-address = Tādas adreses šajā serverī nav.
refused-too-many-subscriptions = Šī pults klausās pārāk daudz sarakstu (vairāk par { $most }). Pārlādējiet lapu.
refused-too-many-rows = Šis konts klausās pārāk daudz rindu (vairāk par { $most }). Aizveriet kādu pults logu.
refused-too-large = Pieprasījums ir pārāk liels.
refused-internal = Servera kļūda. Nosauciet tehniķim numuru { $id }.
refused-export-too-long = Ierakstu ir { $count }; eksportē ne vairāk par { $most }. Sašauriniet sarakstu.
