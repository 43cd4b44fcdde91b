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
people-role-administrator = administrator

## What roles may do
people-may-manage = Opens and disables accounts, gives them roles and one-time passwords.

## The terminal
people-rescued = One-time password, to be changed at the first sign-in: { $password }

## Refusals
refused-sign-in-wrong = Wrong user name or password.
refused-sign-in-wait = Too many attempts. Wait { $seconds } s.
refused-sign-in-busy = Too many others are signing in. Try again in a moment.
refused-password-too-short = The password must have at least { $least } characters.
refused-password-is-name = The password is too similar to the user name.
refused-password-guessed = The password is easy to guess. Use several unrelated words.
refused-password-unchanged = The new password is the same as the old one.
refused-password-wrong = The current password is wrong.
refused-name-taken = The user name { $name } is taken.
refused-last-administrator = At least one administrator must remain.
refused-no-such-role = There is no role “{ $role }” here.
refused-no-such-account = This account no longer exists.
