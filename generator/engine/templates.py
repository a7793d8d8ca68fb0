"""Lists and compiles the theme's templates once for all languages: half of the time that frames take.

mkdocs builds each language by itself. For each it would compile the same templates, and hold each of
Material's 14,000 icons against the names of what no theme copies.
"""

from functools import cached_property

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class _Loader(FileSystemLoader):
    @cached_property
    def _names(self) -> list[str]:
        return [name for name in super().list_templates() if not name.startswith(".")]

    def list_templates(self) -> list[str]:
        """Return all but the hidden ones, which mkdocs leaves out."""
        return self._names


class _Compiled(BytecodeCache):
    """Keeps templates for as long as the build takes."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()


def share_templates(theme: Theme) -> None:
    """Let the environments that a theme makes, one for each language, have their templates in common."""
    loader, compiled, made = _Loader(theme.dirs), _Compiled(), theme.get_env

    def get_env() -> Environment:
        environment = made()
        environment.loader, environment.bytecode_cache = loader, compiled
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]
