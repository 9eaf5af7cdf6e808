"""The driver: one target, so many runs, and the input that broke it, if one did."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

KEPT = Path("build/fuzz")
WRITTEN = "\\x"  # how a fuzzer's dictionary writes a byte, before its two digits
CLEANING = "clean-"  # what the names of the cleaning's targets begin with


def target_of(name: str) -> tuple[Callable[[bytes], None], list[bytes]]:
    """A target, and the samples that its inputs are made from."""
    if name.startswith(CLEANING):
        from . import cleaning

        return cleaning.TARGETS[name], list(cleaning.seeds(name))
    from . import targets

    return targets.TARGETS[name], list(targets.seeds(name))


def with_hypothesis(name: str, runs: int) -> None:
    """Arbitrary bytes, and samples with stretches changed, taken out or doubled; a failing input is shrunk before it is shown."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    from .damage import damaged

    target, seeds = target_of(name)
    inputs = st.one_of(st.binary(max_size=400), damaged(seeds))
    quiet = list(HealthCheck)

    @settings(max_examples=runs, deadline=None, database=None, suppress_health_check=quiet, phases=(Phase.generate, Phase.shrink))
    @given(inputs)
    def run(data: bytes) -> None:
        target(data)

    run()


def with_atheris(name: str, runs: int, longest: int) -> None:
    """Inputs that libFuzzer finds by the coverage that they give; it ends the process. What broke the target is kept in build/fuzz."""
    import atheris

    with atheris.instrument_imports(include=["tellings.clean" if name.startswith(CLEANING) else "tellings.read"]):
        target, seeds = target_of(name)
        from .pages import TOKENS
    with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile("w", suffix=".dict") as words:
        words.writelines(f'"{"".join(f"{WRITTEN}{byte:02x}" for byte in token.encode())}"\n' for token in TOKENS)
        words.flush()
        for number, data in enumerate(seeds):
            (Path(folder) / str(number)).write_bytes(data)
        KEPT.mkdir(parents=True, exist_ok=True)
        options = [
            f"-runs={runs}",
            f"-max_len={longest}",
            "-timeout=30",
            "-rss_limit_mb=3000",
            "-print_final_stats=1",
            "-verbosity=0",
            f"-artifact_prefix={KEPT}/{name}-",
            f"-dict={words.name}",
        ]
        atheris.Setup([sys.argv[0], *options, folder], target)
        atheris.Fuzz()


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz")
    parser.add_argument("target", help="a reader (bench/fuzz/targets.py lists them) or a format's cleaning (bench/fuzz/cleaning.py)")
    parser.add_argument("--runs", type=int, default=200_000)
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    parser.add_argument("--longest", type=int, default=8192, help="bytes of an input that atheris makes")
    options = parser.parse_args()
    began = time.monotonic()
    if options.engine == "atheris":
        with_atheris(options.target, options.runs, options.longest)
    else:
        with_hypothesis(options.target, options.runs)
    print(f"{options.target}: {options.runs} runs in {time.monotonic() - began:.0f} s, nothing escaped")


if __name__ == "__main__":
    main()
