"""Reads questions.toml."""

from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypedDict

from botox_vetter.domain.consultation import Consultation, ConsultationQuestion
from botox_vetter.knowledge.tables import by_id, read_file

FILE = "questions.toml"


class GroupRow(TypedDict):
    id: str
    name: str


class QuestionsFile(TypedDict):
    schema: Literal[1]
    research_date: str
    source: tuple[str, ...]
    group: tuple[GroupRow, ...]
    question: tuple[ConsultationQuestion, ...]


def load_consultation(folder: Path) -> Consultation:
    """In the file's order. Raises DataError."""
    file = read_file(folder / FILE, QuestionsFile)
    groups = MappingProxyType({row["id"]: row["name"] for row in file["group"]})
    asked = by_id(file["question"], lambda row: row.id, FILE, "question")
    return Consultation(groups, tuple(asked.values()), file["source"])
