"""PyYAML's loader: libyaml's, or the slower one in Python where that is not installed."""

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
