"""A report as a Word document (Office Open XML), written here: nothing in it runs or is loaded.

Headings are headings, tables have header rows, the language and the title are set, so that a
screen reader and an editor find their way. The same report gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape

from guetteur.publish.risk_blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Para,
    Report,
    Table,
)
from guetteur.publish.risk_pdf import ACROSS, table_widths
from guetteur.publish.visible import visible, xml_text

# The first time that a zip can hold.
EPOCH = (1980, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
TWIPS = 20  # of a point
TERM = 0.34  # of the width: the terms of a list of facts
GREY = "D9D9D9"


def docx_bytes(report: Report, footer: str) -> bytes:
    """The document. footer: what stands at the end."""
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(report),
        "word/_rels/document.xml.rels": _relations(),
        "word/document.xml": _document(report, footer),
        "word/footer1.xml": _page_foot(report),
        "word/header1.xml": _page_head(report),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(report),
        "word/styles.xml": _styles(report),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, (HEAD + text).encode())
    return buffer.getvalue()


def _xml(text: str) -> str:
    """A text that can stand between tags and in an attribute."""
    return escape(xml_text(visible(text)), quote=True)


def _runs(text: str, *, bold: bool = False) -> str:
    """Runs of text, with line breaks where the text has them."""
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = [
        f'<w:r>{properties}<w:t xml:space="preserve">{_xml(line)}</w:t></w:r>'
        for line in text.split("\n")
    ]
    return "<w:r><w:br/></w:r>".join(lines)


def _paragraph(text: str, style: str = "", *, bold: bool = False, extra: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{extra}</w:pPr>" if named or extra else ""
    return f"<w:p>{properties}{_runs(text, bold=bold)}</w:p>"


TONES = {"stamp": "Stamp", "lead": "Lead", "soft": "Soft", "caution": "Caution"}


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _paragraph(block.text, f"Heading{block.level - 1}")
        case Para():
            yield _paragraph(block.text, TONES.get(block.tone, ""))
        case Bullets():
            for item in block.items:
                yield _paragraph(item, "ListBullet")
        case Facts():
            yield _facts(block)
            yield _paragraph("")
        case Table():
            if not block.quiet:
                yield _paragraph(block.caption, "Caption")
            yield _table(block)
            yield _paragraph("")
        case _:
            raise TypeError(f"{type(block).__name__} has no place in a Word document")


def _facts(block: Facts) -> str:
    widths = [ACROSS * TERM, ACROSS * (1 - TERM)]
    rows = (
        _row((_paragraph(term, "CellText", bold=True), _paragraph(text, "CellText")), widths)
        for term, text in block.rows
    )
    return _grid(rows, widths, "", first_row=False)


def _table(block: Table) -> str:
    widths = table_widths(block)
    head = _row(
        [_paragraph(one, "CellText", bold=True) for one in block.columns], widths, head=True
    )
    rows = (_row([_cell(one) for one in row], widths) for row in block.rows)
    return _grid([head, *rows], widths, block.caption, first_row=True)


def _cell(cell: Cell) -> str:
    notes = (_paragraph(note, "CellNote") for note in cell.notes)
    return _paragraph(cell.text, "CellText") + "".join(notes)


def _row(cells: Iterable[str], widths: list[float], *, head: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{GREY}"/>' if head else ""
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(wide * TWIPS)}" w:type="dxa"/>{fill}</w:tcPr>'
        f"{content}</w:tc>"
        for content, wide in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{''.join(made)}</w:tr>"


def _grid(rows: Iterable[str], widths: list[float], caption: str, *, first_row: bool) -> str:
    columns = "".join(f'<w:gridCol w:w="{round(wide * TWIPS)}"/>' for wide in widths)
    named = f'<w:tblCaption w:val="{_xml(caption)}"/>' if caption else ""
    total = round(sum(widths) * TWIPS)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="{int(first_row)}" w:firstColumn="1"/>'
        f"{named}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _document(report: Report, footer: str) -> str:
    body = "".join(part for block in report.blocks for part in _block(block))
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1247" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" '
        'w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return (
        f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>'
        f"{_paragraph(report.title, 'Title')}{body}{_paragraph(footer, 'Soft')}{section}"
        "</w:body></w:document>"
    )


def _page_head(report: Report) -> str:
    return f'<w:hdr xmlns:w="{MAIN}">{_paragraph(report.marking, "Marking")}</w:hdr>'


def _page_foot(report: Report) -> str:
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="Soft"/></w:pPr>'
        f"{_runs(report.title + ' · ')}{number}</w:p></w:ftr>"
    )


def _styles(report: Report) -> str:
    lang = LANGUAGES[report.lang]
    made = [
        _style("Normal", "Normal", "", default=True),
        _style("Title", "Title", '<w:b/><w:sz w:val="40"/>', after=240),
        _style("Heading1", "heading 1", '<w:b/><w:sz w:val="30"/>', level=0, before=320),
        _style("Heading2", "heading 2", '<w:b/><w:sz w:val="24"/>', level=1, before=240),
        _style("Heading3", "heading 3", '<w:b/><w:sz w:val="22"/>', level=2, before=200),
        _style("Caption", "caption", "<w:b/>", after=60),
        _style("CellText", "Cell text", '<w:sz w:val="17"/>', after=0),
        _style("CellNote", "Cell note", '<w:color w:val="404040"/><w:sz w:val="16"/>', after=0),
        _style("Soft", "Soft", '<w:color w:val="404040"/><w:sz w:val="18"/>'),
        _style("Lead", "Lead", '<w:b/><w:sz w:val="22"/>'),
        _style("Caution", "Caution", "", borders='<w:left w:val="single" w:sz="12" w:space="8"/>'),
        _style("Stamp", "Stamp", '<w:b/><w:sz w:val="28"/>', borders=_frame(18), centred=True),
        _style("Marking", "Marking", '<w:b/><w:sz w:val="18"/>', borders=_frame(6), centred=True),
        _style("ListBullet", "List Bullet", "", bullets=True, after=60),
    ]
    table = (
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr>'
        f"<w:tblBorders>{''.join(_edge(side, 4) for side in SIDES)}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>'
        f'<w:sz w:val="20"/><w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        f"{''.join(made)}{table}</w:styles>"
    )


SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _edge(side: str, size: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="808080"/>'


def _frame(size: int) -> str:
    sides = ("top", "left", "bottom", "right")
    return "".join(f'<w:{one} w:val="single" w:sz="{size}" w:space="4"/>' for one in sides)


def _style(
    identifier: str, name: str, letters: str, *, default: bool = False, level: int | None = None,
    before: int = 0, after: int = 120, borders: str = "", centred: bool = False,
    bullets: bool = False,
) -> str:  # fmt: skip
    """A style of paragraphs. The order of the elements is that of the format's schema."""
    parts = [
        "<w:keepNext/>" if level is not None else "",
        '<w:numPr><w:numId w:val="1"/></w:numPr>' if bullets else "",
        f"<w:pBdr>{borders}</w:pBdr>" if borders else "",
        f'<w:spacing w:before="{before}" w:after="{after}"/>',
        '<w:jc w:val="center"/>' if centred else "",
        f'<w:outlineLvl w:val="{level}"/>' if level is not None else "",
    ]
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"{based}<w:pPr>{''.join(parts)}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _numbering() -> str:
    return (
        f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" '
        'w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings(report: Report) -> str:
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:themeFontLang w:val="{LANGUAGES[report.lang]}"/>'
        "</w:settings>"
    )


def _core(report: Report) -> str:
    day = datetime(*report.on, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_xml(report.title)}</dc:title><dc:creator>{_xml(report.author)}</dc:creator>"
        f"<dc:description>{_xml(report.object)}</dc:description>"
        f"<dc:language>{LANGUAGES[report.lang]}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        "</cp:coreProperties>"
    )


def _types() -> str:
    parts = {
        "document": "document.main", "styles": "styles", "numbering": "numbering",
        "settings": "settings", "header1": "header", "footer1": "footer",
    }  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'


def _package_relations() -> str:
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{_relation(1, f'{OFFICE}/officeDocument', 'word/document.xml')}"
        f"{_relation(2, core, 'docProps/core.xml')}</Relationships>"
    )


def _relations() -> str:
    parts = ("styles", "numbering", "header", "footer", "settings")
    files = ("styles", "numbering", "header1", "footer1", "settings")
    made = (
        _relation(n, f"{OFFICE}/{part}", f"{file}.xml")
        for n, (part, file) in enumerate(zip(parts, files, strict=True), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(made)}</Relationships>'
