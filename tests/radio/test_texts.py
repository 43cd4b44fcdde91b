"""What people type and what radios say is text, and nothing else."""

from scape.base.text import readable


def test_what_steers_a_machine_is_left_out_of_what_came_over_the_air() -> None:
    assert readable("he\0lp\x1b[2J\nĀžuolas 🚓\u200b") == "help[2J\nĀžuolas 🚓"
