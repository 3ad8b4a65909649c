"""From sheets to a dry run, with what the case itself says about them."""

from collections.abc import Sequence
from datetime import datetime

from botox_vetter.actions.tables.cells import Sheet, Tick, no_tick
from botox_vetter.actions.tables.dry_run import dry_run
from botox_vetter.actions.tables.guessing import is_telling
from botox_vetter.actions.tables.mapping import SheetMap, guess_map, with_noun
from botox_vetter.actions.tables.proposal import DryRun
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.actions.tables.vocabulary import Words, words_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.counting import home_currency


def guess_maps(file: CaseFile, rulebook: Rulebook, sheets: Sequence[Sheet]) -> tuple[SheetMap, ...]:
    """How each sheet is most likely meant; of several, those that say nothing of ours are left out."""
    words = case_words(file, rulebook)
    maps = [guess_map(sheet, words, proposed_terms(file)) for sheet in sheets]
    if len(maps) > 1:
        maps = [mapped if is_telling(mapped.fields, mapped.noun) else with_noun(mapped, None, words) for mapped in maps]
    return tuple(maps)


def propose(
    file: CaseFile, rulebook: Rulebook, maps: Sequence[SheetMap], now: datetime, tick: Tick = no_tick
) -> DryRun:
    """What taking in these tables would do. Writes nothing."""
    return dry_run(file, rulebook, case_words(file, rulebook), maps, now, tick)


def case_words(file: CaseFile, rulebook: Rulebook) -> Words:
    return words_of(rulebook, file.plan.is_medical)


def proposed_terms(file: CaseFile) -> Terms:
    """The case's currency, and its clinic where it has just one."""
    only = file.clinics[0].id if len(file.clinics) == 1 else None
    return Terms(currency=home_currency(file.plan, file.quotes), clinic_id=only)
