## The frame
people-page = People

## Registers
people-full-name = Full name
people-name = User name
people-roles = Roles
people-language = Language
people-created = Created

## People
people-accounts = People
people-accounts-add = New account
people-accounts-none = No accounts
people-account-open = active
people-account-disabled = disabled
people-disabled = Disable the account (all its sessions end at once)
people-name-hint = Letters, digits and . - _ @; cannot be changed later
people-account-renew = New one-time password
people-account-renew-sure = Yes, issue a new one; the old one stops working
people-account-sign-out = Sign out everywhere
people-account-sign-out-sure = Yes, sign out
people-account-signed-out = All sessions of the account have ended.
people-account-password = { $name }: one-time password
people-account-password-next = Shown only once. Hand it over in person; it must be changed at the first sign-in.
people-role-viewer = viewer
people-role-dispatcher = dispatcher
people-role-crew = crew
people-role-administrator = administrator

## The PIN
people-pin = PIN
people-pin-lead = Consoles lock after { $minutes } min without keys or pointer. A PIN unlocks them; without one, the password does.
people-pin-there = You have a PIN.
people-pin-none = You have no PIN.
people-pin-new = New PIN
people-pin-hint = 4 to 12 digits. The fifth wrong one ends the session.
people-pin-save = Save PIN
people-pin-remove = Remove PIN
people-pin-remove-sure = Yes, remove

## What roles may do
people-may-manage = Opens and disables accounts, gives them roles and one-time passwords.

## Second factor
people-own-page = My account
people-factor = Second factor
people-factor-lead = Besides the password: a code from an app on your phone, or a security key.
people-factor-demanded = Your agency requires a second factor for this account.
people-factor-none = There is none yet: the password alone opens this account.
people-factor-app = Authenticator app
people-factor-key = Security key
people-factor-added = added { $day }
people-factor-used = last used { $day }
people-factor-unused = never used
people-factor-dead = Made for { $name }. This server has another name now, so the key no longer works.
people-factor-remove = Remove
people-factor-remove-sure = Yes, remove
people-factor-add-app = Add authenticator app
people-factor-add-key = Add security key
people-factor-app-scan = Scan this with an authenticator app on your phone, or type the characters below into it.
people-factor-app-picture = QR code for the authenticator app
people-factor-app-typed = To type into the app
people-factor-name = Name
people-factor-name-hint = To tell it from others, such as “Work phone”
people-factor-code = Code from the app
people-factor-code-hint = The six digits that the app shows now
people-factor-confirm = Add
people-factor-key-lead = Have the key at hand, or a passkey of this computer or phone. The browser asks for it next.
people-factor-no-keys-address-only = Security keys are not offered: this server is opened by its address, and browsers allow them only for a name. An administrator can give it one ([web] name in the settings).
people-factor-no-keys-no-tls = Security keys are not offered: the connection to this server is not encrypted. An administrator can change that (scape tls init).
people-factor-no-keys-elsewhere = To use security keys, open the console at { $name }.
people-factor-no-keys-browser = This browser cannot use security keys. Install a newer one.
people-factor-keys-bound = Security keys belong to the name { $name }. If the server gets another name, they stop working.
people-codes = Recovery codes
people-codes-left = { $left ->
    [one] One code is left.
   *[other] { $left } codes are left.
}
people-codes-lead = Each opens the account once, when neither app nor key is at hand. They are shown only now: print them or write them down, and keep them away from the phone and the key.
people-codes-of = Recovery codes of { $name } · { $agency }
people-codes-print = Print
people-codes-done = I have saved them
people-codes-renew = New recovery codes
people-codes-renew-sure = Yes, make new ones; the old ones stop working
people-proof-second = Second factor
people-proof-second-lead = Password accepted. Now the code from your app, or your security key.
people-proof-title = Confirm that it is you
people-proof-lead = Secrets, accounts and exports need a confirmation of the last five minutes.
people-proof-code = Code from the app, or a recovery code
people-proof-recovery = Recovery code
people-proof-password = Your password
people-proof-send = Confirm
people-proof-key = Use security key
people-proof-back = Back
people-enrol = Add a second factor
people-enrol-lead = { $name }, your agency requires a second factor for this account. Once you have one, the console opens.
people-factors-gone = Your second factor was removed: { $when }, { $who }. If you did not ask for it, tell your administrator.
people-factors-gone-here = on the server itself
people-account-factors = Second factor: { $list }
people-account-factors-none = Second factor: none
people-account-factors-remove = Remove lost second factor
people-account-factors-remove-sure = Yes, remove; the account is signed out everywhere
people-account-factors-removed = The second factor is removed. The user sees this at the next sign-in.

## The terminal
people-rescued = One-time password, to be changed at the first sign-in; the second factor is removed: { $password }

## Refusals
refused-sign-in-wrong = Wrong user name or password.
refused-sign-in-wait = Too many attempts. Wait { $seconds } s.
refused-sign-in-busy = Too many others are signing in. Try again in a moment.
refused-second-factor-needed = Now the second factor.
refused-sign-in-over = The sign-in took too long. Enter the password again.
refused-factor-wrong = The code or key is wrong, or was used before. An app shows a new code every 30 seconds.
refused-factor-code-wrong = The code is wrong. Compare the clock of the phone with that of this page, and enter the code that the app shows now.
refused-factor-setup-over = This took too long. Begin again.
refused-factor-demanded = Your agency requires a second factor. Add another one first.
refused-no-keys-here = Security keys cannot be used here.
refused-no-second-factor = There is no such second factor.
refused-key-wrong = The security key gave a wrong answer. Try again.
refused-key-known = This security key is already added.
refused-too-many-factors = There are at most { $most } of them. Remove one first.
refused-password-too-short = The password must have at least { $least } characters.
refused-password-is-name = The password is too similar to the user name.
refused-password-guessed = The password is easy to guess. Use several unrelated words.
refused-password-unchanged = The new password is the same as the old one.
refused-password-wrong = The current password is wrong.
refused-name-taken = The user name { $name } is taken.
refused-last-administrator = At least one administrator must remain.
refused-no-such-role = There is no role “{ $role }” here.
refused-role-in-settings = lock_after_of in [people] names the role “{ $role }”, which there is not. Roles: { $known }.
refused-no-such-account = This account no longer exists.
refused-unlock-wrong = Wrong. Tries left: { $left }
refused-unlock-ended = Too many wrong tries: the session has ended. Sign in again.
refused-pin-too-short = The PIN must have at least { $least } digits.
refused-pin-guessed = The PIN is easy to guess. Use other digits.
