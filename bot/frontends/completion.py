"""`bot completion`: takes the name of a shell, prints a script that completes commands and options there.

    eval "$(bot completion bash)"
"""
from bot.arguments import Argument, Options, Parser
from bot.cli import COMMANDS, command_parser
from bot.errors import UsageError


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument("shell", choices=tuple(_SCRIPTS), help="the shell to write for")
    parser.epilog = """\
bash, in ~/.bashrc:                   eval "$(bot completion bash)"
zsh, in ~/.zshrc after compinit:      eval "$(bot completion zsh)"
fish, once:                           bot completion fish > ~/.config/fish/completions/bot.fish"""


def run(options: Options) -> int:
    """Print the script."""
    print(_SCRIPTS[options.shell](_commands()))
    return 0


def _commands() -> dict[str, list[Argument]]:
    """The options of every command; those of a command whose extra isn't installed are unknown."""
    found = {}
    for name, command in COMMANDS.items():
        try:
            found[name] = command_parser(name, command)[0].options
        except UsageError:
            found[name] = []
    return found


def _bash(commands: dict[str, list[Argument]]) -> str:
    cases = "\n".join(
        f"        {name}) words='{' '.join(n for option in options for n in option.names)}' ;;"
        for name, options in commands.items() if options)
    return f"""\
_bot() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} words=''
    case $previous in
        --pack) COMPREPLY=($(compgen -d -- "$current")); return ;;
        completion) COMPREPLY=($(compgen -W '{' '.join(_SCRIPTS)}' -- "$current")); return ;;
    esac
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
    if [[ $COMP_CWORD -eq 1 ]]; then words='{' '.join(commands)} --pack --help --version'; fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -F _bot bot"""


def _zsh(commands: dict[str, list[Argument]]) -> str:
    rows = "\n".join(f"    {_quoted(f'{name}:{COMMANDS[name].summary}')}" for name in commands)
    cases = "\n".join(
        f"    {name}) _arguments {' '.join(_quoted(_zsh_option(o, n)) for o in options for n in o.names)} ;;"
        for name, options in commands.items() if options)
    return f"""\
#compdef bot
_bot() {{
  local -a commands=(
{rows}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '--pack[another pack]:folder:_files -/' '--help' '--version'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{cases}
  esac
}}
compdef _bot bot"""


def _zsh_option(option: Argument, name: str) -> str:
    text = option.help.replace("]", "\\]")
    value = (":folder:_files -/" if option.metavar == "DIR" else f":{option.metavar}:") * option.takes_value
    return f"{name}[{text}]{value}"


def _fish(commands: dict[str, list[Argument]]) -> str:
    lines = ["complete -c bot -f"]
    for name, options in commands.items():
        summary = _quoted(COMMANDS[name].summary)
        lines.append(f"complete -c bot -n __fish_use_subcommand -a {name} -d {summary}")
        lines += [f"complete -c bot -n '__fish_seen_subcommand_from {name}' {_fish_option(option)}"
                  for option in options]
    lines.append(f"complete -c bot -n '__fish_seen_subcommand_from completion' -a '{' '.join(_SCRIPTS)}'")
    return "\n".join(lines)


def _fish_option(option: Argument) -> str:
    flags = " ".join(("-l " if n.startswith("--") else "-s ") + n.lstrip("-") for n in option.names)
    folders = " -a '(__fish_complete_directories)'" * (option.metavar == "DIR")
    return f"{flags}{' -r' * option.takes_value}{folders} -d {_quoted(option.help)}"


def _quoted(text: str) -> str:
    """In single quotes; an apostrophe becomes a typographic one, as the shells escape it differently."""
    return "'" + text.replace("'", "’") + "'"


_SCRIPTS = {"bash": _bash, "zsh": _zsh, "fish": _fish}
