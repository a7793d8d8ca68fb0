"""Streets with a house number."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.context_patterns import CAPITAL, LETTER
from generator.privacy.detector import Detector

_HOUSE = (
    r"(?:, ?| )(?:(?:nr|no|nummer|number|hus|house|haus)\.? ?|# ?)?[1-9]\d{0,2}(?: ?- ?\d{1,3}"
    r"| ?/ ?\d{1,3})?(?: ?[A-Za-z](?![\w']))?"
    r"(?![\w%°§])(?![.,:/-]?\d)(?! \d{3}(?!\d)(?! \d\d\b))"
)
_TIGHT = r"(?:straße|strasse|str\.|vej|gade|gatan|vägen)[1-9]\d{0,2} ?[A-Za-z]?\b(?![.,:/-]?\d)"
_ENDING = (
    r"(?:vej|vejen|gade|gaden|gyde|allé|boulevarden|alle|alleen|stræde|strædet|vænge|vænget|stien"
    r"|boulevard|boulevarden"
    r"|esplanade|esplanaden|gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|allén|esplanaden"
    r"|straße|strasse|str\.|str|weg|allee|gasse|gässchen|chaussee|damm|twiete|stieg)"
)
"""The end of a street's name, seldom of another word's."""
_MAYBE_ENDING = (
    r"(?:plads|pladsen|torv|torvet|sti|park|parken|haven|bakke|bakken|toft|toften|høj|højen|dal"
    r"|dalen|kaj|kajen"
    r"|havn|havnen|bro|broen|vang|vangen|eng|engen|mark|marken|lund|lunden|krog|krogen|ager|led"
    r"|leddet|skov|skoven"
    r"|gård|gården|kær|kæret|passage|passagen|kvarteret|backen|backe|leden|torg|plan|planen"
    r"|platsen|kajen"
    r"|strand|stranden|ängen|lyckan|gärdet|höjden|platz|(?:stadt|wall|see|nord|süd|ost|west"
    r"|dorf)ring|ufer|steig|pfad|markt|wall|graben|hof|berg|feld|kamp"
    r"|brücke|kai|tor|winkel|hang|grund|bogen|brink|redder|koppel|anger|steg|promenade|zeile|deich)"
)
_STREET = (
    r"(?:vej|gade|allé|stræde|plads|torv|boulevard|vænge|ringvej|kongevej|landevej|strandvej|gata"
    r"|gatan|väg|vägen|gränd|torg|torget|allé|allén|esplanad|esplanaden|straße|strasse|str\.|weg"
    r"|allee|gasse|platz"
    r"|ufer|damm|chaussee|promenade|stieg|steig|landstraße|kirchweg)"
)
_NO_STREET = re.compile(
    r"(?:projekt|lern|lerne|lernens?|bildungs|ausbildungs|berufs|lösungs|rechen|um|aus|ein|irr"
    r"|heim|hin|rück|schul"
    r"|arbeits|lebens|denk|flucht|rettungs|transport|seh|wander|rad|fahrrad|dienst|mittel|königs"
    r"|feld|holz|kreuz"
    r"|karriere|verfahrens|rechts|instanzen|weiter|hinter|vorder|veien"
    r"|om|gen|ud|ind|af|til|motor|cykel|lære|lærings|uddannelses|karriere|livs|arbejds|løsnings"
    r"|ad|halv"
    r"|arbejdsmarkeds|under|trafik|jern|sted|hoved|side|bi|vand|luft|milke|betalings"
    r"|kommunikations|tjeneste"
    r"|bil|kraft|motor|järn|livs|arbets|lärande|utbildnings|karriär|lösnings|om|av|ut|in|gen|sjö"
    r"|land|vatten"
    r"|praktik|praktikant|parkerings|parker|lege|sports|bygge|sidde|ståe|spille|camping|raste"
    r"|rast|stå|lager|elev"
    r"|studie|frem|lærling|erhvervs|marked[s]?|sommer|udviklings|fodbold|fri|fritids|lejr|plan"
    r"|utvecklings|kommun"
    r"|lehr|lehrlings|ausbildungs|arbeits|park|sitz|spiel|sport|steh|stell|schul|zelt|camping"
    r"|start|lande|praktikums"
    r"|büro|studien|fußball|tabellen|listen|rang|treff|kindergarten|bau|jahr|super|floh|stellen"
    r"|arbeitsmarkt|absatz"
    r"|finanz|immobilien|wochen|weihnachts|lärlings|sitt|bo|bygg|lek|is|idrotts|fotbolls|mötes"
    r"|marknads"
    r"|uddannelses|bog|virksomheds|ung|ungdoms|bør?ne|barn|elevs?|data|hjem|skriv|tids|års"
    r"|handlings|läro|läsårs)-?"
    r"(?:s)?(?:weg|vej|väg|straße|gade|plads|pladsen|platsen|plats|platz|plan|planen|have|haven"
    r"|mark|markt|park|steig"
    r"|ring|led|leden|gård|gården|hof|feld|berg|markedet|stien|sti|stig|stieg|straßen|bro"
    r"|stræde)(?:en|et)?\b.*",
    re.IGNORECASE,
)
"""Words that end like a street and are none."""
_ARTICLE = (
    r"(?!(?:"
    r"[Dd]e[rnmst]|[Dd]ie|[Dd]as|[Dd]es|[Tt]he|[Ee]n|[Ee]t|[Ee]tt|[Ee]in|[Ee]ine|[Ee]inen|[Ee]inem"
    r"|[Ee]iner|[Kk]ein\w*|[Dd]ies\w*|[Jj]ede\w*|[Uu]nser\w*|[Mm]ein\w*|[Dd]ein\w*|[Ss]ein\w*"
    r"|[Ii]hr\w*|[Ww]elch\w*|[Aa]nderer?|[Aa]ndere|[Aa]nder\w*|[Aa]nnan|[Aa]ndra|[Aa]nden|[Hh]ver"
    r"|[Vv]arje|[Dd]enne|[Dd]ette|[Dd]enna|[Dd]etta|[Mm]in|[Mm]it|[Dd]in|[Dd]it|[Ss]in|[Ss]it"
    r"|[Vv]ores"
    r"|[Vv]år|[Jj]eres|[Ee]r|[Ii]hr|[Pp]å|[Aa]uf|[Ii]|[Ii]n|[Aa]f|[Aa]v|[Vv]on|[Tt]il|[Tt]ill|[Zz]u"
    r"|[Ff]ür|[Ff]or|[Oo]g|[Oo]ch|[Uu]nd|[Aa]nd|[Oo]r|[Oo]der|[Ee]ller|[Ff]ørste\w*|[Ff]örsta"
    r"|[Ee]rste\w*|[Zz]weite\w*|[Dd]ritte\w*|[Tt]redje|[Vv]ierte\w*|[Ll]etzte\w*|[Ss]idste|[Ss]ista"
    r"|[Nn]ächste\w*|[Nn]æste|[Nn]ästa|[Kk]ürzest\w*|[Kk]orteste|[Kk]ortaste|[Ll]ang\w* tur"
    r"|[Hh]vilken"
    r"|[Vv]ilken|[Ss]ame|[Ss]amme|[Ss]amma|[Rr]ichtige\w*|[Rr]igtige|[Rr]ätt|[Ff]alsche\w*|[Kk]ort"
    r"|[Ll]änge|[Bb]edste|[Bb]ästa|[Bb]este|[Ee]igene\w*|[Ee]gen|[Mm]y|[Yy]our|[Oo]ur|[Tt]his"
    r"|[Tt]hat"
    r"|[Oo]ne|[Ee]ach|[Ee]very|[Aa]nother|[Aa]d|[Ee]in weiterer|[Kk]leine tour|[Ss]tation|[Rr]oute"
    r"|[Mm]odul|[Uu]ge|[Ww]oche|[Vv]ecka|[Dd]ag|[Tt]ag|[Kk]apitel|[Oo]pgave|[Aa]ufgabe|[Uu]ppgift"
    r"|[Ss]ide|[Ss]eite|[Ss]ida|[Rr]um|[Rr]aum"
    r")\b)"
)
_NAME = rf"{_ARTICLE}{CAPITAL}[^\W\d_]{{0,30}}(?:[.'-][^\W\d_]{{1,30}}){{0,4}}\.?"
_LOWER = (
    rf"{_ARTICLE}(?!dir |mir |ihm |euch |uns |mig |dig |ham |hende |dem |os |sig |flere |many "
    rf"|viele |some ){LETTER}{{3,24}}"
)
_PLACE = (
    r"(?:markt|bahnhof|hafen|wald|feld|bach|mühle|kirche|friedhof|kanal|deich|anger|hang|graben"
    r"|wall|tor|rathaus"
    r"|schloss|ufer|see|teich|brunnen|garten|sand|winkel|holz|eck|kamp|moor|strand|brink|busch"
    r"|grund|hof|stein"
    r"|turm|linden|eichen|birken|buchen|erlen|weiden|tannen|rosen|dorf|dorfplatz|heide|sportplatz"
    r"|rain|acker|sonnenhang"
    r"|wiese|wiesen|höhe|tal|brücke|park|born|quelle|neumarkt|altmarkt|museum|zoo|gleis|gaswerk"
    r"|werk|schule|schulberg)"
)
_NO_HOUSE = re.compile(
    r" ?(?:gange|gånger|mal|times|min\b|min\.|minut\w*|km|m\b|meter|timer?|timmar|stunden|std|h\b"
    r"|uhr|kl|dage|dagar|tage"
    r"|uger|veckor|wochen|weeks|days|år|jahre?|years|elever|schüler\w*|personer|%|procent|prozent"
    r"|kr|point|gruppe\w*"
    r"|kürzer|kortere)\b(?! \d)|:"
    rf" ?{LETTER}",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:bor|boede|bodde|bo|bopæl\w*|adresse\w*|adress\w*|address\w*|wohn\w*|lebt|lives?|live"
    r"|living|boende|hjemme|hemma|zuhause"
    r"|hjem|hem|hus|hause|house|flat|lejlighed\w*|lägenhet\w*|wohnung\w*|apartment|opgang|dør"
    r"|etage|stock|sal|tv|th|mf|st"
    r"|lgh|våning|flyttet|flyttar|flyttade|umgezogen|gezogen|moved|zieht|besøg\w*|treff\w*|mødes"
    r"|hent\w*|abgeholt|henter"
    r"|ecke|hjørnet|hörnet|corner|nabo\w*|nachbar\w*|grann\w*|neighbour\w*)\b|\b\d{4} [A-ZÆØÅ]"
    r"|\b\d{5} [A-ZÄÖÜ]|\b\d{3} \d\d [A-ZÅÄÖ]",
    re.IGNORECASE,
)
_ENGLISH = (
    r"(?:street|road|lane|avenue|drive|close|terrace|crescent|square|court|gardens|grove|hill"
    r"|place|way|mews|row|parade|path|boulevard|walk|quay|wharf|rd|ave|st\.?)"
)
_ENGLISH_SHORT = (
    r"(?:street|road|lane|avenue|terrace|crescent|square|gardens|grove|mews|path|boulevard|rd\.?"
    r"|ave\.?|st\.?)"
)


def _address(pattern: str, *, any_case: bool = False, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.ADDRESS,
        re.compile(pattern, re.IGNORECASE if any_case else 0),
        **{"not_after": _NO_HOUSE, "unless": _NO_STREET, **conditions},
    )


_BEGIN = r"(?<![\w.-])"
_STREETS = f"(?:{'|'.join((_STREET.lower(), _STREET.title(), _STREET.upper()))})"
_PREPOSITION = (
    r"(?:[Aa]m|[Aa]n der|[Aa]n den|[Ii]m|[Ii]n der|[Ii]n den|[Zz]um|[Zz]ur|[Aa]uf dem|[Aa]uf der"
    r"|[Uu]nter den"
    r"|[Hh]inter der|[Hh]inter dem|[Vv]or dem|[Bb]ei der|[Bb]eim|[Vv]ed|[Ii] |[Pp]å|AM|IM|AN DER"
    r"|ZUM|ZUR)"
)
DETECTORS = (
    # Nørregade 5, NØRREGADE 5, Hauptstr. 17
    _address(
        rf"{_BEGIN}(?:{LETTER}{{1,30}}-){{0,3}}{LETTER}{{2,30}}{_ENDING}{_HOUSE}",
        any_case=True,
        example="Hauptstr. 17",
    ),
    _address(rf"{_BEGIN}{LETTER}{{1,30}}{_TIGHT}", any_case=True, example="Hauptstr.17"),
    # Vester Allé 3, H.C. Andersens Boulevard 5
    _address(
        rf"{_BEGIN}{_NAME}(?:[ -]{CAPITAL}[^\W\d_]{{0,30}}\.?){{0,3}}[ -]{_STREETS}(?:en|et|n)?{_HOUSE}",
        example="Vester Allé 3",
    ),
    _address(
        rf"{_BEGIN}{_LOWER} (?:vej|gade|allé|gata|gatan|gränd|straße|strasse|str\.|allee|gasse"
        rf"|chaussee){_HOUSE}",
        any_case=True,
        near=_LIVES,
        sure=False,
        example="Wohnung Rote Gasse 7",
    ),
    # Rådhuspladsen 1
    _address(
        rf"{_BEGIN}{CAPITAL}[^\W\d_]{{1,30}}{_MAYBE_ENDING}{_HOUSE}",
        near=_LIVES,
        example="Kirkebakken 23 A, 5000 Odense",
    ),
    _address(
        rf"{_BEGIN}{CAPITAL}[^\W\d_]{{1,30}}{_MAYBE_ENDING}{_HOUSE}",
        sure=False,
        example="Havneplads 2",
    ),
    _address(
        rf"{_BEGIN}(?:{_NAME} (?:Markt|Ring)|Torvet|Torget|Havnen|Hamngatan|Boulevarden"
        rf"|Esplanaden|Promenaden|Gågaden"
        rf"|Markt){_HOUSE}",
        sure=False,
        example="Markt 3",
    ),
    # Am Markt 3, An der Mühle 4
    _address(
        rf"{_BEGIN}{_PREPOSITION} ?(?:{CAPITAL}[^\W\d_]+(?:er|en"
        rf"|es) )?(?:[A-ZÄÖÜ][a-zäöüß]{{1,20}}{_PLACE}|{_PLACE.title()})(?:e?n|e?s)?{_HOUSE}",
        sure=False,
        example="An der Mühle 1",
    ),
    # 12 Mill Street, Flat 3, 7A Old Church Road
    _address(
        rf"{_BEGIN}\d{{1,4}}[A-Za-z]?,? (?:[A-Z][\w'-]{{1,40}} ){{1,3}}(?:{_ENGLISH.title()})(?!\w)",
        not_after=None,
        example="12 Mill Street",
    ),
    _address(
        rf"{_BEGIN}\d{{1,4}}[a-z]?,? (?!the|a |an |my|our"
        rf"|this)(?:[a-z][\w'-]{{1,40}} ){{1,2}}{_ENGLISH_SHORT}(?!\w)",
        any_case=True,
        not_after=None,
        sure=False,
        example="7A Old Church Road",
    ),
    _address(
        rf"{_BEGIN}(?:[A-Z][\w'-]{{1,40}} ){{1,3}}{_ENGLISH_SHORT.title()}{_HOUSE}",
        example="Søndre Boulevard 41",
    ),
)
