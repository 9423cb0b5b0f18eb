"""`Article` to JSON and back, exactly: `decode_article(encode_article(a)) == a`.

Every dataclass is an object with the names of `kg.model`, every tuple an array; fields that hold their default are left
out. DuckDB reads it as it is: `SELECT article->'$.people[*].name' FROM 'facts-*.parquet'`.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, cast

from kg.model import Article

Json = Any
_Codec = Callable[[Any], Any]


def encode_article(article: Article) -> str:
    """One line of JSON."""
    return json.dumps(_encoder(Article)(article), ensure_ascii=False, separators=(",", ":"))


def decode_article(text: str) -> Article:
    """The article that `encode_article` was given. Raises ValueError, KeyError or TypeError for anything else."""
    article: Article = _decoder(Article)(json.loads(text))
    return article


@cache
def _encoder(kind: Any) -> _Codec:
    """What turns a value of that type into JSON; made once a type."""
    if is_dataclass(kind):
        members = [(f.name, f.default, _encoder(hint)) for f, hint in _members(kind)]
        known = attrgetter(*(name for name, _, _ in members))

        def encode_object(value: Any) -> Json:
            row = {}
            for (name, default, encode), member in zip(members, known(value), strict=True):
                if default is MISSING or member != default:
                    row[name] = member if encode is _same else encode(member)
            return row

        return encode_object
    if typing.get_origin(kind) is tuple:
        encode_one = _encoder(typing.get_args(kind)[0])
        return list if encode_one is _same else lambda value: [encode_one(one) for one in value]
    if (inner := _optional(kind)) is not None:
        encode_some = _encoder(inner)
        if encode_some is _same:
            return _same
        return lambda value: None if value is None else encode_some(value)
    return _same


@cache
def _decoder(kind: Any) -> _Codec:
    """What makes a value of that type from JSON; made once a type."""
    if is_dataclass(kind):
        members = {f.name: _decoder(hint) for f, hint in _members(kind)}
        make = cast("Callable[..., Any]", kind)
        if all(decode is _same for decode in members.values()):  # most objects: passages
            return lambda row: make(**row)
        return lambda row: make(**{name: members[name](value) for name, value in row.items()})
    if typing.get_origin(kind) is tuple:
        decode_one = _decoder(typing.get_args(kind)[0])
        if decode_one is _same:
            return tuple
        return lambda array: tuple([decode_one(one) for one in array])
    if (inner := _optional(kind)) is not None:
        decode_some = _decoder(inner)
        if decode_some is _same:
            return _same
        return lambda value: None if value is None else decode_some(value)
    return _same


def _members(kind: Any) -> list[tuple[Any, Any]]:
    hints = typing.get_type_hints(kind)
    return [(field, hints[field.name]) for field in fields(kind)]


def _optional(kind: Any) -> Any:
    """T of `T | None`; None for any other type."""
    if typing.get_origin(kind) not in {types.UnionType, typing.Union}:
        return None
    return next(argument for argument in typing.get_args(kind) if argument is not types.NoneType)


def _same(value: Any) -> Any:
    return value
