"""Numbers on registers: shape and check digit. The sample numbers are made up."""

import pytest

from botox_vetter.domain.registers import Fit, Register, fit, normalised


def a_register(register_id: str, pattern: str, pattern_status: str = "confirmed") -> Register:
    return Register(
        id=register_id,
        country="GB",
        body="Body",
        profession="doctors",
        kind="register",
        proves="",
        not_shown="",
        pattern=pattern,
        pattern_status=pattern_status,
        check_digit="",
        normalise="",
        statuses=(),
    )


NPI = a_register("nppes", r"^[12]\d{9}$")
ABN = a_register("abn_au", r"^\d{11}$")
GMC = a_register("gmc", r"^(\d{7}|A\d{7})$")


@pytest.mark.parametrize(
    ("register", "number", "expected"),
    [
        (GMC, "", Fit.EMPTY),
        (GMC, "  \t", Fit.EMPTY),
        (GMC, "9000001", Fit.FITS),
        (GMC, " 900 0001 ", Fit.FITS),
        (GMC, "a9000001", Fit.FITS),
        (GMC, "900001", Fit.WRONG_SHAPE),
        (GMC, "9000001\n9", Fit.WRONG_SHAPE),
        (GMC, "９０００００１", Fit.WRONG_SHAPE),  # digits, but not those that a register writes
        (NPI, "1234567893", Fit.FITS),  # the example of the Centers for Medicare & Medicaid Services
        (NPI, "1234567898", Fit.WRONG_CHECK_DIGIT),
        (NPI, "3000000000", Fit.WRONG_SHAPE),
        (NPI, "12345 67893", Fit.FITS),
        (ABN, "98 999 999 999", Fit.FITS),
        (ABN, "11223493504", Fit.WRONG_CHECK_DIGIT),
        (ABN, "00000000000", Fit.WRONG_CHECK_DIGIT),
        (a_register("mpts", "", "unconfirmed"), "12", Fit.NO_FORMAT),
    ],
)
def test_a_number_fits_by_shape_and_check_digit(register: Register, number: str, expected: Fit) -> None:
    assert fit(register, number) is expected


@pytest.mark.parametrize(
    "words",
    [
        "unconfirmed",
        "six digits seen; five digits is memory",
        "an API shows it. Warn only, never block.",
        "other lengths possible",
    ],
)
def test_a_pattern_that_is_not_sure_warns_and_never_calls_a_number_wrong(words: str) -> None:
    assert fit(a_register("imc", r"^\d{6}$", words), "12") is Fit.MAY_NOT_FIT
    assert fit(a_register("imc", r"^\d{6}$", words), "123456") is Fit.FITS


@pytest.mark.parametrize(
    ("register_id", "typed", "written"),
    [
        ("gmc", "c1234567", "1234567"),  # the code of an NHS consultant
        ("gmc", "A1234567", "A1234567"),  # an associate stays one
        ("gmc", "C123456", "C123456"),
        ("gdc", "CD012345", "12345"),
        ("gdc", "012345", "012345"),
        ("nmc", "99 z9999z", "99Z9999Z"),
        ("companies_house", "1234567", "01234567"),
        ("companies_house", "sc123456", "SC123456"),
        ("companies_house", "", ""),
        ("nppes", "1234-567-893", "1234567893"),
        ("nppes", "12345O7893", "12345O7893"),  # a letter is a slip, not a separator
        ("abn_au", "98.999.999.999", "98999999999"),
        ("ahpra", "med-9999999999", "MED9999999999"),
        ("cqc", "1-999999998", "1-999999998"),  # here the dash belongs to the number
    ],
)
def test_a_number_is_written_as_its_register_writes_it(register_id: str, typed: str, written: str) -> None:
    assert normalised(a_register(register_id, ""), typed) == written
