"""Words by which pages of clinics are read: a language is a file."""

import shutil
from dataclasses import replace
from pathlib import Path

from botox_vetter.actions.read_page import clinic_rules
from botox_vetter.domain.page_facts import PageFacts
from botox_vetter.domain.registers import Register
from botox_vetter.knowledge.clinic_words import load_clinic_words
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.sources.pages.clinic import with_clinic
from botox_vetter.sources.pages.glossary import Glossary
from tests.sources.pages.html import page_of

ESTONIAN = """
language = "et"
titles = ["dr"]
introductions = ["mina olen"]
phone_words = ["helista"]
not_names = ["ja", "meie", "kliinik"]
[professions]
nurse = ["meditsiiniõde", "õde"]
[policies]
deposit = ["ettemaks"]
"""
PAGE = (
    "<h3>Liis Tamm</h3><p>Meditsiiniõde</p><p>Mina olen Kadri, ja meie kliinik on uus.</p><p>Ettemaks on 20 eurot.</p>"
)


def facts_with(folder: Path) -> PageFacts:
    rules = clinic_rules()
    glossary = Glossary(load_clinic_words(folder), rules.glossary.registers, rules.glossary.products)
    return with_clinic(PageFacts("", ""), page_of(PAGE), "EE", replace(rules, glossary=glossary))


def test_a_language_is_added_by_a_file_alone(tmp_path: Path) -> None:
    words = shutil.copytree(resource_folder() / "clinic_words", tmp_path / "clinic_words")
    assert [person.name for person in facts_with(tmp_path).people] == []
    (words / "et.toml").write_text(ESTONIAN, encoding="utf-8")
    facts = facts_with(tmp_path)
    assert [(person.name, person.profession) for person in facts.people] == [("Liis Tamm", "nurse"), ("Kadri", "")]
    assert [(policy.matter, policy.seen.wording) for policy in facts.policies] == [("deposit", "Ettemaks on 20 eurot.")]


def test_every_register_that_a_page_may_name_is_in_the_data() -> None:
    registers: dict[str, Register] = dict(load_rulebook().registers)
    bodies = load_clinic_words().bodies
    assert [body.short for body in bodies if body.register and body.register not in registers] == []
    assert [body.short for body in bodies if not body.pattern and not registers[body.register].pattern] == []


def test_professions_shown_by_letters_are_shown_by_words_too() -> None:
    words = load_clinic_words().languages
    by_words = {profession for language in words for profession in language.professions}
    assert {profession for language in words for profession in language.degrees} <= by_words


def test_single_names_of_languages_are_those_of_their_files() -> None:
    files = {path.stem for path in (resource_folder() / "clinic_words").glob("*.toml")} - {"registers", "postcodes"}
    assert {language.language for language in load_clinic_words().languages} == files
