"""GUM's own layers as a stand-in for the corpora that state no licence (`--licensed-only`): named entities and attributions.

Entities: mentions with a Wikipedia title, and persons, places and organisations headed by a proper noun; outermost only.
Attributions: a discourse unit "attribution -> content" gives the cue (the unit's verb), the source (its subject's words), the content.
Weaker than the corpora it replaces: no dates but titled ones, few reported words. Scores by it are not comparable with the default's.
"""
import re
from collections import Counter, defaultdict
from pathlib import Path

from .corpora import DROPPED, Attribution, Document, Sentence, open_text

CLASSES = {"person": "Person", "place": "Location", "organization": "Organization", "time": "Date", "event": "Misc", "object": "Product"}
BRACKET = re.compile(r"\(([^()]+)(\))?|(\d+)\)")
UNIT = re.compile(r"([a-z-]+):(\d+)->(\d+)")
OUTER = ("nsubj", "nsubj:pass", "nsubj:outer")


def read_rows(path: Path):
    """`(document, sentences)`, a sentence being its CoNLL-U rows."""
    name, sentences, rows = "", [], []
    with open_text(path) as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                if sentences:
                    yield name, sentences
                name, sentences = line.split(" = ", 1)[1].strip(), []
            elif line == "\n":
                if rows:
                    sentences.append(rows)
                rows = []
            elif line.split("\t", 1)[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
    if sentences:
        yield name, sentences


def misc(row: list[str], key: str) -> str:
    """The value of one key of the last column, empty without it."""
    for item in row[9].split("|"):
        if item.startswith(key + "="):
            return item[len(key) + 1 :]
    return ""


def read_gum_entities(path: Path) -> list[Document]:
    documents = []
    for name, sentences in read_rows(path):
        documents.append(Document(name, [Sentence(words=[row[1] for row in rows], entities=entity_tags(rows)) for rows in sentences]))
    return documents


def entity_tags(rows: list[list[str]]) -> list[str]:
    opened: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    mentions = []
    for i, row in enumerate(rows):
        for match in BRACKET.finditer(misc(row, "Entity")):
            begun, closed_here, ended = match.groups()
            if begun:
                fields = begun.split("-")
                opened[fields[0]].append((i, fields[1] if len(fields) > 1 else "", len(fields) > 7))
            number = begun.split("-")[0] if begun and closed_here else ended
            if number and opened[number]:
                start, kind, titled = opened[number].pop()
                mentions.append((start, i + 1, kind, titled))
    tags = ["O"] * len(rows)
    for start, end, kind, titled in sorted(mentions, key=lambda m: (m[0], -m[1])):
        label = CLASSES.get(kind)
        proper = kind in ("person", "place", "organization") and head_tag(rows, start, end) == "PROPN"
        if label is None or not (titled or proper) or any(tag != "O" for tag in tags[start:end]):
            continue
        tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    return tags


def head_tag(rows: list[list[str]], start: int, end: int) -> str:
    for i in range(start, end):
        if not start <= int(rows[i][6]) - 1 < end:
            return rows[i][3]
    return ""


def read_gum_attributions(path: Path) -> list[Document]:
    documents = []
    for name, sentences in read_rows(path):
        units, links, first = assign_units(sentences)
        attributions = []
        for unit, target in links:
            words = [i for i, of in enumerate(units) if of == unit]
            content = [i for i, of in enumerate(units) if of == target]
            found = to_attribution(sentences, first, words, content)
            if found:
                attributions.append(found)
            else:
                DROPPED["gum attribution without a verb"] += 1
        documents.append(Document(name, [Sentence(words=[row[1] for row in rows]) for rows in sentences], attributions))
    return documents


def assign_units(sentences) -> tuple[list[int], list[tuple[int, int]], list[int]]:
    """The discourse unit of every word, the links attribution -> content, and where each sentence begins."""
    units, links, first, current = [], [], [], 0
    for rows in sentences:
        first.append(len(units))
        for row in rows:
            match = UNIT.match(misc(row, "Discourse"))
            if match:
                current = int(match[2])
                if match[1].startswith("attribution"):
                    links.append((current, int(match[3])))
            elif misc(row, "Discourse"):
                numbers = re.findall(r":(\d+)", misc(row, "Discourse"))
                current = int(numbers[0]) if numbers else current
            units.append(current)
    return units, links, first


def to_attribution(sentences, first: list[int], words: list[int], content: list[int]) -> Attribution | None:
    if not words or not content:
        return None
    number = max(i for i, start in enumerate(first) if start <= words[0])
    rows, start = sentences[number], first[number]
    inside = [i - start for i in words if i - start < len(rows)]
    cue = next((i for i in inside if rows[i][3] in ("VERB", "ADP") and int(rows[i][6]) - 1 not in inside), None)
    cue = cue if cue is not None else next((i for i in inside if rows[i][3] == "VERB"), None)
    if cue is None:
        return None
    subject = next((i for i in inside if rows[i][7] in OUTER and int(rows[i][6]) - 1 == cue), None)
    source = [i for i in inside if subject is not None and under(rows, i, subject)]
    return Attribution([start + cue], [start + i for i in source], content)


def under(rows: list[list[str]], word: int, top: int) -> bool:
    seen = Counter()
    while word >= 0 and not seen[word]:
        if word == top:
            return True
        seen[word] += 1
        word = int(rows[word][6]) - 1
    return False
