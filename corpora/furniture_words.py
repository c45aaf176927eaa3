"""The words that page furniture is made of, in English and French, in lower case."""

from __future__ import annotations


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Names of months, whole and short.
MONTHS = _set(
    "jan january janv janvier feb february févr fév février mar march mars apr april "
    "avr avril may mai jun june juin jul july juil juillet aug august août sep sept "
    "september septembre oct october octobre nov november novembre dec december déc "
    "décembre"
)

# What else a date and a time are made of.
CALENDAR = _set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat "
    "sun lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim le "
    "the on at à of de st nd rd th er h am pm a p m et est edt cet cest gmt utc bst z t "
    "min"
)

# What a page says it did on a date.
STAMPS = _set(
    "published posted updated modified issued released reviewed publié publiée mis mise "
    "jour modifié modifiée actualisé actualisée révisé révisée modification publication"
)
STAMP_GLUE = _set("last date dernière dernier en ligne online by and à")

# What a language switcher offers.
LANGUAGES = _set(
    "english french anglais français francais en fr eng fra deutsch german allemand "
    "español spanish espagnol italiano italian italien português portuguese portugais "
    "nederlands dutch русский українська العربية 中文 日本語 polski inuktitut "
    "de es it pt nl"
)
LANGUAGE_GLUE = _set(
    "language languages langue langues select choose choisir version read lire page this "
    "cette in la also available disponible aussi"
)

# Where a page can be shared or followed.
NETWORKS = _set(
    "facebook twitter x linkedin instagram youtube tiktok whatsapp mastodon bluesky "
    "threads telegram reddit pinterest flickr rss messenger"
)

# What a reader can do with a page.
SHARING = _set(
    "share partager partagez tweet tweeter print imprimer follow suivre suivez email "
    "courriel envoyer send copy copier"
)
SHARED = _set("page article link lien story post")
SHARE_GLUE = _set(
    "this the on us via by to and cette cet ce l la le sur nous par un une et à e mail feed"
)

# Links inside the page, and what they lead to.
JUMPS = _set(
    "top bottom back skip jump haut bas retour retourner aller passer revenir menu"
)
TARGETS = _set("page top main content navigation menu haut contenu principal accueil")
JUMP_GLUE = _set("of to the de du en la au à le")

# The first of the breadcrumbs.
HOME = _set("home accueil homepage")

# Teasers of other pages.
MORE = _set("related more other latest previous next autres dernières connexes plus")
MORE_OF = _set(
    "topics news articles stories posts content sujets actualités nouvelles contenus thèmes"
)
