"""The corpora as documents of sentences; one reader a format. Every dropped row is counted under a reason.

A Sentence carries whatever its corpus says of it: None means "not said", never "none there".
"""
import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .offsets import code_points
from .words import split_sentences, tokenize

DROPPED: Counter = Counter()


@dataclass
class Syntax:
    upos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]  # index in the sentence, -1 for the root
    relations: list[str]


@dataclass
class Attribution:
    """Word indices in the document."""

    cue: list[int]
    source: list[int]
    content: list[int]


@dataclass
class Sentence:
    words: list[str]
    first: int = 0  # index of its first word in the document
    headline: bool = False
    syntax: Syntax | None = None
    entities: list[str] | None = None  # BIO
    pieces: list[tuple[int, ...]] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    teacher: int = -1  # row of its teacher vector


@dataclass
class Document:
    id: str
    sentences: list[Sentence]
    attributions: list[Attribution] | None = None

    def __post_init__(self):
        first = 0
        for sentence in self.sentences:
            sentence.first = first
            first += len(sentence.words)


def open_text(path: Path):
    return gzip.open(path, "rt", encoding="utf-8")


def read_conllu(path: Path) -> list[Document]:
    """Universal Dependencies. GUM's entities become BIO tags beside the syntax, its discourse units attributions (gum.py)."""
    documents, rows, name, sentences = [], [], "", []

    def close():
        if sentences:
            documents.append(Document(name, list(sentences)))
        sentences.clear()

    with open_text(path) as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                close()
                name = line.split(" = ", 1)[1].strip()
            elif line[0] == "#":
                continue
            elif line == "\n":
                if rows:
                    sentences.append(to_sentence(rows))
                rows = []
            elif line.split("\t", 1)[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
    close()
    return documents


def to_sentence(rows: list[list[str]]) -> Sentence:
    syntax = Syntax(
        upos=[row[3] for row in rows],
        feats=[without_typo(row[5]) for row in rows],
        lemmas=[row[2] for row in rows],
        heads=[int(row[6]) - 1 for row in rows],
        relations=[row[7] for row in rows],
    )
    return Sentence(words=[row[1] for row in rows], syntax=syntax)


def without_typo(feats: str) -> str:
    """A misspelling is no property of the word that a reader could use."""
    return "|".join(feat for feat in feats.split("|") if feat != "Typo=Yes") or "_"


def read_entities(path: Path) -> list[Document]:
    """ner-worldwide: paragraphs of tagged words; sentences are split by rule, since only vectors need them."""
    documents, name, sentences, words, tags = [], "", [], [], []

    def close_paragraph():
        for start, end in split_sentences(words):
            sentences.append(Sentence(words=words[start:end], entities=tags[start:end]))
        words.clear()
        tags.clear()

    def close_document():
        close_paragraph()
        if sentences:
            documents.append(Document(name, list(sentences)))
        sentences.clear()

    with open_text(path) as lines:
        for line in lines:
            if line.startswith("# doc = "):
                close_document()
                name = line[8:].strip()
            elif line.startswith("# ") and "\t" not in line:
                continue
            elif line == "\n":
                close_paragraph()
            else:
                columns = line.rstrip("\n").split("\t")
                words.append(columns[0])
                tags.append(columns[1])
    close_document()
    return documents


def read_attributions(path: Path) -> list[Document]:
    """PolNeAR: raw text with spans; the first paragraph is the headline."""
    documents = []
    with open_text(path) as lines:
        for line in lines:
            row = json.loads(line)
            text, table = row["text"], code_points(row["text"])
            spans, sentences, start = [], [], 0
            for number, paragraph in enumerate(text.split("\n\n")):
                found = tokenize(text, start, start + len(paragraph))
                words = [text[a:b] for a, b in found]
                sentences += [Sentence(words=words[a:b], headline=number == 0) for a, b in split_sentences(words)]
                spans += found
                start += len(paragraph) + 2

            documents.append(Document(row["id"], sentences, to_attributions(row["attributions"], spans, table)))
    return documents


def to_attributions(rows: list[dict], spans: list[tuple[int, int]], table: list[int]) -> list[Attribution]:
    """Spans of UTF-16 offsets to word indices; `spans` are the words' code points, `table` turns offsets into those."""

    def covered(pairs):
        ranges = [(table[a], table[b]) for a, b in pairs]
        return [i for i, (a, b) in enumerate(spans) if any(a < z and b > y for y, z in ranges)]

    found = [Attribution(covered(row["cue"]), covered(row["source"]), covered(row["content"])) for row in rows]
    DROPPED["attribution without a cue"] += sum(not attribution.cue for attribution in found)
    return [attribution for attribution in found if attribution.cue]


def read_own_attributions(path: Path, reports: Path) -> list[Document]:
    """Our annotations (train/attributions/): offsets into reports that lie elsewhere; a line of a report is a paragraph, the first its headline."""
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["report"].endswith(".html"):
            DROPPED["report whose markup stands between its words"] += 1
            continue
        text = (reports / row["report"]).read_bytes().decode("utf-8")
        table = code_points(text)
        spans, sentences = [], []
        for begin, end in row["read"]:
            for match in LINE.finditer(text, table[begin], table[end]):
                if DATE_LINE.fullmatch(match.group()):
                    continue
                found = tokenize(text, match.start(), match.end())
                words = [text[a:b] for a, b in found]
                sentences += [Sentence(words=words[a:b], headline=match.start() == 0) for a, b in split_sentences(words)]
                spans += found
        documents.append(Document(row["report"], sentences, to_attributions(row["attributions"], spans, table)))
    return documents


LINE = re.compile(r"[^\n]*\S[^\n]*")
DATE_LINE = re.compile(r"\s*\d{4}-\d{2}-\d{2}\s*")
OWN = Path(__file__).parent / "attributions"


def read_all(corpora: Path, split: str, licensed_only: bool, reports: Path | None = None) -> dict[str, list[Document]]:
    """The documents of a split by what they teach. Test splits are read only by `python -m train test`.

    `reports`, if given, holds the texts of our own annotations: those with a second pass are dev, the others train.
    """
    gum_path = corpora / "gum" / f"{split}.conllu.gz"
    ewt = read_conllu(corpora / "ud-ewt" / f"{split}.conllu.gz")
    gum = read_conllu(gum_path)
    if licensed_only:
        from .gum import read_gum_attributions, read_gum_entities

        return {"ewt": ewt, "gum": gum, "entities": read_gum_entities(gum_path), "attributions": read_gum_attributions(gum_path), "own": own_of(split, reports)}
    attribution_path = corpora / "polnear" / f"{split}.jsonl.gz"
    return {
        "ewt": ewt,
        "gum": gum,
        "entities": read_entities(corpora / "ner-worldwide" / f"{split}.tsv.gz"),
        "attributions": read_attributions(attribution_path) if attribution_path.exists() else [],
        "own": own_of(split, reports),
    }


def own_of(split: str, reports: Path | None) -> list[Document]:
    if reports is None or split not in ("train", "dev"):
        return []
    twice = {document.id for document in read_own_attributions(OWN / "second.jsonl", reports)}
    documents = read_own_attributions(OWN / "first.jsonl", reports)
    return [d for d in documents if (d.id in twice) == (split == "dev")]
