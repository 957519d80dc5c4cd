"""READ FIRST. The order of the work: ingest exports, detect, publish.

1. `ingest`: an export is read into posts; its bytes are kept untouched;
2. `detect`: detectors turn posts into findings, at one false discovery rate over the whole run;
3. `publish_run`: findings become a report and files for other tools;
4. `judging.write`: what people say of findings makes cases, replayed from the ledger.

Data flows one way, and each stage can be run again alone. `network` is the short cut for a table
that already says who shared what, and when.
"""

from datetime import UTC, datetime

from guetteur.detectors import DETECTORS, EVERY, Parameters
from guetteur.knowledge import LANGUAGES, Messages, default_language
from guetteur.model import Run
from guetteur.pipeline.columns_kept import keep as keep_mapping
from guetteur.pipeline.delivery import findings_lines, findings_of, in_short, publish_run
from guetteur.pipeline.detection import detect, fill_in
from guetteur.pipeline.exports import Export, Found, exports_in
from guetteur.pipeline.formats import (
    format_lines,
    formats,
    formats_lines,
    formats_page,
    formats_table,
)
from guetteur.pipeline.inventory import contents, contents_lines
from guetteur.pipeline.networks import MATCHES, NetworkOptions, network
from guetteur.pipeline.posts_out import write_posts
from guetteur.pipeline.progress import Progress, quiet
from guetteur.pipeline.reading import Imported, ReadAs, columns, ingest, recognise
from guetteur.store import Workspace, last_run, open_workspace
from guetteur.store import create as create_workspace


def now() -> datetime:
    """The only clock of the project; tests give their own time."""
    return datetime.now(UTC).replace(microsecond=0)


__all__ = [
    "DETECTORS",
    "EVERY",
    "LANGUAGES",
    "MATCHES",
    "Export",
    "Found",
    "Imported",
    "Messages",
    "NetworkOptions",
    "Parameters",
    "Progress",
    "ReadAs",
    "Run",
    "Workspace",
    "columns",
    "contents",
    "contents_lines",
    "create_workspace",
    "default_language",
    "detect",
    "exports_in",
    "fill_in",
    "findings_lines",
    "findings_of",
    "format_lines",
    "formats",
    "formats_lines",
    "formats_page",
    "formats_table",
    "in_short",
    "ingest",
    "keep_mapping",
    "last_run",
    "network",
    "now",
    "open_workspace",
    "publish_run",
    "quiet",
    "recognise",
    "write_posts",
]
