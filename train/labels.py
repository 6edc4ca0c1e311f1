"""Label sets, and lemmas as edit scripts.

A script "l:2:y" reads: lower-case the word, drop its last two characters, append "y" (cities, city); "k" keeps the case.
src/encoder/lemma.ts applies the same scripts. A lemma whose script is rare is left to the lower-cased form.
"""
from collections import Counter
from dataclasses import dataclass

from .corpora import Document
from .settings import FEATS_COUNT_MIN, LEMMA_COUNT_MIN

CUES = ["O", "B", "I"]
PAIRS = ["none", "source", "content"]


def lemma_script(form: str, lemma: str) -> str:
    scripts = []
    for case, base in (("l", form.lower()), ("k", form)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        scripts.append((len(base) - shared + len(lemma) - shared, case, f"{case}:{len(base) - shared}:{lemma[shared:]}"))
    (cost_lower, _, lower), (cost_keep, _, keep) = scripts
    return keep if cost_keep < cost_lower else lower


def apply_script(form: str, script: str) -> str:
    case, drop, suffix = script.split(":", 2)
    base = form.lower() if case == "l" else form
    return base[: len(base) - int(drop)] + suffix if len(base) >= int(drop) else base


@dataclass
class Labels:
    upos: list[str]
    feats: list[str]
    lemmas: list[str]
    relations: list[str]
    entities: list[str]  # BIO, "O" first

    def plain(self) -> dict[str, list[str]]:
        return {**self.__dict__, "cues": CUES, "pairs": PAIRS}


def read_labels(corpora: dict[str, list[Document]]) -> Labels:
    upos, feats, lemmas, relations, entities = (Counter() for _ in range(5))
    for name in ("ewt", "gum"):
        for document in corpora[name]:
            for sentence in document.sentences:
                syntax = sentence.syntax
                upos.update(syntax.upos)
                feats.update(syntax.feats)
                relations.update(syntax.relations)
                lemmas.update(lemma_script(form, lemma) for form, lemma in zip(sentence.words, syntax.lemmas))
    for document in corpora["entities"]:
        for sentence in document.sentences:
            entities.update(tag[2:] for tag in sentence.entities if tag != "O")
    return Labels(
        upos=sorted(upos),
        feats=sorted(key for key, count in feats.items() if count >= FEATS_COUNT_MIN),
        lemmas=sorted(key for key, count in lemmas.items() if count >= LEMMA_COUNT_MIN),
        relations=sorted(relations),
        entities=["O"] + [f"{prefix}-{key}" for key in sorted(entities) for prefix in "BI"],
    )
