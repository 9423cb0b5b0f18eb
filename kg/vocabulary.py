"""Every term of the ontology, once: classes, properties and the concepts of its small schemes.

All terms are strings (IRIs), so that this module needs no RDF library and `kg --help` stays quick. Definitions and
labels are in `ontology/congan.ttl`; a test holds the two together. Ranks and titles are data
(`ontology/ranks.ttl`, `titles.ttl`), read by `kg.graph.schemes`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from kg.text import strip_tones

CA = "https://w3id.org/congan-kg/ontology#"
ID = "https://w3id.org/congan-kg/id/"  # default base of data IRIs
ONTOLOGY = "https://w3id.org/congan-kg/ontology"
VERSION = "0.1.0"
VERSION_IRI = f"{ONTOLOGY}/{VERSION}"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
SDO = "https://schema.org/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "ca": CA,
        "dcterms": DCTERMS,
        "owl": OWL,
        "rdf": RDF,
        "rdfs": RDFS,
        "sdo": SDO,
        "skos": SKOS,
        "xsd": XSD,
    }
)
"""Prefixes of every build, sorted; a writer adds the base of its data IRIs."""


class Class(StrEnum):
    """Classes of the ontology."""

    PERSON = CA + "Person"
    ORGANIZATION = CA + "Organization"
    POLICE_UNIT = CA + "PoliceUnit"
    PARTY_BODY = CA + "PartyBody"
    GOVERNMENT_BODY = CA + "GovernmentBody"
    RANK = CA + "Rank"
    POSITION_TITLE = CA + "PositionTitle"
    POST = CA + "Post"
    RANK_ATTESTATION = CA + "RankAttestation"
    POST_ATTESTATION = CA + "PostAttestation"
    RANK_HOLDING = CA + "RankHolding"
    TENURE = CA + "Tenure"
    AREA = CA + "Area"
    COUNTRY = CA + "Country"
    PROVINCE = CA + "Province"
    DISTRICT = CA + "District"
    COMMUNE = CA + "Commune"
    VILLAGE = CA + "Village"
    MEETING = CA + "Meeting"
    PARTICIPATION = CA + "Participation"
    APPOINTMENT = CA + "Appointment"
    AWARD = CA + "Award"
    TOPIC = CA + "Topic"
    ARTICLE = CA + "Article"
    MENTION = CA + "Mention"
    MEETING_KIND = CA + "MeetingKind"
    ROLE = CA + "Role"
    LEVEL = CA + "Level"


class Property(StrEnum):
    """Properties of the ontology."""

    HOLDER = CA + "holder"
    RANK = CA + "rank"
    POST = CA + "post"
    STATUS = CA + "status"
    ATTESTED_ON = CA + "attestedOn"
    GROUPS = CA + "groups"
    FIRST_ATTESTED = CA + "firstAttested"
    LAST_ATTESTED = CA + "lastAttested"
    SOURCES = CA + "sources"
    DISPUTED = CA + "disputed"
    CONTRADICTS = CA + "contradicts"
    REPRINT_OF = CA + "reprintOf"
    VALID_FROM = CA + "validFrom"
    VALID_UNTIL = CA + "validUntil"
    HAS_RANK = CA + "hasRank"
    HOLDS_POST = CA + "holdsPost"
    MEMBER_OF = CA + "memberOf"
    SENIORITY = CA + "seniority"
    ORDER = CA + "order"
    TITLE = CA + "title"
    POST_IN = CA + "postIn"
    JURISDICTION = CA + "jurisdiction"
    PART_OF = CA + "partOf"
    LEVEL = CA + "level"
    WITHIN = CA + "within"
    COUNTRY_CODE = CA + "countryCode"
    KIND = CA + "kind"
    DATE = CA + "date"
    END_DATE = CA + "endDate"
    PLACE = CA + "place"
    ORGANIZER = CA + "organizer"
    PARTICIPANT = CA + "participant"
    CHAIR = CA + "chair"
    DELEGATION_HEAD = CA + "delegationHead"
    SPEAKER = CA + "speaker"
    TOPIC = CA + "topic"
    IN_MEETING = CA + "inMeeting"
    AGENT = CA + "agent"
    ROLE = CA + "role"
    ON_BEHALF_OF = CA + "onBehalfOf"
    APPOINTEE = CA + "appointee"
    FROM_POST = CA + "fromPost"
    TO_POST = CA + "toPost"
    GIVER = CA + "giver"
    RECEIVER = CA + "receiver"
    AT_MEETING = CA + "atMeeting"
    MENTIONED_IN = CA + "mentionedIn"
    MENTION = CA + "mention"
    EVIDENCE = CA + "evidence"
    IN_ARTICLE = CA + "inArticle"
    START = CA + "start"
    STOP = CA + "stop"
    QUOTE = CA + "quote"
    SUPPORTS = CA + "supports"
    EXTRACTED_BY = CA + "extractedBy"
    CONFIDENCE = CA + "confidence"
    SHA256 = CA + "sha256"
    SYNTHETIC = CA + "synthetic"


class MeetingKind(StrEnum):
    """Values of `ca:kind`."""

    CONFERENCE = CA + "conference"
    WORKING_SESSION = CA + "working_session"
    TALKS = CA + "talks"
    VISIT = CA + "visit"
    BRIEFING = CA + "briefing"
    CEREMONY = CA + "ceremony"
    SEMINAR = CA + "seminar"
    PRESS_CONFERENCE = CA + "press_conference"
    EXERCISE = CA + "exercise"
    OTHER = CA + "other"


class Role(StrEnum):
    """Values of `ca:role`."""

    CHAIR = CA + "Chair"
    DELEGATION_HEAD = CA + "DelegationHead"
    SPEAKER = CA + "Speaker"
    ATTENDEE = CA + "Attendee"
    ORGANIZER = CA + "Organizer"


class Level(StrEnum):
    """Values of `ca:level`, from the top of the hierarchy down."""

    CENTRAL = CA + "central"
    MINISTRY = CA + "ministry"
    GENERAL_DEPARTMENT = CA + "general_department"
    DEPARTMENT = CA + "department"
    PROVINCIAL = CA + "provincial"
    DIVISION = CA + "division"
    DISTRICT_LEVEL = CA + "district_level"
    COMMUNE_LEVEL = CA + "commune_level"
    TEAM = CA + "team"
    OVERSEAS = CA + "overseas"


class Topic(StrEnum):
    """Values of `ca:topic`."""

    DRUGS = CA + "drugs"
    HUMAN_TRAFFICKING = CA + "human_trafficking"
    WEAPONS = CA + "weapons"
    ILLEGAL_MIGRATION = CA + "illegal_migration"
    CYBER_FRAUD = CA + "cyber_fraud"
    GAMBLING = CA + "gambling"
    ENVIRONMENT = CA + "environment"
    SMUGGLING = CA + "smuggling"
    FUGITIVES = CA + "fugitives"
    BORDER_SECURITY = CA + "border_security"
    PERSONNEL = CA + "personnel"
    FIRE_SAFETY = CA + "fire_safety"
    TRAFFIC = CA + "traffic"
    DIGITAL_ID = CA + "digital_id"
    TRAINING = CA + "training"


class Scheme(StrEnum):
    """SKOS concept schemes of the ontology."""

    RANKS = CA + "ranks"
    TITLES = CA + "titles"
    TOPICS = CA + "topics"
    MEETING_KINDS = CA + "meeting_kinds"
    ROLES = CA + "roles"
    LEVELS = CA + "levels"


SUPERCLASSES: Mapping[Class, tuple[Class, ...]] = MappingProxyType(
    {
        Class.POLICE_UNIT: (Class.ORGANIZATION,),
        Class.PARTY_BODY: (Class.ORGANIZATION,),
        Class.GOVERNMENT_BODY: (Class.ORGANIZATION,),
        Class.COUNTRY: (Class.AREA,),
        Class.PROVINCE: (Class.AREA,),
        Class.DISTRICT: (Class.AREA,),
        Class.COMMUNE: (Class.AREA,),
        Class.VILLAGE: (Class.AREA,),
    }
)
"""All superclasses in `ca:` (the closure) of every class that has any."""

SUPERPROPERTIES: Mapping[Property, tuple[Property, ...]] = MappingProxyType(
    {
        Property.CHAIR: (Property.PARTICIPANT,),
        Property.DELEGATION_HEAD: (Property.PARTICIPANT,),
        Property.SPEAKER: (Property.PARTICIPANT,),
    }
)
"""All super-properties in `ca:`: a builder asserts them too."""

CLASS_OF_AREA: Mapping[str, Class] = MappingProxyType(
    {
        "country": Class.COUNTRY,
        "province": Class.PROVINCE,
        "district": Class.DISTRICT,
        "commune": Class.COMMUNE,
        "village": Class.VILLAGE,
    }
)
"""`kg.model.AreaKind` → class."""

CLASS_OF_ORGANIZATION: Mapping[str, Class] = MappingProxyType(
    {
        "police": Class.POLICE_UNIT,
        "party": Class.PARTY_BODY,
        "government": Class.GOVERNMENT_BODY,
        "other": Class.ORGANIZATION,
    }
)
"""`kg.model.OrgKind` → class."""

ROLES: Mapping[str, tuple[Role, Property]] = MappingProxyType(
    {
        "chair": (Role.CHAIR, Property.CHAIR),
        "delegation_head": (Role.DELEGATION_HEAD, Property.DELEGATION_HEAD),
        "speaker": (Role.SPEAKER, Property.SPEAKER),
        "participant": (Role.ATTENDEE, Property.PARTICIPANT),
        "organizer": (Role.ORGANIZER, Property.ORGANIZER),
    }
)
"""`kg.model.Role` (and "organizer") → value of `ca:role`, and the shortcut on the meeting that says the same."""


def types_of(cls: Class) -> tuple[Class, ...]:
    """The class and all its superclasses in `ca:`: what every instance of it carries.

    >>> [str(c).removeprefix(CA) for c in types_of(Class.POLICE_UNIT)]
    ['PoliceUnit', 'Organization']
    """
    return (cls, *SUPERCLASSES.get(cls, ()))


def term(local: str) -> str:
    """The IRI of a local name of the ontology. Raises ValueError where the ontology has no such term.

    >>> term("drugs")
    'https://w3id.org/congan-kg/ontology#drugs'
    """
    iri = CA + local
    if iri not in TERMS:
        raise ValueError(f"the ontology has no term {local!r}")
    return iri


_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Readable part of an IRI: ASCII lower case without tones, words joined by hyphens.

    >>> slug("Phó Giám đốc")
    'pho-giam-doc'
    """
    plain = text.lower() if text.isascii() else strip_tones(text)
    return _BETWEEN_WORDS.sub("-", plain).strip("-")


TERMS: frozenset[str] = frozenset(
    str(member) for group in (Class, Property, MeetingKind, Role, Level, Topic, Scheme) for member in group
)
"""Every term but the ranks and titles, which are data."""
