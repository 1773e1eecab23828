"""The chat in a terminal. `chat` and `commands` say what is answered, `layout` and `render` how it is set
out, `screen` prints it; `live`, `complete` and `session` are the prompt that it is typed at."""
