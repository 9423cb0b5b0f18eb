"""Text in the fonts of the nineties: recognised, and refused with a name that a converter knows.

TCVN3 (ABC, .VnTime) and VNI (VNI-Times) put Vietnamese into Latin-1 code points, each letter by letter; both also come
as UTF-8, copied out of old documents. TCVN3 shows capitals with tones by another font, so the case of a name is lost
in it and no converter brings it back surely: people have to look.
Tables: TCVN 5712:1993 (VN3); VNI Software, "VNI-Windows".
"""

from __future__ import annotations

import re
import unicodedata

from kg.sources.language import vietnamese_share
from kg.sources.outcome import Rejected

_SURE_SHARE = 0.6
_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
# After a vowel, one sign stands for hat and tone; i and y with tones, ơ, ư and đ have signs of their own.
_VNI_TONES = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302", "ê": "\u0306",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ"}
_VNI_LETTERS = {ord(sign): letter for sign, letter in _VNI_ALONE.items()}
_VNI_PAIR = re.compile(r"([aeiouyôö])([øùûõïâêáàåãäéèúüë])", re.IGNORECASE)
_CONVERT = "Convert it to UTF-8 with a converter for Vietnamese fonts (Unikey, uvconv), and look at the names."


def refuse_legacy(text: str) -> None:
    """Raise Rejected ("encoding") where the text would be Vietnamese if its letters were those of an old font."""
    for name, converted in (("TCVN3 (ABC, .VnTime)", text.translate(_TCVN3)), ("VNI (VNI-Times)", _from_vni(text))):
        if vietnamese_share(converted) >= _SURE_SHARE:
            raise Rejected("encoding", f"it is in the font encoding {name}, not in Unicode.", _CONVERT)


def _from_vni(text: str) -> str:
    marked = _VNI_PAIR.sub(lambda pair: _VNI_ALONE.get(pair[1], pair[1]) + _VNI_TONES[pair[2].lower()], text)
    return unicodedata.normalize("NFC", marked.translate(_VNI_LETTERS))
