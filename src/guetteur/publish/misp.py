"""A case as a MISP event, made with pymisp and its object templates.

| of the case | in the event |
|---|---|
| title, opening, TLP | the event; its `tlp` tag decides the distribution; `incident` |
| findings, accounts, posts | `social-media-group`, `user-account`, `microblog` |
| links, sites, hashtags shared together | attributes, never flagged for detection |
| techniques | attributes with a tag of the galaxy of DISARM techniques |
| content (of ABCDE) | `narrative` |
| judgements, explanations, notes, claims, spread | `annotation`, tagged in ICD 203's words |
| sources | attributes tagged on the Admiralty scale |

What MISP has no field for is in the comments, as JSON, so that it comes back: see `model.misp`.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from types import ModuleType
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from guetteur.knowledge import Messages, disarm_framework
from guetteur.model import InputError, Run
from guetteur.model.case import Case
from guetteur.model.judgement import Tlp
from guetteur.model.misp import (
    GALAXY,
    NAMESPACE,
    TLP_TAGS,
    AccountOf,
    CaseInMisp,
    GroupOf,
    PostOf,
    Statement,
    fact,
)
from guetteur.model.technique import TechniqueRef
from guetteur.publish.misp_parts import carried
from guetteur.publish.stix_scope import Sharing

if TYPE_CHECKING:
    from pymisp import MISPAttribute, MISPEvent, MISPObject

# How far a MISP passes an event on: 0 this organisation, 1 this instance, 3 everybody. TLP:AMBER
# stays in the organisation of who receives it: an instance often serves several.
DISTRIBUTION: dict[Tlp, int] = {"clear": 3, "green": 1, "amber": 0, "amber_strict": 0, "red": 0}
UNDEFINED_THREAT = 4
LIKELIHOOD = {"roughly_even": "roughly-even-chance"}
ACCOUNT_TYPES = {"x": "twitter", "facebook": "facebook"}
BLOG_TYPES = {"x": "Twitter", "facebook": "Facebook", "instagram": "Instagram"}


def event(case: Case, runs: Sequence[Run], sharing: Sharing) -> dict[str, Any]:
    """The MISP event of a case, as the JSON that MISP imports: `{"Event": …}`.

    The same case, runs and key always give the same. Raises InputError if the case may not be
    shared so, or if pymisp is not installed.
    """
    return event_of(carried(case, runs, sharing), sharing.by, sharing.lang)


def event_of(case: CaseInMisp, by: str | None = None, lang: str = "en") -> dict[str, Any]:
    """The event that carries this; by: the organisation that shares it."""
    return _Writer(case, by, Messages(lang)).event()


def event_bytes(made: dict[str, Any]) -> bytes:
    """The event as indented UTF-8 JSON with sorted keys."""
    return (json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _pymisp() -> ModuleType:
    try:
        import pymisp
    except ImportError as error:
        raise InputError("error-misp-missing") from error
    return pymisp


class _Writer:
    """The event being written. Every uuid comes from what it names, every time from the case."""

    def __init__(self, case: CaseInMisp, by: str | None, say: Messages) -> None:
        self.case, self.by, self.say = case, by, say
        self.misp = _pymisp()
        self.made: MISPEvent = self.misp.MISPEvent(force_timestamps=True)
        self.latest = max([case.opened, *(one.at for one in case.statements)])

    def event(self) -> dict[str, Any]:
        """Everything, as JSON."""
        self._head()
        self._incident()
        for number, one in enumerate(self.case.statements):
            self._statement(one, number)
        accounts = {one.id: self._account(one) for one in self.case.accounts}
        for group in self.case.groups:
            self._group(group, accounts)
        for post in self.case.posts:
            self._post(post)
        self._attributes()
        for part in (*self.made.attributes, *self._references()):
            part.force_timestamp = True  # else pymisp leaves out the time of what it just made
        whole: dict[str, Any] = json.loads(self.made.to_json())
        return {"Event": whole}

    def _references(self) -> list[Any]:
        return [link for one in self.made.objects for link in one.ObjectReference]

    def _head(self) -> None:
        case = self.case
        self.made.from_dict(
            uuid=self._uuid("event"),
            info=case.title,
            date=case.opened.date().isoformat(),
            timestamp=_seconds(self.latest),
            analysis=self._analysis(),
            threat_level_id=UNDEFINED_THREAT,
            distribution=DISTRIBUTION[case.tlp],
            published=False,
        )
        if self.by:
            self.made.Orgc = self._organisation(self.by)
        self.made.add_tag(TLP_TAGS[case.tlp])
        for name in sorted({_galaxy_tag(one) for one in case.techniques}):
            self.made.add_tag(name)

    def _organisation(self, name: str) -> Any:
        organisation = self.misp.MISPOrganisation()
        organisation.from_dict(name=name, uuid=str(uuid5(NAMESPACE, f"organisation {name}")))
        return organisation

    def _analysis(self) -> int:
        """0 nobody has judged, 1 people differ or want more work, 2 all say the same."""
        verdicts = {
            dict(one.about)["verdict"]
            for one in self.case.statements
            if one.kind == "judgement" and dict(one.about)["target"] == self.case.id
        }
        if not verdicts:
            return 0
        return 2 if len(verdicts) == 1 and verdicts != {"needs_work"} else 1

    def _incident(self) -> None:
        case = self.case
        status = ("new", "open", "closed")[self._analysis()]
        judged = [one for one in case.statements if one.kind == "judgement"]
        dismissed = self._analysis() == 2 and any(
            dict(one.about) | {"target": case.id, "verdict": "dismiss"} == dict(one.about)
            for one in judged
        )
        made = self._object("incident", "case", at=case.opened)
        made.comment = fact(
            {"case": case.id, "opened": case.opened.isoformat(), "by": case.opened_by}
        )
        self._add(made, "name", case.title)
        self._add(made, "description", self.say.text("share-incident", groups=len(case.groups)))
        self._add(made, "detection_method", "automated-tool")
        if judged:
            self._add(made, "detection_method", "human-review")
        self._add(made, "determination", "false-positive" if dismissed else "suspected")
        self._add(made, "investigation_status", status)
        for one in case.statements:
            if one.kind == "breakout":
                level = dict(one.about)["level"]
                self._add(made, "score", f"Breakout Scale: {level}", one.by, level)
        self.made.add_object(made)

    def _statement(self, one: Statement, number: int) -> None:
        """An annotation; what the summary says of the content is a narrative."""
        about = dict(one.about)
        narrative = one.kind == "summary" and about["letter"] == "content"
        name, field = ("narrative", "narrative-summary") if narrative else ("annotation", "text")
        made = self._object(name, "said", str(number), at=one.at)
        made.comment = fact(
            {"said": one.kind, "by": one.by, "at": one.at.isoformat(), "about": one.about}
        )
        text = self._add(made, field, one.text)
        if not narrative:
            self._add(made, "type", "Annotation")
            self._add(made, "creation-date", one.at.isoformat())
        if likelihood := about.get("likelihood"):
            word = LIKELIHOOD.get(likelihood, likelihood.replace("_", "-"))
            text.add_tag(f'estimative-language:likelihood-probability="{word}"')
        if confidence := about.get("confidence"):
            text.add_tag(f'estimative-language:confidence-in-analytic-judgment="{confidence}"')
        self.made.add_object(made)

    def _account(self, one: AccountOf) -> "MISPObject":
        made = self._object("user-account", "account", one.id)
        made.comment = fact({"account": one.id, "platform": one.platform})
        self._add(made, "user-id", one.id)
        self._add(made, "username", one.handle)
        self._add(made, "display-name", one.name)
        self._add(made, "account-type", ACCOUNT_TYPES.get(one.platform, one.platform))
        self.made.add_object(made)
        return made

    def _group(self, group: GroupOf, accounts: dict[str, "MISPObject"]) -> None:
        made = self._object("social-media-group", "group", group.id)
        made.comment = fact({"finding": group.id})
        self._add(made, "group-name", group.id)
        self._add(made, "description", group.text)
        for name in group.accounts:
            member = accounts[name]
            link = made.add_reference(member.uuid, "includes")
            link.uuid = self._uuid("includes", group.id, name)
            link.timestamp = _seconds(self.latest)
        self.made.add_object(made)

    def _post(self, post: PostOf) -> None:
        made = self._object("microblog", "post", post.id, at=post.at)
        made.comment = fact(
            {
                "post": post.id,
                "account": post.account,
                "at": post.at.isoformat(),
                "sha256": post.sha256,
                "row": post.row,
                "textless": post.text is None or None,
            }
        )
        # The template wants a text or an address.
        shown = post.text or (None if post.url else self.say.text("share-no-text"))
        self._add(made, "post", shown)
        self._add(made, "url", post.url)
        self._add(made, "username", post.account)
        self._add(made, "creation-date", post.at.isoformat())
        platform = post.account.partition(":")[0]
        self._add(made, "type", BLOG_TYPES.get(platform, "Other"))
        self.made.add_object(made)

    def _attributes(self) -> None:
        for one in self.case.techniques:
            mapped = {"version": one.version, "by": one.mapped_by, "basis": one.basis}
            made = self._attribute("text", one.id, "Other", {"technique": one.id, **mapped})
            made.add_tag(_galaxy_tag(one))
        for source in self.case.sources:
            said = {"source": source.source, "grade": source.grade, "by": source.by}
            made = self._attribute("text", source.source, "External analysis", said)
            made.add_tag(f'admiralty-scale:source-reliability="{source.grade[0].lower()}"')
            made.add_tag(f'admiralty-scale:information-credibility="{source.grade[1]}"')
        for shared in self.case.shared:
            kind = shared.kind if shared.kind in ("url", "domain") else "text"
            category = "Network activity" if kind != "text" else "Other"
            said = {"shared": shared.kind}
            self._attribute(kind, shared.value, category, said)
        for sha256 in self.case.exports:
            self._attribute("sha256", sha256, "External analysis", {"export": sha256})

    def _attribute(
        self, kind: str, value: str, category: str, said: dict[str, object] | dict[str, str]
    ) -> "MISPAttribute":
        comment = fact(dict(said))
        made = self.made.add_attribute(
            kind,
            value,
            category=category,
            to_ids=False,
            comment=comment,
            uuid=self._uuid("attribute", kind, value, comment),
            timestamp=_seconds(self.latest),
            disable_correlation=kind == "text",
        )
        if isinstance(made, list):
            raise TypeError(made)
        return made

    def _object(self, name: str, *parts: str, at: datetime | None = None) -> "MISPObject":
        made: MISPObject = self.misp.MISPObject(name, strict=True, force_timestamps=True)
        made.uuid = self._uuid(name, *parts)
        made.timestamp = _seconds(at or self.latest)
        return made

    def _add(
        self, made: "MISPObject", relation: str, value: str | None, *parts: str
    ) -> "MISPAttribute":
        """Nothing is added for what is not known; the attribute returned is then in no event."""
        if value is None:
            return self.misp.MISPAttribute()  # type: ignore[no-any-return]
        added = made.add_attribute(
            relation,
            value=value,
            to_ids=False,
            uuid=self._uuid(made.uuid, relation, value, *parts),
            timestamp=made.timestamp,
            disable_correlation=True,
        )
        if added is None:
            raise ValueError(relation)
        return added

    def _uuid(self, *parts: str) -> str:
        key = (self.case.id, self.case.opened.isoformat(), self.case.title, self.case.tlp)
        return str(uuid5(NAMESPACE, chr(31).join((*key, *parts))))


def _galaxy_tag(one: TechniqueRef) -> str:
    """The tag by which MISP finds the technique in its galaxy: its name in the version cited."""
    name = disarm_framework.resolve(one.id, one.version).name or one.id
    return f'{GALAXY}="{name.replace(chr(34), "’")}"'


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
