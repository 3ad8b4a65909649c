"""Register numbers in words."""

from botox_vetter.domain.registers import Fit
from botox_vetter.language import tr


def fit_words(fit: Fit) -> str:
    """How a typed number fits its register, as a sentence; "" for no number."""
    match fit:
        case Fit.FITS:
            return tr("Fits the shape of this register’s numbers. That proves nothing but the shape.")
        case Fit.WRONG_SHAPE:
            return tr("Does not have the shape of this register’s numbers.")
        case Fit.WRONG_CHECK_DIGIT:
            return tr("The check digit is wrong: most likely a slip in typing.")
        case Fit.MAY_NOT_FIT:
            return tr("May not fit: the format of this register’s numbers is not confirmed.")
        case Fit.NO_FORMAT:
            return tr("This register publishes no format of its numbers.")
        case Fit.EMPTY:
            return ""
