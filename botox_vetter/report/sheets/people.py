"""Who injects and prescribes at each clinic, and how to reach it."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.grouped import about
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.heads import own_rules
from botox_vetter.report.sections.people import injector_cell, people_asked, prescriber_cell, registration_words
from botox_vetter.report.sheets.figures import Figures, Group, figure, line_of
from botox_vetter.report.sheets.values import Value, web_of, words_of
from botox_vetter.report.words.names import joined, sentence


def people_figures(group: Group, comparison: Comparison, rulebook: Rulebook) -> Figures:
    """What nobody typed of any clinic is left out, but for the people: of those it is said that they are not known."""
    file = comparison.file

    def names(standing: Standing, kind: RoleKind) -> Value:
        people = people_asked(file, standing.clinic, kind)
        return joined(words_of(person.name) or "" for person in people) or tr("Not known")

    def registered(standing: Standing) -> Value:
        entries = about(file.registrations, standing.clinic.id)
        return "; ".join(registration_words(entry, standing.clinic.name, rulebook) for entry in entries) or None

    told = (
        figure(tr("Address"), group, lambda s: words_of(s.clinic.address)),
        figure(tr("Postcode"), group, lambda s: words_of(s.clinic.postcode)),
        figure(tr("Telephone"), group, lambda s: words_of(s.clinic.phone)),
        figure(tr("E-mail"), group, lambda s: words_of(s.clinic.email)),
        figure(tr("Website"), group, lambda s: web_of(s.clinic.website)),
        figure(tr("Registrations of the clinic"), group, registered),
        figure(tr("Rules"), group, lambda s: sentence(own_rules(s.clinic, comparison, rulebook)) or None),
    )
    return Figures(
        tr("People and place"),
        (
            figure(tr("Who injects"), group, lambda s: names(s, RoleKind.INJECTOR)),
            figure(tr("Who injects, as known"), group, lambda s: line_of(injector_cell(file, s.clinic, rulebook))),
            figure(tr("Who prescribes"), group, lambda s: names(s, RoleKind.PRESCRIBER)),
            figure(tr("Who prescribes, as known"), group, lambda s: line_of(prescriber_cell(file, s.clinic, rulebook))),
            *(one for one in told if one.is_told),
        ),
    )
