## Refusals
refused-sign-in-needed = The session has ended. Sign in again.
refused-password-change-needed = Change the one-time password first.
refused-second-factor-missing = Add a second factor first.
refused-proof-needed = This needs a fresh confirmation that it is you.
refused-console-locked = The console is locked. Unlock it first.
refused-no-right = Your roles do not allow this.
refused-foreign-page = The request came from a foreign page and was rejected.
refused-unknown-host = This server is not known as { $host }. Open it by its address, or set [web] public to this name.
refused-reason-needed = Enter the reason (required by law).
refused-no-such-address = This address does not exist on this server.
refused-too-many-subscriptions = This console subscribes to too many lists (more than { $most }). Reload the page.
refused-too-many-rows = This account watches too many rows (more than { $most }). Close windows of the console.
refused-too-large = The request is too large.
refused-internal = Server error. Give the technician the number { $id }.
refused-export-too-long = There are { $count } entries; an export has at most { $most }. Narrow the list.
refused-authority-ended = The certificate of the authority ended on { $on }. Make a new authority with scape tls init.
refused-name-outside-authority = The certificate authority may not vouch for { $name }. It was made for other domains and networks: see scape tls show.
refused-no-root-key = The key of the root certificate is missing: put it back as { $path }.
refused-certificate-unusable = The certificate { $path } cannot be used: { $why }

## The system
trouble-certificate-down = The certificate is not renewed
why-certificate-ends = Days until the certificate of this server ends: { $days }. Then browsers refuse to open the console.
refused-list-outdated = The register has changed since the preview. Check the new preview, then import.
