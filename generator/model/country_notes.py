"""What a record says about each country."""

from generator.model.base import CountryId, Model
from generator.model.text import StudentProse, TeacherProse


class CountryNote(Model):
    """What to know in one country: certain, lasting, and with the place to look up what changes."""

    teacher: TeacherProse
    """For the teacher or coordinator."""
    student: StudentProse | None = None
    """For the student, where the student has to know it."""


class CountryNotes(Model):
    """What differs between the countries; leave a country out where there is nothing certain to say."""

    DK: CountryNote | None = None
    """Denmark."""
    SE: CountryNote | None = None
    """Sweden."""
    DE: CountryNote | None = None
    """Germany."""

    def named(self) -> tuple[tuple[CountryId, CountryNote], ...]:
        """Return the countries that have a note, in the model's order."""
        pairs: tuple[tuple[CountryId, CountryNote | None], ...] = (
            ("DK", self.DK),
            ("SE", self.SE),
            ("DE", self.DE),
        )
        return tuple((country, note) for country, note in pairs if note is not None)
