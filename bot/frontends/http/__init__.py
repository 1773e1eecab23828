"""The HTTP server: takes a `Bot` and `Settings`, gives an ASGI application (`app.create_app`).

Each door — the bot's own API, OpenAI's, Rasa's — is a room of its own; `service` is what they share.
"""
