"""Everything in resources/ as one Rulebook."""

from pathlib import Path

from botox_vetter.domain.answering import Way
from botox_vetter.domain.own_criteria import CriteriaOfCase
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.registers import StatusLevels
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.asked_sources import load_asked_sources
from botox_vetter.knowledge.consultation import load_consultation
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.files import CriteriaFile, RegisterLevels, RegistersFile
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.places import load_places
from botox_vetter.knowledge.price_levels import load_price_levels
from botox_vetter.knowledge.reference_rates import SHIPPED, load_rates
from botox_vetter.knowledge.tables import by_id, read_file
from botox_vetter.knowledge.treatment_facts import load_treatment_facts
from botox_vetter.knowledge.treatments import load_treatments


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Reads the shipped data, or the same files of another folder. DataError: it is not as it must be.

    FileNotFoundError: no folder was named and the installation is broken.
    """
    folder = folder or resource_folder()
    criteria = read_file(folder / "criteria.toml", CriteriaFile)
    registers = read_file(folder / "registers.toml", RegistersFile)
    treatments = load_treatments(folder)
    levels, price_sources = load_price_levels(folder, treatments)
    return Rulebook(
        criteria=CriteriaOfCase(by_id(criteria["criterion"], lambda row: row.id, "criteria.toml", "criterion")),
        scales=criteria["scales"],
        places=load_places(folder),
        registers=by_id(registers["register"], lambda row: row.id, "registers.toml", "register"),
        treatments=treatments,
        treatment_facts=load_treatment_facts(folder, treatments.sources),
        consultation=load_consultation(folder),
        sources=criteria["sources"],
        researched_on=criteria["research_date"],
        rates=_rates(folder / SHIPPED),
        price_levels=levels,
        price_sources=price_sources,
        asked_sources=load_asked_sources(folder),
        presets=criteria["preset"],
        answering={Way(way): effort for way, effort in criteria["answering"].items()},
        status_levels=_status_levels(criteria["register_levels"]),
    )


def _status_levels(levels: RegisterLevels) -> StatusLevels:
    by_scale = {
        "list_check": levels["list_check"],
        "yes_no": levels["yes_no"],
        "yes_no_na": levels["yes_no_na"],
    }
    return StatusLevels(levels["person_picks"], levels["by_kind"], by_scale)


def _rates(path: Path) -> tuple[Rates, ...]:
    try:
        return load_rates(path)
    except (OSError, Refused) as error:
        raise DataError("data_unreadable", path.name, words=str(error)) from error
