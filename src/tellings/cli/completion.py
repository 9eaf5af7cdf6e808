"""``tellings completion``: shell code that completes verbs, options and views."""

import click

from .codes import DONE

SHELLS = ("bash", "zsh", "fish")

HELP = """\
Print the shell code that completes tellings' words.

\b
Examples:
  tellings completion bash >> ~/.bashrc
  tellings completion zsh >> ~/.zshrc
  tellings completion fish > ~/.config/fish/completions/tellings.fish
"""


@click.command(help=HELP)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from click.shell_completion import get_completion_class

    maker = get_completion_class(shell)
    if maker is None:
        raise click.UsageError(f"click has no completion for {shell}")
    click.echo(maker(context.find_root().command, {}, "tellings", "_TELLINGS_COMPLETE").source())
    return DONE
