"""A page that means harm: everything it says is accepted into a case."""

from dataclasses import replace
from datetime import UTC, datetime

from botox_vetter.actions.proposals.accept import accept
from botox_vetter.actions.proposals.proposal import PersonChange, Proposal
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.actions.proposals.made import page, proposals_of
from tests.cases import CASE_ID, QUAY, harbour_case, keep

FORMULA = '=HYPERLINK("https://evil.example","Quay Clinic")'
NAMES = (FORMULA, "<img src=x onerror=alert(1)> Clinic", "@SUM(1+1) Clinic", "-2+3 Clinic", "Quay\u202ecinilC")
_NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


def hostile_page(name: str) -> str:
    """Scripts, enormous attributes, deep nesting, entities, bidi overrides, formula-like words."""
    said = name.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\u003c")
    data = (
        f'{{"@type":"MedicalClinic","name":"{said}","telephone":"=01632 960123","openingHours":"@Mo 9-5",'
        '"address":{"streetAddress":"=cmd|calc, 1 Row","postalCode":"=A1"}}'
    )
    return (
        f"<script type='application/ld+json'>{data}</script><title>Botox &lt;script&gt;alert(1)&lt;/script&gt;</title>"
        "<script>document.write('Dr Eve Mallory, MBBS')</script>"
        f"<div onclick=alert(1) title='{'x' * 200_000}'>" + "<div>" * 3_000 + "<h2>Meet the team</h2>"
        "<h3>Jane\u202e Harker</h3><p>=1+1 nurse</p><h3>Tom Birch</h3><p>&lt;b&gt;Receptionist &amp;lt;i</p>"
        "<p>NMC PIN 99Z9999Z</p></div><p>&lt;script&gt;alert('deposit')&lt;/script&gt; A deposit is taken.</p>"
        "<p>=2+5 Guaranteed results &#x202e;gnp.exe</p><p>1 area &lt;b&gt; £120</p><a href='javascript:x()'>Home</a>"
        "<p>+44 1632 960124 hello@quay.example</p>"
    )


def hostile_case(rulebook: Rulebook, name: str = FORMULA) -> CaseFile:
    """The harbour case, in which Quay has become what the page says."""
    with Library("sqlite://") as library:
        keep(library, harbour_case())
        file = library.case_file(CASE_ID)
        found = proposals_of(file, rulebook, QUAY, page(hostile_page(name)))
        wanted = [_with_role(one) for one in found.all if one.cannot is None]
        accept(library, rulebook, file.clinic(QUAY), wanted, _NOW)
        return library.case_file(CASE_ID)


def _with_role(one: Proposal) -> Proposal:
    if not isinstance(one.change, PersonChange):
        return one
    return replace(one, change=replace(one.change, kinds=frozenset({RoleKind.INJECTOR})))
