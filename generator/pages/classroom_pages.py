"""The pages that are used in class: the students' page, the show, and the teacher's window beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.catalogue.addresses import SHOW, SHOW_TEACHER, STUDENTS
from generator.layout.copying import STUDENT_PACKS
from generator.model.module import Module
from generator.pages.renderer import Renderer
from generator.pages.show import show_view, teacher_view
from generator.pages.site_page import SHOW_FRAME, STUDENTS_FRAME
from generator.pages.views import View, students_view
from generator.wording.labels import N_


@dataclass(frozen=True, slots=True)
class ClassroomPage:
    """A page below a module's own, for its class."""

    address: str
    """Below the module's own."""
    frame: str
    name: str
    """The words in English: a key of the catalogues."""
    view: Callable[[Module, Renderer], View]
    for_students: bool = True
    unlisted: bool = False
    offers: tuple[str, ...] = ()
    """The parts of the module's printouts that it offers."""


CLASSROOM_PAGES = (
    ClassroomPage(
        *(STUDENTS, STUDENTS_FRAME, N_("For students"), students_view),
        offers=STUDENT_PACKS,
    ),
    ClassroomPage(SHOW, SHOW_FRAME, N_("Shown to the class"), show_view),
    ClassroomPage(
        SHOW_TEACHER,
        SHOW_FRAME,
        N_("The teacher's window"),
        teacher_view,
        for_students=False,
        unlisted=True,
    ),
)
