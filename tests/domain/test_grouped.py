"""Records at hand by their owner, and in their order when somebody asks for all of them."""

from operator import itemgetter

from botox_vetter.domain.grouped import Grouped, about, about_by, owners_that_differ

RECORDS = (("b", 1), ("a", 2), ("a", 3))


def grouped() -> Grouped[tuple[str, int]]:
    return Grouped(itemgetter(0), RECORDS)


def test_changed_groups_stand_where_theirs_did_and_new_ones_at_the_end() -> None:
    changed = grouped().with_groups({"c": (("c", 5),), "b": (("b", 4),)})
    assert changed.records == (("b", 4), ("a", 2), ("a", 3), ("c", 5))
    assert changed.with_groups({"a": ()}).records == (("b", 4), ("c", 5))


def test_once_their_owners_are_told_each_group_stands_where_its_owner_does() -> None:
    in_order = grouped().in_order_of(("a", "c", "b"))
    assert in_order.records == (("a", 2), ("a", 3), ("b", 1))
    assert in_order.with_groups({"c": (("c", 5),)}).records == (("a", 2), ("a", 3), ("c", 5), ("b", 1))


def test_another_order_moves_no_record() -> None:
    before = grouped()
    after = before.in_order_of(("a", "b"))
    assert about(after, "a") is about(before, "a")
    assert after.groups is before.groups
    assert owners_that_differ(before, after) == set()


def test_owners_differ_where_a_record_came_went_or_is_another() -> None:
    assert owners_that_differ(grouped(), Grouped(itemgetter(0), (*RECORDS, ("d", 1)))) == {"d"}
    assert owners_that_differ(grouped(), grouped().with_groups({"b": ()})) == {"b"}
    assert owners_that_differ(grouped(), grouped().with_groups({"a": (("a", 2), ("a", 9))})) == {"a"}
    assert owners_that_differ(grouped(), grouped()) == set(), "equal, though not the same objects"


def test_of_two_states_of_which_one_came_of_the_other_only_what_was_put_in_is_compared() -> None:
    before = grouped()
    after = before.with_groups({"b": (("b", 7),)})
    assert after.differing_since(before) == {"b"}
    assert owners_that_differ(before, after) == owners_that_differ(after, before) == {"b"}
    assert owners_that_differ(before, before.with_groups({"b": ()}).in_order_of(("a",))) == {"b"}
    assert owners_that_differ(before, before.with_groups({"b": before.groups["b"]})) == set()
    last = after.with_groups({"a": ()})
    assert last.differing_since(before) is None, "two steps away: all are looked at"
    assert owners_that_differ(before, last) == {"a", "b"}


def test_of_two_states_that_were_read_apart_what_differs_is_found_once() -> None:
    before, read = grouped(), Grouped(itemgetter(0), (("b", 7), ("a", 2), ("a", 3), ("c", 5)))
    after = read.in_order_of(("a", "b", "c")).told_from(before)
    assert after.records == (("a", 2), ("a", 3), ("b", 7), ("c", 5))
    assert after.differing_since(before) == {"b", "c"}
    assert about(after, "a") is about(before, "a")


def test_records_are_found_by_somebody_else_whom_they_are_about() -> None:
    roles = Grouped(itemgetter(0), (("b", "ann"), ("a", "ann"), ("a", "joe")))
    assert about_by(roles, itemgetter(1), "ann") == (("b", "ann"), ("a", "ann"))
    person = itemgetter(1)
    assert about_by(roles, person, "joe") == (("a", "joe"),)
    assert about_by(roles.with_groups({"a": ()}), person, "joe") == ()
