"""The words that deny, in English and French, in lower case with straight apostrophes."""

from __future__ import annotations

import re

from corpora.language.words import listed

# Negations of a verb; those that end in "n't" beside them.
NOT = listed("not cannot never")
# Beside these "not" denies no verb: "whether or not", "not only", "pas seulement".
NOT_BEFORE = listed("or if why whether but and")
NOT_AFTER = listed(
    "only just merely simply solely least necessarily until before earlier all every"
    " more less later sooner tous toutes seulement uniquement que qu' nécessairement"
    " forcément simplement encore"
)
# A negation behind these is no statement: "if it is not", "s'il n'est pas".
CONDITIONS = listed("if unless si s'")
# Words whose denial says something else: "not to exceed" is "at most", and who does not
# think that it is so thinks that it is not.
OTHERWISE = re.compile(
    r"exc[eéè]+d\w*|dépass\w*|surpass\w*|th(?:ink|ought)\w*|believ\w*|suppos\w*"
    r"|expect\w*|pens\w*|croi\w*|croy\w*|cru"
)
# The second part of a French negation.
SECOND = listed("pas plus jamais")

# What denies somewhere in a sentence: with one of these no negation of the other version
# is without an answer.
STRONG = re.compile(
    r"no|none|nobody|nothing|neither|nor|not|cannot|never|without|\w+n't|ne|n'|aucun\w*|ni"
    r"|sans|rien|personne|jamais|non|nul|nulle|absen\w*|lack\w*|manqu\w*"
)

# What stands between a negation and the word it denies, auxiliaries, adverbs, pronouns, and
# verbs that are said with a negation in one language only.
SKIPPED_EN = listed(
    "be been being have has had do does did is are was were will would can could may"
    " might must shall should to a an the any yet so very too really always also get got"
    " going able need it its you your we our they their i he she his her this that in on"
    " of for as at by from with currently fully directly quite forget"
)
SKIPPED_FR = listed(
    "est sont était étaient sera seront serait seraient soit soient être été étant a ai"
    " as avons avez ont avait avaient aura auront aurait aient ait avoir peut peuvent"
    " pourra pourront pourrait pourraient pouvait pouvez pouvons pouvoir puisse puissent"
    " doit doivent devra devront devrait devraient devez devons devait fait faire font"
    " va vont pas plus jamais le la les l' lui leur y en se s' me m' te t' nous vous de"
    " d' du des un une à au aux il elle ils elles on ce cela très tout toujours encore"
    " bien même c' j' je tu qui pour par dans sur avec actuellement vraiment directement"
    " entièrement complètement faut oublier oubliez oublions oublie"
)

# Beginnings of words that turn the rest into its opposite: "impossible", "unknown",
# "désactivé"; not "important", "information", "union".
_OPPOSITES = (
    r"(?:in|im|il|ir)(?:possib|suffi|[ée]lig|valid|correct|compl[eè]t|cap|ad[ée]qua|acti[fv]"
    r"|access|compat|exact|appropri|effic|effect|visib|l[ée]gal|l[ée]git|respons|r[ée]gul"
    r"|connu|[ée]gal|equal|certain|util|d[ée]pend|stab|adapt|just|[ée]vit|chang|variab|prob"
    r"|matur|mobil|patien|pertin|relev|r[ée]vers|prévu|attendu|dispos|occup|observ|offens"
    r"|tolér|toler|accept|admiss|abilit|consist|cohér|coher|convén|conven|discut|disput)\w*"
)
# Words and beginnings of words that deny by themselves, or say in another way what a
# negation says. One of them near the counterpart of a denied word explains the negation.
DENYING_EN = re.compile(
    r"no|none|nobody|nothing|nowhere|neither|nor|not|cannot|never|without|unless|except\w*"
    r"|only|but|rather|instead|fail\w*|refus\w*|den(?:y|ied|ies|ying)|declin\w*|reject\w*"
    r"|prevent\w*|avoid\w*|prohibit\w*|forbid\w*|ban|bans|banned|lack\w*|absen\w*|miss\w*"
    r"|hardly|barely|scarcely|rarely|seldom|few|fewer|little|less|least|free|stop\w*|ceas\w*"
    r"|against|despite|beyond|non|until|before|too|otherwise|ever|far|wrong\w*|exclu\w*"
    r"|exempt\w*|omit\w*|careful|beware|neglect\w*|regret\w*|wish\w*|outside|elimin\w*|barred|away|out|off|still|yet|doubt\w*|lest|zero|void|loss|lost|keep"
    r"|los(?:e|es|ing)|remain\w*|difficult\w*|hard|refrain\w*|longer|halt\w*|end(?:s|ed)?"
    r"|ignor\w*|empty|break\w*|un(?!i|der|t)[a-z]{3,}|non[a-z]{4,}|\w+less(?:ly)?|\w+n't"
    r"|dis(?:abl|agre|allow|appear|continu|connect|courag|miss|satisf|regard|card|pens|qualif"
    r"|trust|like)\w*|mis(?:tak|us|understand)\w*|" + _OPPOSITES
)
DENYING_FR = re.compile(
    r"ne|n'|non|ni|sans|sauf|aucun\w*|nul\w*|rien|personne|jamais|pas|guère|hormis|excepté\w*"
    r"|hors|moins|seul\w*|uniquement|mais|plutôt|lieu|refus\w*|échou\w*|échec\w*|manqu\w*"
    r"|empêch\w*|évit\w*|interdi\w*|prohib\w*|rejet\w*|nie|nient|nié\w*|absen\w*|défaut|faute"
    r"|peu|rarement|trop|exempt\w*|exclu\w*|cess\w*|arrêt\w*|contre|malgré|ignor\w*|dépourvu\w*"
    r"|libre\w*|avant|jusqu\w*|sinon|autrement|privé\w*|abst\w+|omis\w*|omett\w*|dispens\w*"
    r"|attention|néglig\w*|regrett\w*|élimin\w*|inexist\w*|introuv\w*|loin|fini\w*|perd\w*|reste\w*|seulement|difficil\w*|mal|peine|doute\w*|zéro|perte\w*"
    r"|toujours|encore|maxim\w*|écart\w*|vide\w*|non[a-zà-ÿ]{4,}|dés(?:act|acc|app|av|inst|ab"
    r"|int|ob|esp)\w*|dé(?:conseil|cour|ni|nu|pour|fav|branch|pass)\w*|dispar\w*|mé(?:con|fi)\w*"
    r"|" + _OPPOSITES
)
