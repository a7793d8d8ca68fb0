"""The templates of page bodies keep to what their environment takes for granted."""

from generator.pages.jinja_environment import environment


def test_no_template_and_nothing_that_they_call_asks_whether_it_escapes() -> None:
    pages = environment()
    assert pages.loader
    names = pages.list_templates()
    assert "frame_parts.html" in names
    for name in names:
        assert "autoescape" not in pages.loader.get_source(pages, name)[0], name
    asking = [name for name, it in pages.globals.items() if hasattr(it, "jinja_pass_arg")]
    assert not asking
