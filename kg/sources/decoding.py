"""Bytes → text, by evidence only. What can't be decoded surely is rejected: garbage would look like names.

Nothing but the byte order mark is taken away; line ends and Unicode form stay as they were, because offsets count in
this text.
"""

from __future__ import annotations

import codecs
import re

from kg.sources.language import MIN_SHARE, vietnamese_share
from kg.sources.legacy import refuse_legacy
from kg.sources.outcome import Rejected

# In this order: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that no text has: all but tab, newlines, form feed and escape.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff]")
_MAX_CONTROL_SHARE = 0.002
_MAX_LOST_SHARE = 0.002
# A legacy text is believed only if it reads like Vietnamese with hardly anything else in it.
_SURE_SHARE = 0.6
_LEGACY_LETTERS = re.compile(
    r"[^\x00-\x7fàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝăĂđĐơƠưƯ\u0300\u0301\u0303\u0309\u0323“”‘’–—…«»\xa0°•₫±×]"
)
_SAVE_AS_UTF8 = "Save it as UTF-8 and build again."


def decode(data: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 with or without a mark, else windows-1258 where the text proves it.

    Raises Rejected: "empty", "binary" or "encoding".
    """
    if not data.strip():
        raise Rejected("empty", "there is nothing in it.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return checked(_strict(data[len(mark) :], encoding))
    if b"\x00" in data:
        return checked(_strict(data, _utf16_order(data)))
    try:
        return checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _looks_binary(data):
            raise Rejected("binary", "it is not text.") from error
        return checked(_windows_1258(data, error))


def checked(text: str) -> str:
    """`text` itself, if it is text. Raises Rejected for control characters, lost letters and text decoded wrongly."""
    if not text.strip():
        raise Rejected("empty", "there is nothing in it.")
    if "\x00" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise Rejected("binary", "it holds control characters that no text has.")
    if _HALF.search(text):
        raise Rejected("encoding", "it holds half characters (lone surrogates).", _SAVE_AS_UTF8)
    if text.count("\ufffd") > _MAX_LOST_SHARE * len(text):
        raise Rejected("encoding", "letters were lost in it (U+FFFD) before it came here.", "Fetch the article again.")
    if _was_decoded_wrongly(text):
        raise Rejected("encoding", "it is UTF-8 that was once read as Windows-1252.", "Fetch the article again.")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Rejected("encoding", f"byte {error.start} is no {encoding.upper()}.", _SAVE_AS_UTF8) from error


def _utf16_order(data: bytes) -> str:
    """Latin text in UTF-16 has zero bytes, nearly all on one side of the pairs; a lone grave (U+0300) has the other."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > max(len(data) // 10, 5 * min(even, odd)):
        return "utf-16-be" if even > odd else "utf-16-le"
    raise Rejected("binary", "it holds zero bytes.")


def _looks_binary(data: bytes) -> bool:
    controls = sum(data.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    return controls > _MAX_CONTROL_SHARE * len(data)


def _windows_1258(data: bytes, why_not_utf8: UnicodeDecodeError) -> str:
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    if vietnamese_share(text) >= _SURE_SHARE and not _LEGACY_LETTERS.search(text):
        return text
    refuse_legacy(data.decode("latin-1"))
    detail = f"byte {why_not_utf8.start} is no UTF-8, and the text is no windows-1258 either."
    raise Rejected("encoding", detail, _SAVE_AS_UTF8)


def _was_decoded_wrongly(text: str) -> bool:
    """Would the letters make Vietnamese if they were taken back to bytes? ("CÃ´ng an" is "Công an".)

    Real Vietnamese can't be taken back: Windows-1252 has no ư, ơ or đ. Browsers keep the five bytes that it leaves
    undefined as they are.
    """
    try:
        data = b"".join(_windows_1252_byte(c) for c in text)
        return vietnamese_share(data.decode("utf-8")) >= MIN_SHARE and not text.isascii()
    except UnicodeError:
        return False


def _windows_1252_byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
