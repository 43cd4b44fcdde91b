"""The interface to the browser: HTTP, WebSocket, and the guard before both."""
