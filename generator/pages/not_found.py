"""The one page for all addresses that are not there, in every language."""

from urllib.parse import urlsplit

from generator.catalogue.addresses import prefix
from generator.pages.templating import environment
from generator.source.settings import Settings
from generator.wording.wording import wording


def not_found(settings: Settings) -> str:
    """Return `404.html`: a script shows the address's language, without JavaScript all show."""
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
            languages=languages, base=base, default=settings.default, site_name=settings.site_name
        )
    )
