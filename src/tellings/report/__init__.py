"""What people see of a record: terminal, HTML page, Markdown, tables, notebook.

Importing this package registers the renderers that a Record shows itself with; each is imported when it is first used, so that the import
costs next to nothing.
"""

import importlib
from typing import Any

from ..record.rendering import register

RENDERERS = {
    "html": ("html", "html"),
    "markdown": ("markdown", "markdown"),
    "annotations": ("annotations", "annotations"),
    "arrow": ("tables", "arrow"),
    "pandas": ("tables", "pandas"),
    "notebook": ("notebook", "notebook"),
}


def _register(name: str, module: str, function: str) -> None:
    def render(record: object, **options: Any) -> Any:
        return getattr(importlib.import_module(f".{module}", __name__), function)(record, **options)

    register(name, render)


for _name, (_module, _function) in RENDERERS.items():
    _register(_name, _module, _function)
