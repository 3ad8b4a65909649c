"""Figures that nobody read are left out; warnings that nobody read in full stay, and are marked."""

from decimal import Decimal

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.screening import Advice


def test_an_outcome_has_only_the_figures_that_were_read(rulebook: Rulebook) -> None:
    outcomes = {outcome.id: outcome for outcome in rulebook.treatment_facts.outcomes}
    assert outcomes["crows_feet_botox"].per_100 == (Decimal("26.1"),)  # active_pct.1 and the placebo are unconfirmed
    assert outcomes["crows_feet_botox"].placebo == ()
    assert not {"platysma_botox", "glabella_letybo", "glabella_botox_fading"} & outcomes.keys()


def test_a_complication_without_a_confirmed_figure_is_left_out(rulebook: Rulebook) -> None:
    told = {found.id: found for found in rulebook.treatment_facts.complications}
    assert "relfydess" not in told
    assert told["asymmetry"].per_100 is None  # it never had a figure, and is known


def test_warnings_in_doubt_stay_and_are_marked(rulebook: Rulebook) -> None:
    facts = rulebook.treatment_facts
    milk = next(question for question in facts.screening if question.id == "allergy_milk")
    assert (milk.products, milk.is_doubted) == (("dysport", "azzalure"), True)
    assert facts.aftercare["normal"].is_doubted
    assert not facts.aftercare["urgent"].is_doubted
    assert facts.reporting["CA"].address == ""  # unconfirmed; the telephone number was read
    assert facts.reporting["CA"].phone


def test_what_a_yes_means_depends_on_what_the_treatment_is_for(rulebook: Rulebook) -> None:
    pregnant = next(question for question in rulebook.treatment_facts.screening if question.id == "pregnant")
    assert (pregnant.advice(is_medical=False), pregnant.advice(is_medical=True)) == (Advice.STOP, Advice.DOCTOR_FIRST)


def test_a_question_is_asked_where_it_may_matter(rulebook: Rulebook) -> None:
    asked = {question.id: question for question in rulebook.treatment_facts.screening}
    assert asked["allergy_milk"].is_about(None, ("glabella",))  # any brand may be given
    assert asked["allergy_milk"].is_about("dysport", ("glabella",))
    assert not asked["allergy_milk"].is_about("letybo", ("glabella",))
    assert asked["uti"].is_about(None, ("overactive_bladder",))
    assert not asked["uti"].is_about(None, ("glabella",))
