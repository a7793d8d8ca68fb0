"""Names in social networks."""

import re
from typing import Any

from generator.model.personal import PersonalKind
from generator.privacy.context_patterns import LETTER
from generator.privacy.detector import Detector

_SITE = (
    r"(?:instagram|facebook|fb|tiktok|snapchat|linkedin|twitter|x|youtube|threads|discord(?:app)?"
    r"|twitch|bsky"
    r"|telegram|pinterest|reddit|tumblr|steamcommunity|vk|linktr|bere|ask|soundcloud|twitch|kick"
    r"|signal)"
    r"\.(?:com|gg|tv|net|app|me|ee|al|fm)"
)
_SHORT_SITE = r"(?:t|wa|m|fb|ig|telegram|signal|line|paypal|bsky|revolut|linktr)\.(?:me|ee)"
_NO_PERSON = (
    r"(?!(?:watch|hashtag|explore|legal|about|help|privacy|terms|policies|policy|share|sharer"
    r"|groups|events|p|reel"
    r"|reels|tv|search|login|intent|discover|tag|tags|topics|music|playlist|results|feed|stories"
    r"|download|apps"
    r"|safety|business|creators|blog|jobs|company|school|shorts|embed|settings|support|developers"
    r"|r|ads)\b)"
)
_SERVICE = (
    r"(?:insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|tt|discord|dc|facebook|fb|messenger|twitch"
    r"|bluesky|bsky|telegram"
    r"|tele|whats ?app|threads|linkedin|youtube|yt|twitter|mastodon|bereal|reddit|tumblr"
    r"|pinterest|steam|roblox"
    r"|minecraft|xbox|psn|playstation|epic games|fortnite|kik|viber|skype|jodel|yolo|ngl|signal"
    r"|vsco|gamertag)"
)
_NAMED = (
    r"(?:[ -]?(?:navn|namn|name|bruger|brugernavn|användarnamn|användare|benutzername|nutzername"
    r"|user(?:name)?"
    r"|handle|profil|profile|account|acc|konto|tag|id|add|kontoen))?"
)
_SIGNED = r"(?=[\w.-]{0,40}(?:_|[a-z]{3}[\w.-]{0,30}\d|\d[\w.-]{0,30}[a-z]{3}|[a-z]{2}\.[a-z]{2}))"
"""A digit, a low line or a dot that no usual word has."""
_NO_ADDRESS = (
    r"(?![\w-]+(?:\.[\w-]+)*\.(?:dk|se|de|com|org|net|eu|no|uk|io|gg|tv|app|md|yml|js|html?|pdf"
    r"|jpg|png)\b)"
)
_HANDLE = rf"{_NO_ADDRESS}{_SIGNED}[a-z\d_][\w.-]{{1,40}}[a-z\d_]"
_IS = (
    r"(?:er|är|is|ist|hedder|heter|heißt|heiße|heißen|lyder|lautet|called|named|som|as|als|under"
    r"|unter|:|=|->)"
)
_MY = (
    r"(?:min|mit|mine|mitt|mein|meine|meinem|meinen|my|hans|hendes|hennes|sein|seine|ihr|ihre|his"
    r"|her|their|deres|dit|din)"
)
_COMMON = (
    r"(?!(?:\w*(?:billed|video|film|foto|photo|picture|post|stor(?:y|ies)|histori|opslag|inlägg"
    r"|beiträg|bild|reel"
    r"|live|stream|chat|grupp|group|besked|nachricht|meddel|message|profil|konto|account|follow"
    r"|følg|följ|algor"
    r"|reklam|werbung|annonc|annons|influenc|trend|musik|music|dans|danc|tanz|kampagn|kampan"
    r"|opgav|uppgift|aufgab"
    r"|hashtag|link|kode|lernen|unterricht|skole|schul|skola|school|elev|student|regler|regel"
    r"|rules|sjov|privat"
    r"|public|offentlig|öffentlich|kort|lang|daglig|weekly|ugentlig|forbud|verbot|förbjud|tillad"
    r"|erlaubt|allowed)\w*"
    r"|broken|kaputt|slettet|gelöscht|raderad|ødelagt|trasig|spærret|gesperrt|hacked|hacket"
    r"|hackat|weg|borta|væk|down|dead|full"
    r"|empty|tom|leer|old|gammel|gammal|neu|new|ny|nyt|off|fine|dum|dumt|okay|stum|slow|langsom"
    r"|silent|muted|blocked|deleted|nede"
    r"|nere|død|död|tot|voll|fuld|sjovt|kul|roligt|boring|kedelig\w*|tråkig\w*|langweilig"
    r"|installed|installeret|open|åben|better|bedre"
    r"|bättre|besser|worse|closed|lukket|stängt|geschlossen|useful|nyttig\w*|nützlich|also|også"
    r"|också|auch|still|stadig|already"
    r"|ja|nej|nein|ikke|inte|nicht|not|kun|bara|nur|only|mere|mer|mehr|more|mange|många|viele"
    r"|many|alle|alla|all"
    r"|hvad|vad|was|what|hvordan|hur|wie|how|når|när|wenn|when|hvem|vem|wer|who|den|det|der|die"
    r"|das|the|en|et|ett"
    r"|ein|eine|a|an|og|och|und|and|i|in|på|auf|on|til|till|zu|to|for|för|für|med|med|mit|with"
    r"|fra|från|von|from"
    r"|vi|wir|we|du|you|jeg|jag|ich|man|se|siehe|see|læs|läs|lies|read|god|gut|good|bra|sikker"
    r"|säker|sicher|safe"
    r"|billigt|gratis|free|uge|vecka|woche|week|dag|tag|day|tekst|text|sprog|språk|sprache|ord"
    r"|tid|time|zeit"
    r"|populær\w*|populär\w*|popular|størst|største|ungdom\w*|jugend\w*|unge|unga|young|people"
    r"|folk|venner"
    r"|vänner|freunde|friends|kunder|kunden|customers|deling|dela|teilen|sharing|markedsføring"
    r"|marknadsföring"
    r"|marketing|kommunikation|app|apps|medier|medien|media|annat|andet|anderes|other|none|ingen"
    r"|keine|intet|inget)\b)"
)
_WORD = rf"{_COMMON}[a-z][a-z\d._-]{{3,29}}(?![\w@])(?! (?:[a-zæøåäöü]|\d))"
"""One word without digits, at the end of its part of a sentence."""
_STYLES = re.compile(
    r"@(?:media|import|font-face|page|supports|keyframes|charset|layer|container|property"
    r"|namespace|override|param"
    r"|return|returns|throws|deprecated|see|todo|test|staticmethod|classmethod|dataclass"
    r"|cached_property|cache"
    r"|home|work|school|all|everyone|here|channel|fixture|pytest|tailwind|apply|include|mixin"
    r"|extend|if|else|use"
    r"|forward|each|starting-style|scope|view-transition|counter-style|author|version|since"
    r"|property|abstractmethod)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"@|#\d|\bu/|\.bsky|\b{_SERVICE}{_NAMED}(?!{LETTER})|{_SITE}/|{_SHORT_SITE}/|brugernavn"
    rf"|användarnamn|nutzername|user ?name"
    r"|nickname|gamer|spitzname"
)
"""The words that one of the detectors of this file needs, in lower case."""


