from botox_vetter.actions.keys import Keys


class Ring:
    """A keyring in memory; broken: as one whose store was locked."""

    def __init__(self, is_broken: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.is_broken = is_broken

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        del self.kept[service, username]

    def _look(self) -> None:
        if self.is_broken:
            from keyring.errors import KeyringLocked

            raise KeyringLocked("locked")


def test_a_key_is_kept_in_the_keyring_and_forgotten_there():
    ring = Ring()
    assert Keys(ring).put("cqc", "  made-up key\n")
    assert Keys(ring).key_for("cqc") == "made-up key"
    assert Keys(ring).key_for("sam") == ""
    assert Keys(ring).put("cqc", "")
    assert ring.kept == {}


def test_without_a_keyring_that_can_be_used_a_key_lasts_as_long_as_the_program():
    ring = Ring(is_broken=True)
    keys = Keys(ring)
    assert not keys.put("cqc", "made-up")
    assert keys.key_for("cqc") == "made-up"
    assert Keys(ring).key_for("cqc") == ""
    assert ring.kept == {}


def test_a_key_is_shown_by_nothing_that_is_printed():
    keys = Keys(Ring())
    keys.put("cqc", "made-up")
    assert "made-up" not in repr(keys)
