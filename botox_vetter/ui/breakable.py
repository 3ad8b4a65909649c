"""Words so long that they would push things out of the window."""

LONGEST_WORD = 24


def breakable(text: str, longest: int = LONGEST_WORD) -> str:
    """The text with places inside overlong words where a line may end; looks the same."""
    return " ".join(
        "\u200b".join(word[n : n + longest] for n in range(0, len(word), longest)) for word in text.split(" ")
    )
