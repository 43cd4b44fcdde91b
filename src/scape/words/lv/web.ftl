## Refusals
refused-sign-in-needed = Sesija ir beigusies. Pierakstieties vēlreiz.
refused-password-change-needed = Vispirms nomainiet vienreizējo paroli.
refused-second-factor-missing = Vispirms pievienojiet papildu apstiprinājumu.
refused-proof-needed = Šim vajag no jauna apstiprināt, ka tas esat jūs.
refused-console-locked = Pults ir aizslēgta. Vispirms atveriet to.
refused-no-right = Jūsu lomas to neatļauj.
refused-foreign-page = Pieprasījums nāca no svešas lapas un ir noraidīts.
refused-unknown-host = Šim serverim nav nosaukuma { $host }. Atveriet to pēc adreses vai ierakstiet šo nosaukumu iestatījumā [web] public.
refused-reason-needed = Norādiet pamatojumu (prasa likums).
refused-no-such-address = Tādas adreses šajā serverī nav.
refused-too-many-subscriptions = Šī pults klausās pārāk daudz sarakstu (vairāk par { $most }). Pārlādējiet lapu.
refused-too-many-rows = Šis konts klausās pārāk daudz rindu (vairāk par { $most }). Aizveriet kādu pults logu.
refused-too-large = Pieprasījums ir pārāk liels.
refused-internal = Servera kļūda. Nosauciet tehniķim numuru { $id }.
refused-export-too-long = Ierakstu ir { $count }; eksportē ne vairāk par { $most }. Sašauriniet sarakstu.
refused-authority-ended = Izdevēja sertifikāta termiņš beidzās { $on }. Izveidojiet jaunu ar komandu scape tls init.
refused-name-outside-authority = Sertifikātu izdevējs nedrīkst apliecināt { $name }: tas izveidots citiem domēniem un tīkliem, sk. scape tls show.
refused-no-root-key = Trūkst saknes sertifikāta atslēgas: atjaunojiet failu { $path }.
refused-certificate-unusable = Sertifikātu { $path } nevar izmantot: { $why }

## The system
trouble-certificate-down = Sertifikāts netiek atjaunots
why-certificate-ends = Dienas līdz šī servera sertifikāta termiņa beigām: { $days }. Pēc tam pārlūki pulti vairs neatvērs.
refused-list-outdated = Reģistrs kopš priekšskatījuma ir mainīts. Pārbaudiet jauno priekšskatījumu un tad importējiet.
