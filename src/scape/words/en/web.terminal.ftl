## Lists: the headers by which a column of numbers is also known, separated by commas
web-list-number = Number, No, ID, DMR ID

## Refusals at the start and of commands
refused-address-not-free = The address { $address } cannot be used: { $why }
refused-authority-exists = There is a certificate authority already, in { $path }. A new one would have to be installed on every device again; remove the folder if that is what you want.
refused-server-without-name = The server has no name: set [web] name to the name or address that users type.
refused-not-a-network = { $text } is not a network. Write it as 10.1.0.0/16.
refused-no-certificate = There is no certificate. Make one with scape tls init, or set [web] certificate and key.

## The page that installs the root certificate
web-install-title = Install the root certificate
web-install-why = Browsers allow microphone, camera and pages without a network only on a server that they trust. This certificate makes the device trust the servers of this agency, and no others.
web-install-subject = It belongs to:
web-install-until = Valid until { $on }
web-install-compare = First compare this fingerprint (SHA-256) with the one that the technician has given you on paper. If they differ, install nothing and call the technician.
web-install-certificate = Download the certificate (Windows, Android, Firefox)
web-install-profile = Download the profile (iPhone, iPad, Mac)
web-install-windows = Windows
web-install-windows-steps =
    Download the certificate and open it.
    Install Certificate → Local Machine.
    Place in the following store: Trusted Root Certification Authorities. Finish.
    Close the browser and open it again.
web-install-android = Android
web-install-android-steps =
    Download the certificate.
    Settings → Security → More security settings → Encryption and credentials → Install a certificate → CA certificate.
    Confirm the warning and select the downloaded file.
web-install-apple = iPhone, iPad
web-install-apple-steps =
    Open this page in Safari and download the profile.
    Settings → Profile Downloaded → Install.
    Settings → General → About → Certificate Trust Settings: switch this certificate on.
web-install-firefox = Firefox
web-install-firefox-steps =
    On Windows, Mac and Android, Firefox takes the certificate from the system. Otherwise:
    Settings → Privacy & Security → View Certificates → Authorities → Import.
    Select “Trust this CA to identify websites”.
web-install-phone = On a phone
web-install-scan = Scan this code to open the page on a phone:

## The terminal
web-tls-valid = Valid from { $begin } to { $end }
web-tls-install = Install the root certificate on each device from { $address } and compare its fingerprint. A node that is running does TLS after a restart.
