"""The second factor of an account: authenticator apps, security keys, recovery codes."""
