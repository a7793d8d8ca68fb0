"""The 404 page, one for all languages."""

from urllib.parse import urlsplit

from generator.catalogue.addresses import prefix
from generator.catalogue.catalogue import Catalogue
from generator.pages.jinja_environment import environment
from generator.wording.wording import wording


def not_found(catalogue: Catalogue) -> str:
    """Return `404.html`: a script shows the address's language, without JavaScript all show."""
    settings = catalogue.settings
    base = urlsplit(settings.site_url).path if settings.site_url else "/"
    languages = [
        {
            "code": language.code,
            "name": language.name,
            "home": f"{base}{prefix(settings, language.code)}",
            "words": wording(language.code, settings.root),
        }
        for language in settings.languages
    ]
    return (
        environment()
        .get_template("not_found.html")
        .render(
            languages=languages,
            base=base,
            default=settings.default,
            site_name=catalogue.in_language(settings.default).handbook_title,
        )
    )
