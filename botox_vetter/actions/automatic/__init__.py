"""Automatic checks: what is to be asked, the answers, and what they settle, kept in one step.

    checks = planned(file, clinics, rulebook, lists_kept)
    answers = [ask(check, ways) for check in checks]         # nothing is written but the ledger
    record_answers(library, rulebook, case_id, answers, now)
    outcomes(before, after, answers, rulebook, today)        # what changed, to be said in words

A source that cannot be reached, or answers in a form that is not understood, settles nothing: `could_not` says why.
"""
