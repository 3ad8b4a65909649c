"""A person at work in a process that is going to be killed: edits, imports, undo, kept files, backups, at full speed.

Run as a program it waits for orders on stdin, one JSON list [path, seed, manner] a line, and does each in a child that
it forks, so that nothing is imported again. On stdout: "born PID", then what is acknowledged once it is durable:

    step NUMBER CASE TOKEN     a step of that number is in force; TOKEN stands in its records
    undo CASE | redo CASE      the latest step was taken back, the first undone one done again
    backup NAME                that backup is there

and "gone" when the child has ended. The manners "early" and "halves" are wrong on purpose: they acknowledge before
the commit, and write records and log in two transactions. "open" and "restore" do one thing (a migration is due; the
oldest backup is put back), acknowledge "done", and wait.
"""

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from botox_vetter.actions import backups, clinics, evidence, exchange, notes, quotes, undo
from botox_vetter.actions.case_json import to_json
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.store import log, migrations, restoring
from botox_vetter.store.library import Library
from botox_vetter.store.steps import Step
from tests.cases import CASE_ID, harbour_case, keep

MOMENT_S = 0.02  # for which the wrong manners stand between two writes
IMPORTED_BEFORE_THE_FORK = (migrations, restoring)
RULEBOOK = load_rulebook()
A_CASE = to_json(harbour_case())


class Session:
    """One person's work on one case, and on cases imported beside it."""

    def __init__(self, path: str, seed: int, acknowledge: Callable[..., None]) -> None:
        self.library, self.random, self.acknowledge = Library(path), Random(seed), acknowledge
        self.number = self.library.position()[0]

    def act(self) -> None:
        acts = [self.add, self.change, self.write_note, self.quote, self.keep_file, self.undo, self.redo, self.remove]
        weights = [4, 8, 4, 3, 2, 4, 2, 1]
        self.random.choices([*acts, self.bring_case, self.back_up], [*weights, 2, 1])[0]()

    def token(self) -> str:
        return f"token{self.random.getrandbits(48):012x}"

    def stepped(self, case_id: str, token: str) -> None:
        self.number += 1
        self.acknowledge("step", self.number, case_id, token)

    def clinic(self) -> Clinic:
        return self.random.choice(self.library.case_file(CASE_ID).clinics)

    def add(self) -> None:
        token = self.token()
        clinics.add_clinic(self.library, Clinic("", CASE_ID, token))
        self.stepped(CASE_ID, token)

    def change(self) -> None:
        token = self.token()
        clinics.change_clinic(self.library, replace(self.clinic(), phone=token, email=token))
        self.stepped(CASE_ID, token)

    def remove(self) -> None:
        clinic = self.clinic()
        if len(self.library.case_file(CASE_ID).clinics) > 5:
            clinics.remove_clinic(self.library, clinic)
            self.stepped(CASE_ID, clinic.id)

    def write_note(self) -> None:
        token = self.token()
        notes.add_note(self.library, self.clinic(), token, datetime.now(UTC))
        self.stepped(CASE_ID, token)

    def quote(self) -> None:
        token, found = self.token(), self.library.case_file(CASE_ID).quotes
        if found:
            quotes.change_quote(self.library, RULEBOOK, CASE_ID, replace(self.random.choice(found), note=token))
            self.stepped(CASE_ID, token)

    def keep_file(self) -> None:
        token = self.token()
        content = token.encode() * self.random.randrange(1, 5000)
        evidence.attach(self.library, CASE_ID, token, content, datetime.now(UTC))
        self.stepped(CASE_ID, token)

    def bring_case(self) -> None:
        token = self.token()
        text = A_CASE.replace("Harbour Bay, frown and forehead", token)
        change = exchange.import_case(self.library, text, RULEBOOK, as_copy=True)
        self.stepped(change.case_id, token)

    def undo(self) -> None:
        latest = undo.next_undo(self.library, CASE_ID)
        if latest is not None and latest.kind != "import_case":  # that would take the case away
            undo.undo(self.library, CASE_ID)
            self.acknowledge("undo", CASE_ID)

    def redo(self) -> None:
        if undo.redo(self.library, CASE_ID).kinds:
            self.acknowledge("redo", CASE_ID)

    def back_up(self) -> None:
        made = backups.back_up_before_import(self.library, datetime.now(UTC))
        assert not isinstance(made, Reason)
        if made is not None:
            self.acknowledge("backup", made.path.name)

    def act_early(self) -> None:
        token = self.token()
        with self.library.step(CASE_ID, "change_clinic") as step:
            step.put(replace(self.clinic(), phone=token))
            self.stepped(CASE_ID, token)
            time.sleep(MOMENT_S)

    def act_in_halves(self) -> None:
        token = self.token()
        with self.library._writing() as connection:
            step = Step(connection, CASE_ID, Reason("change_clinic"))
            step.put(replace(step.need(Clinic, self.clinic().id), phone=token))
        time.sleep(MOMENT_S)
        with self.library._writing() as connection:
            log.add(connection, CASE_ID, step.reason, datetime.now(UTC), step.touched())
        self.stepped(CASE_ID, token)


def open_and_close(path: str) -> None:
    Library(path).close()


def restore_oldest(path: str) -> None:
    backups.restore(path, backups.backups(path)[-1].path, datetime.now(UTC))


MANNERS = {"rightly": Session.act, "early": Session.act_early, "halves": Session.act_in_halves}
ONCE = {"open": open_and_close, "restore": restore_oldest}


def acknowledge(*words: object) -> None:
    """In one write, so that no line is ever half there."""
    os.write(sys.stdout.fileno(), (" ".join(map(str, words)) + "\n").encode())


def work(path: str, seed: int, manner: str) -> None:
    acknowledge("born", os.getpid())
    if manner in ONCE:
        ONCE[manner](path)
        acknowledge("done")
        signal.pause()
    session = Session(path, seed, acknowledge)
    while True:
        MANNERS[manner](session)


def warm_up() -> None:
    """In memory: what is compiled and cached at the first time shall not fill the short life of a child."""
    session = Session("sqlite://", 0, lambda *_words: None)
    keep(session.library, harbour_case())
    session.number = 1
    for _ in range(100):
        session.act()
    session.library.close()


def main() -> None:
    warm_up()
    for line in sys.stdin:
        if child := os.fork():
            os.waitpid(child, 0)
            acknowledge("gone")
        else:
            try:
                work(*json.loads(line))
            finally:  # it ends only by a fault of ours
                traceback.print_exc()
                os._exit(1)


if __name__ == "__main__":
    main()
