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

# What entitles a document beside its date, and is no place: "12 mai 2024 - Budget".
BESIDE_DATES = _set(
    "agenda minutes report rapport programme program update communiqué statement "
    "déclaration budget bulletin newsletter infolettre summary résumé sommaire results "
    "résultats schedule horaire calendrier calendar menu notice avis news nouvelles "
    "actualités highlights armistice easter pâques christmas noël"
)

# What a language switcher offers.
LANGUAGES = _set(
    "english french anglais français francais deutsch german allemand español spanish "
    "espagnol italiano italian italien português portuguese portugais nederlands dutch "
    "русский українська العربية 中文 日本語 polski inuktitut"
)
LANGUAGE_ADJECTIVES = _set("anglaise française francaise allemande espagnole italienne")
# The codes of our languages stand for them alone; "IT" and "de" are other words too.
OWN_CODES = _set("en fr eng fra")
LANGUAGE_CODES = OWN_CODES | _set("de es it pt nl")
LANGUAGE_WORDS = _set("language languages langue langues")
CHOICES = _set("select choose choisir choisissez")
PAGES = _set("page version document release communiqué article text texte site")
ALSO = _set("also aussi également")
OFFERS = _set(
    "available disponible read lire lisez view voir consulter consultez follows suit"
)
LANGUAGE_GLUE = (
    LANGUAGE_WORDS | CHOICES | PAGES | ALSO | OFFERS | _set("this cette in en la")
)
# What only a line that offers a page or a version may hold: "Le français" is a title.
OFFER_GLUE = _set("is est and et or ou the le l ce cet présent present your votre")

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

# How long the text takes to read.
MINUTES = _set("minute minutes min mins")
READING_TIME = MINUTES | _set(
    "reading read time temps lecture estimated estimé about environ less than moins de d "
    "une of"
)

# Newsletters and the like, and what one does to get them.
SUBSCRIBING = _set("subscribe sign abonnez abonner inscrivez inscrire receive recevez")
SUBSCRIBED = _set(
    "newsletter newsletters infolettre infolettres bulletin bulletins updates alerts "
    "alertes news nouvelles releases communiqués mailing diffusion"
)
SUBSCRIPTION_GLUE = _set(
    "to our the for up by list email e mail press your inbox s vous à au aux l la le les "
    "notre nos votre par de d information électronique courriel courriels presse liste"
)

# What a release says of itself, above its title.
RELEASE_LABELS = frozenset(
    (
        "communiqué",
        "communiqué de presse",
        "news release",
        "press release",
        "media release",
        "media advisory",
        "avis aux médias",
        "pour diffusion immédiate",
        "pour publication immédiate",
        "for immediate release",
        "for immediate distribution",
    )
)
