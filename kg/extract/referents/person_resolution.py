"""Whom a person phrase, a title, a pronoun or a bare name means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.dates.readings import number
from kg.extract.mentions.items import Item
from kg.extract.mentions.line import Line
from kg.extract.mentions.names import spelled
from kg.extract.mentions.people import PersonPhrase
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import name_words
from kg.extract.reading import Chunk
from kg.extract.referents.actors import Actor, gender_of
from kg.extract.referents.notebook import Notebook
from kg.extract.referents.post_resolution import PostResolver
from kg.extract.referents.told_posts import gets_rank, posts_behind_age, posts_of_subject
from kg.extract.referents.units import Context
from kg.model import Mention
from kg.text import key_of

# After these a title is nobody's in particular, or only says whose decision or gift something is.
_GENERIC = frozenset({"các", "hai", "ba", "một", "những", "mỗi", "chức", "làm", "vụ", "danh", "của", "cấp"})
# Before a bare "Bộ trưởng" which somebody gets or leaves: "rời vị trí Bộ trưởng".
_OFFICES = frozenset({"chức", "vụ", "trí", "danh", "ghế"})
# "Giám đốc công an các tỉnh", "công an cấp xã", "công an địa phương"
_OF_ALL = (["các"], ["cấp"], ["địa"], ["những"])
# Between a name and a word after which a title is the post that he gets ("chức", "làm") stand few others.
_FULL = 3  # syllables of a full name
_NEAR, _AHEAD, _FAR = 6, 12, 40
# How a list of the posts of a career begins: "đã đảm nhiệm các chức vụ:".
_OF_CAREER = (["vụ"], ["chức"], ["danh"])
_MARKS = frozenset({":", ",", ";"})
_SERVED = ("công", "tác", "tại")


def _is_between(chunk: Chunk) -> bool:
    """Whether it stands before or between those who get a post: "đối với các đồng chí:", "cho Thiếu tướng"."""
    return chunk.kind in {"rank", "address"} or chunk.value in _MARKS | name_words("before_holder")


@dataclass(frozen=True, slots=True)
class PersonResolver:
    """Turns items that speak of people into chunks with references, and notes what they add.

    `offers` has the post that a person phrase gets, by the beginning of its sentence and its first item, `introduced`
    the full names of comrades of whom no rank or post is told yet, by their given names.
    """

    notes: Notebook
    posts: PostResolver
    offers: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    introduced: dict[str, str] = field(default_factory=dict)

    def phrase(self, line: Line, phrase: PersonPhrase) -> Chunk | None:
        """The chunk of a person phrase; None where nobody of the article is meant."""
        items = line.items
        if self._names_a_place(line, phrase) or self._is_credit(line, phrase) or self._is_area(line, phrase):
            return None
        refs = []
        for index in phrase.names:
            name = spelled(self.notes.tokens, items[index].first, items[index].last)
            actor = self._actor(name, phrase, line, index)
            if actor is not None:
                refs.append(actor.key)
        held = phrase.posts if refs else ()
        for item in items[phrase.first : phrase.last]:
            named = item.payload
            if isinstance(named, PostName) and named.org is not None and named not in held:
                self.notes.org(named.org, Context())
            elif isinstance(named, OrgName):  # of an aside: "Giám đốc Công an tỉnh Hà Tây (nay là Công an Hà Nội)"
                self.notes.org(named, Context())
        if not refs:
            return None
        offered = self.offers.get((line.start, phrase.first))
        if offered is not None:
            self.notes.cast.chosen[offered] += refs
        first, last, bearer = items[phrase.first], items[phrase.last - 1], items[phrase.names[0]]
        span = (bearer.chunk.start, bearer.chunk.stop)
        surface = self.notes.text.norm[first.chunk.start : last.chunk.stop]
        return Chunk(
            "person",
            first.chunk.start,
            last.chunk.stop,
            surface,
            tuple(refs),
            span,
            self.notes.cast.actors[refs[0]].stated,
        )

    def _actor(self, name: str, phrase: PersonPhrase, line: Line, index: int) -> Actor | None:
        """Whom the name at item `index` means, with what the phrase adds noted; None where it is nobody official."""
        given = (phrase.addressed or self._is_predecessor(line, phrase)) and (
            self._gets_post(line, phrase) or self._follows_post(line, phrase)
        )
        licensed = bool(phrase.ranks or phrase.posts) or given or gets_rank(self.notes.tokens, line.items, phrase)
        actor = self.notes.cast.find(name, phrase.ranks)
        if actor is None and licensed and len(name.split()) > 1:
            actor = self.notes.cast.extends(name)
        if actor is None:
            single = len(name.split()) == 1
            whole = self.introduced.get(key_of(name)) if single and licensed else None
            known = whole is not None or any(post.org is not None or phrase.ranks for post in phrase.posts)
            if not licensed or (single and not known):
                self._introduce(name, phrase, line, index)
                return None
            actor = self.notes.cast.new()
            if whole is not None:
                self.notes.cast.named(actor, whole)
        word = next(
            (self.notes.tokens.key[i.first] for i in line.items[phrase.first : index] if i.chunk.kind == "address"), ""
        )
        actor.gender = actor.gender or gender_of(word, name)
        actor.gets_post = actor.gets_post or given
        # "vợ Đại tá X" is another; "Đại tá, bác sĩ X" is an officer
        actor.private = actor.private or ((phrase.private or phrase.accused) and not phrase.ranks)
        item = line.items[index]
        self.notes.cast.named(actor, name)
        self._alias(actor, line, index)
        actor.mentions.append(self.notes.mention(item.first, item.last, phrase.rule))
        self.notes.cast.order.append(actor.key)
        evidence = self.notes.evidence(line, phrase.rule)
        for rank in phrase.ranks:
            actor.add_rank(rank, evidence)
        self.posts.add(actor, name, phrase, line, evidence)
        return actor

    def _introduce(self, name: str, phrase: PersonPhrase, line: Line, index: int) -> None:
        """Note the full name of a comrade, whom a later sentence may call by rank and given name: "Liệt sĩ Lê Văn Tám …
        Đại úy Tám"."""
        form = line.items[index - 1] if index > phrase.first else None
        comrade = form is not None and form.chunk.kind == "address"
        if not comrade or form is None or len(name.split()) < _FULL or phrase.accused or phrase.private:
            return
        if " ".join(self.notes.tokens.key[form.first : form.last]) in name_words("comrade"):
            self.introduced[key_of(name.rsplit(maxsplit=1)[-1])] = name

    def _offer(self, line: Line, item: Item, post: tuple[str, str], nearest: Actor | None) -> None:
        """Note who gets a post: those listed behind it ("bổ nhiệm chức vụ Thứ trưởng đối với: A và B"), else who was
        named last."""
        at = line.items.index(item) + 1
        if nearest is not None:
            self.notes.cast.chosen[post] = [nearest.key]
        listed = False
        for phrase in line.people:
            if phrase.first < at:
                continue
            if not all(_is_between(i.chunk) for i in line.items[at : phrase.first]):
                return
            if not listed:
                self.notes.cast.chosen[post] = []
                listed = True
            self.offers[line.start, phrase.first] = post
            at = phrase.last

    def _is_credit(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether the name at the end of a line, in capitals that the rest has not, is the photographer's: "… Đại tá X,
        tân Giám đốc Công an tỉnh Y GIA AN"."""
        named = line.items[phrase.names[0]].chunk
        if phrase.names[0] + 1 != len(line.items) or not phrase.posts or phrase.ranks or phrase.addressed:
            return False
        norm = self.notes.text.norm
        return norm[named.start : named.stop].isupper() and not norm[line.start : named.start].isupper()

    def _names_a_place(self, line: Line, phrase: PersonPhrase) -> bool:
        """As in "đường Trung tướng X", "Trường THCS Đại tướng Y": a street or school is named after somebody."""
        at = line.items[phrase.first].first
        hits = (
            self.notes.tokens.hit(item.first, "namesake")
            for item in line.items[max(0, phrase.first - 4) : phrase.first]
        )
        return next((bool(hit.value) for hit in hits if hit is not None and hit.stop == at), False)

    def _is_area(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether what follows a title is an area that the article also names with its level: "Trưởng Ban Tuyên giáo
        tỉnh Hồ Nam, … Bí thư Hồ Nam"."""
        if phrase.ranks or phrase.addressed or len(phrase.names) > 1:
            return False
        item = line.items[phrase.names[0]]
        name = self.notes.tokens.string(item.first, item.last)
        return any(place.entry is not None and name in place.names for place in self.notes.places.places.values())

    def _is_predecessor(self, line: Line, phrase: PersonPhrase) -> bool:
        """As in "thay người tiền nhiệm X, được điều về làm Cục phó Cục A"."""
        before = [item.chunk.value for item in line.items[max(0, phrase.first - 2) : phrase.first]]
        return before == ["tiền", "nhiệm"]

    def _gets_post(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether a post is given to somebody named without any: "Ông X được bổ nhiệm giữ chức Chánh Thanh tra", "bổ
        nhiệm ông X làm Giám đốc Công an tỉnh Y", "ông X thôi giữ chức Bí thư Tỉnh ủy"."""
        after = line.items[phrase.last : phrase.last + _FAR]
        given = (
            (i, item.payload)
            for i, item in enumerate(after)
            if isinstance(item.payload, PostName) and (item.payload.org is not None or item.payload.implied)
        )
        at, post = next(given, (None, None))
        if at is None or post is None or any(item.chunk.kind == "name" for item in after[:at]):
            return False
        words = [self.notes.tokens.key[t] for item in after[:at] for t in range(item.first, item.last)]
        if at < _AHEAD and "được" in words and {"chức", "làm", "nhiệm", "động"} & set(words):
            return True
        last = [word for word in words if word != ":"][-2:]
        near = len(words) <= _NEAR and (bool(set(last[-1:]) & name_words("given")) or last == ["từng", "là"])
        listed = last[-1:] in _OF_CAREER and bool({"từng", "các", "qua"} & set(words))
        official = post.org is None or post.org.head.kind != "company"
        return (near or listed) and official and not name_words("pretends") & set(words)

    def _follows_post(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether the post that somebody without any leaves or gets stands before: "miễn nhiệm chức danh Bộ trưởng Bộ Y
        đối với ông X", "bổ nhiệm chức vụ Chánh Thanh tra cho ông X"."""
        at = phrase.first
        while at and (_is_between(line.items[at - 1].chunk) or line.items[at - 1].chunk.value == "của"):
            at -= 1
        item = line.items[at - 1] if 0 < at < phrase.first else None
        post = item.payload if item is not None else None
        if item is None or not isinstance(post, PostName) or not (post.org is not None or post.implied):
            return False
        official = post.org is None or post.org.head.kind != "company"
        return official and self._before(line, item) in name_words("office_noun")

    def _alias(self, actor: Actor, line: Line, index: int) -> None:
        """The other spelling in brackets: "Bun Tha Vi Phôm Ma Chăn (Bounthavy Phommachanh)"."""
        after = [i.chunk for i in line.items[index + 1 : index + 4]]
        if len(after) == 3 and (after[0].value, after[1].kind, after[2].value) == ("(", "name", ")"):  # noqa: PLR2004
            self.notes.cast.named(actor, after[1].value)

    def title(self, line: Line, item: Item, post: PostName) -> Chunk:
        """A title without a name: whoever was shown in that post, else only a title with its organisation."""
        if self._of_all(item):
            return replace(item.chunk, kind="word")
        refs: list[str] = []
        nearest, given = next(iter(self.notes.cast.recent()), None), self._before(line, item) in name_words("given")
        if post.org is not None:
            own = tuple(held.org for held in nearest.posts if held.org) if nearest is not None else ()
            side = self.posts.side_abroad(nearest) if given else None
            beside = (*self._beside(line, item), *self._served(line, item))
            named = self.notes.org(post.org, Context(side, beside, own))
            refs = [self.posts.office(post.title, key) for key in named]
        elif post.implied and (given or self._before(line, item) in name_words("elects") or self._in_career(line)):
            implied = self.posts.implied(post.implied, nearest)
            refs = [implied] if implied is not None else []
        elif post.head == "Bộ" and self._before(line, item) in _OFFICES:
            ministry = self.posts.ministry(nearest)
            refs = [ministry] if ministry is not None else []
        if several := self._several(line, item, post, refs):
            value = self.notes.tokens.string(item.first, item.last)
            return replace(item.chunk, kind="person", value=value, refs=several)
        if post.status == "incoming" and refs:
            key = self.notes.cast.newly(post.title, refs[0])
            if key is not None and item is line.items[0] and (told := posts_behind_age(line.items)):
                evidence = self.notes.evidence(line, "person.posts_of_subject")
                self.posts.tell(self.notes.cast.actors[key], told, evidence)
            return self._newly(item, key, refs)
        if post.status == "incoming" and post.org is None and item is line.items[0]:
            chosen = self.notes.cast.all_new(post.title, None)
            if len(chosen) == 1:  # "Tân giám đốc sinh năm 1975, từng là …"
                return self._newly(item, chosen[0], [])
        if refs and given:
            self._offer(line, item, (post.title, refs[0]), nearest)
        actor = self._holder(post, refs)
        if actor is not None and not self._generic(line, item):
            self.notes.cast.order.append(actor.key)
            posts = ((post.title, refs[0] if refs else self.posts.own(actor, post.title), post.status),)
            return replace(
                item.chunk,
                kind="person",
                value=self.notes.tokens.string(item.first, item.last),
                refs=(actor.key,),
                posts=posts,
            )
        return replace(item.chunk, refs=tuple(refs))

    def _in_career(self, line: Line) -> bool:
        """Whether a sentence lists the posts of a career: "đã trải qua các chức vụ: …"."""
        said = self.notes.text.key[line.start : line.stop]
        return " các chức vụ" in said or " từng " in said

    def _beside(self, line: Line, item: Item) -> tuple[str, ...]:
        """The unit of the post after a comma, to which a bare party post belongs: "Bí thư Đảng ủy, Giám đốc Công
        an X"."""
        at = bisect_left([i.first for i in line.items], item.first)
        following = [i for i in line.items[at + 1 : at + 3] if i.chunk.value != ","]
        post = following[0].payload if len(following) == 1 else None
        if not isinstance(post, PostName) or post.org is None or post.org.head.kind != "police":
            return ()
        return tuple(self.notes.org(post.org, Context()))

    def _served(self, line: Line, item: Item) -> tuple[str, ...]:
        """The unit in which a sentence says that its career was spent: "Nhiều năm công tác tại Công an tỉnh A, Đại tá X
        từng là Trưởng phòng Tham mưu"."""
        if not self._in_career(line):
            return ()
        for other in line.items[: bisect_left([i.first for i in line.items], item.first)]:
            named = other.payload
            before = tuple(self.notes.tokens.key[max(0, other.first - 3) : other.first])
            if isinstance(named, OrgName) and before == _SERVED and named.head.kind == "police" and named.areas:
                return tuple(self.notes.org(named, Context()))
        return ()

    def _newly(self, item: Item, key: str | None, refs: list[str]) -> Chunk:
        """The chunk of "tân Giám đốc Công an tỉnh X": whoever the article said gets that post."""
        if key is None:
            return replace(item.chunk, refs=tuple(refs))
        self.notes.cast.order.append(key)
        value = self.notes.tokens.string(item.first, item.last)
        return replace(item.chunk, kind="person", value=value, refs=(key,))

    def _holder(self, post: PostName, refs: list[str]) -> Actor | None:
        if post.status == "former" or post.title.startswith("Ủy viên"):
            return None
        if refs:
            return self.notes.cast.by_post(post.title, refs[0])
        if post.org is not None:
            return None
        return self.notes.cast.by_post(post.title, None)

    def _of_all(self, item: Item) -> bool:
        """Whether a title is that of many: "Giám đốc công an các tỉnh"."""
        following = self.notes.tokens.key[item.last : item.last + 3]
        return following[:2] == ["công", "an"] and following[2:] in _OF_ALL

    def _several(self, line: Line, item: Item, post: PostName, refs: Sequence[str]) -> tuple[str, ...]:
        """Those meant by "2 tân Phó Giám đốc", if the article said of as many that they get that post."""
        before = self._before(line, item)
        count = number(before) if before.isdecimal() or before in name_words("several") else 0
        if count < 2 or post.status != "incoming":  # noqa: PLR2004
            return ()
        keys = self.notes.cast.all_new(post.title, refs[0] if refs else None)
        return tuple(keys) if len(keys) == count else ()

    def _generic(self, line: Line, item: Item) -> bool:
        """As in "các Giám đốc", "34 Giám đốc", "một Thứ trưởng", "trưởng, phó trưởng phòng": nobody by himself."""
        before = self._before(line, item)
        heads = before == "," and self.notes.tokens.key[item.first - 2] == "trưởng"
        return before in _GENERIC or before.isdecimal() or heads

    def _before(self, line: Line, item: Item) -> str:
        """The syllable or mark before an item in its sentence."""
        at = item.first - 1
        return self.notes.tokens.key[at] if at >= bisect_left(self.notes.tokens.start, line.start) else ""

    def pronoun(self, line: Line, item: Item) -> Chunk:
        """The chunk of "ông", "bà", "đồng chí" standing alone: the person last named that it can mean."""
        after = next((i.chunk.kind for i in line.items if i.first == item.last), "")
        if after in {"name", "title", "rank"}:
            return item.chunk
        if item.first > 0 and self.notes.tokens.key[item.first - 1].isdecimal():
            return item.chunk  # "7 đồng chí" are several
        word = (
            self.notes.tokens.key[item.last - 1]
            if item.last - item.first == 1
            else self.notes.tokens.string(item.first, item.last).lower()
        )
        if word not in {"ông", "bà", "anh", "chị", "cô", "đồng chí"}:
            return item.chunk
        actor = self.notes.cast.by_pronoun(word)
        if actor is None:
            return item.chunk
        if told := posts_of_subject(line.items, item):
            self.posts.tell(actor, told, self.notes.evidence(line, "person.posts_of_subject"))
        return replace(item.chunk, kind="person", value=item.chunk.value, refs=(actor.key,))

    def bare_name(self, line: Line, item: Item) -> Chunk:
        """A name without rank or form of address: someone of the article already, by the full name or in a list."""
        name = spelled(self.notes.tokens, item.first, item.last)
        actor = self.notes.cast.find(name, ())
        if actor is None or (len(name.split()) == 1 and len(actor.name.split()) > 1 and not self._in_list(line, item)):
            return item.chunk
        actor.mentions.append(self.notes.mention(item.first, item.last, "person.bare"))
        self.notes.cast.order.append(actor.key)
        return replace(item.chunk, kind="person", refs=(actor.key,), name=(item.chunk.start, item.chunk.stop))

    def named_later(self, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
        """The chunks of a sentence, with those full names made people whom only a later one shows as an official."""
        found: list[Chunk] = []
        for chunk in chunks:
            actor = self.notes.cast.official(chunk.value) if chunk.kind == "name" else None
            if actor is not None:
                actor.mentions.append(Mention(*self.notes.text.raw_span(chunk.start, chunk.stop), "person.bare"))
                actor.mentions.sort(key=lambda mention: mention.start)
                start = found.pop().start if found and found[-1].kind == "address" else chunk.start
                span = (chunk.start, chunk.stop)
                chunk = replace(chunk, kind="person", start=start, refs=(actor.key,), name=span)  # noqa: PLW2901
            found.append(chunk)
        return tuple(found)

    def _in_list(self, line: Line, item: Item) -> bool:
        index = line.items.index(item)
        return index > 1 and line.items[index - 1].chunk.value in {",", "và"}
