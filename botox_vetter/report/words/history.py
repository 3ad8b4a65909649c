"""What a step did to one record, in words."""

from typing import Any, Protocol

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.fields import field_words, noun_words, what_words
from botox_vetter.report.words.names import criterion_title, own_words, register_name, sentence
from botox_vetter.report.words.prices import basis_words
from botox_vetter.report.words.values import value_words


class FieldChange(Protocol):
    """One field of a record before and after: see actions/history.py."""

    @property
    def field(self) -> str: ...

    @property
    def old(self) -> Any: ...

    @property
    def new(self) -> Any: ...


class Recorded(Protocol):
    """noun: as the log calls it; what: added, changed, removed; record: as it was, or its plain values."""

    @property
    def noun(self) -> str: ...

    @property
    def what(self) -> str: ...

    @property
    def record(self) -> Any: ...


def record_words(change: Recorded, rulebook: Rulebook) -> str:
    """ "Clinic Quay Skin Clinic: changed"."""
    noun, name = sentence(noun_words(change.noun)), _name(change, rulebook)
    titled = tr("{noun} {name}").format(noun=noun, name=name) if name else noun
    return tr("{record}: {what}").format(record=titled, what=what_words(change.what))


def field_line(field: FieldChange, change: Recorded, rulebook: Rulebook, file: CaseFile) -> str:
    """ "Opening hours: not stated → Monday to Friday"; of a record that came or went, its one value."""
    criterion = rulebook.criteria.get(str(_value(change.record, "criterion")))
    scale = criterion.scale if criterion is not None else ""
    name = sentence(field_words(field.field, change.noun))
    old, new = (value_words(field.field, value, rulebook, file, scale) for value in (field.old, field.new))
    if change.what == "changed":
        return tr("{field}: {old} → {new}").format(field=name, old=old, new=new)
    return tr("{field}: {value}").format(field=name, value=new if change.what == "added" else old)


def _name(change: Recorded, rulebook: Rulebook) -> str:
    """What tells the record from others of its kind; "": nothing does."""
    if isinstance(change.record, Quote):
        return basis_words(change.record.basis)
    if criterion := _value(change.record, "criterion"):
        return criterion_title(str(criterion), rulebook)
    if change.noun == "registrations":
        return register_name(str(_value(change.record, "register")), rulebook)
    found = (_value(change.record, name) for name in ("name", "insurer", "platform"))
    return own_words(str(next(filter(None, found), "")))


def _value(record: Any, name: str) -> Any:
    """A state that today's rules would not let in is not a record but its plain values."""
    return record.get(name, "") if isinstance(record, dict) else getattr(record, name, "")
