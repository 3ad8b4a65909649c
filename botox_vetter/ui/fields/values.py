"""What a field of ours says, and how it is shown in it, whichever kind of field it is."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from botox_vetter.ui.fields.text import LineField, TextField


def value_of(field: QWidget) -> Any:
    """What the field says now. Raises ValueError when it cannot be understood."""
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, LineField):
        return field.text().strip()
    if isinstance(field, TextField):
        return field.toPlainText().strip()
    return field.value()  # type: ignore[attr-defined]  # every other field of ours has one


def show_in(field: QWidget, value: Any) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    else:
        field.show_value(value)  # type: ignore[attr-defined]


def settle(field: QWidget) -> None:
    """Hands over what is half typed; what is ticked or chosen was handed over at once."""
    commit = getattr(field, "commit", None)
    if commit is not None:
        commit()