def _handle(pattern: str, **conditions: Any) -> Detector:
    return Detector(
        PersonalKind.HANDLE,
        re.compile(pattern, re.IGNORECASE),
        digits=0,
        needs=_NEEDED,
        **conditions,
    )


DETECTORS = (
    _handle(
        r"(?<![\w.@/&=-])@(?=[\w.]*[a-z_])\w(?:[\w.-]{0,40}\w)(?!\w|/|[.-]?\(| ?\()",
        unless=_STYLES,
        example="@anna_lind",
    ),
    _handle(
        rf"(?<![\w@])(?:{_SITE})/(?:add/|in/|u/|user/|users/|c/|channel/|profile/|id/|pub/"
        rf"|people/|t/|@)*{_NO_PERSON}"
        r"[\w.%+-]{2,}",
        example="instagram.com/annalind",
    ),
    _handle(
        rf"(?<![\w@.-]){_SHORT_SITE}/{_NO_PERSON}[@+]?[\w.%-]{{3,}}", example="m.me/asta.fantasi"
    ),
    _handle(r"(?<![\w.-])[\w-]{2,30}\.bsky\.social\b", example="@milan-pahitt.bsky.social"),
    _handle(
        r"(?<![\w/])/?u/[a-z\d_-]{3,20}\b(?!/)",
        unless=re.compile(r".*u/[a-z]{1,4}", re.IGNORECASE),
        example="u/anna_lind",
    ),
    _handle(
        r"(?<![\w#/-])(?=[\w.]{0,31}[a-z])[\w.]{2,32}#\d{4}\b(?!\d)",
        unless=re.compile(
            r"(?:issue|pr|nr|no|sag|case|ordre|order|ticket|bug|projekt\w*|rum|room|raum|side"
            r"|seite|page|auftrag|kode"
            r"|code|faktura|version|item|opgave|aufgabe|task|color|farbe|farve|färg)#.*",
            re.IGNORECASE,
        ),
        example="aske#1234",
    ),
    _handle(
        rf"\b{_SERVICE}{_NAMED}[\"')]? ?(?:{_IS} ?){{1,2}}[\"'(]?@?{_HANDLE}",
        example="insta: anna.lind99",
    ),
    _handle(
        rf"\b{_SERVICE}{_NAMED} (?:[-–>(,;] ?)?[\"']?{_HANDLE}(?![\w-]*\w)",
        example="insta anna_lind",
    ),
    _handle(
        rf"\b{_SERVICE}\b[^\n]{{1,30}}? (?:[\"'(]?@?){_HANDLE}",
        sure=False,
        example="insta, @anna.lind99",
    ),
    _handle(
        rf"(?<![\w./@-]){_HANDLE}[\"')]? ?(?:,|på|on|auf|bei|i|in|via|\()? ?(?:my |min |mit "
        rf"|mein |meinem )?\b{_SERVICE}\b",
        example="anna_lind på insta",
    ),
    _handle(rf"\b{_SERVICE}{_NAMED} ?[:=] ?[\"']?{_WORD}", example="Snapchat: annalind"),
    _handle(
        rf"\b{_MY} {_SERVICE}{_NAMED} {_IS} ?[\"']?{_WORD}", example="Min snap är folke.hammare07"
    ),
    _handle(
        rf"\b(?:på|on|auf|bei) {_SERVICE} (?:{_IS}|hedder jeg|heter jag|heiße ich|i am|i'm|er jeg"
        rf"|är jag|bin ich) ?[\"']?{_WORD}",
        example="Auf Discord bin ich enno#4711",
    ),
    _handle(
        r"\b(?:brugernavn|användarnamn|benutzername|nutzername|username|user name|nickname"
        r"|gamertag|gamer-?tag|spitzname im netz)"
        rf"(?:et|en)? ?(?:{_IS} ?){{1,2}}[\"']?(?:{_HANDLE}|{_WORD})",
        example="brugernavn: anna_lind",
    ),
    _handle(
        r"\b(?:find|add|tilføj|adde|følg|følge|följ|folg|folge|follow|skriv til|schreib|dm"
        r"|message|adda?e?) (?:mig|mich|mir|me|ham|hende|her|him)?"
        rf"[^\n]{{0,24}}?\b{_SERVICE}\b[ :,-]{{1,3}}(?:som|as|als|under|unter|med|mit"
        rf"|with)? ?[\"']?@?(?:{_HANDLE}|{_WORD})",
        example="Följ mig på Instagram @tuva_pahitt",
    ),
    Detector(
        PersonalKind.HANDLE,
        re.compile(
            r"\b(?:[Ff]acebook|FB|[Ff]b|[Mm]essenger|[Ll]inked[Ii]n)(?:-?(?:navn|namn|name"
            r"|profil))? ?(?::|er|är|is"
            r"|ist) ?[A-ZÆØÅÄÖÜ][^\W\d_]+(?: [A-ZÆØÅÄÖÜ][^\W\d_]+){1,2}(?!\w)"
        ),
        digits=0,
        needs=_NEEDED,
        sure=False,
        example="Facebook: Anna Lind",
    ),
)
