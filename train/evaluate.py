"""Scores of a run: the same code reads the fp32 model and the exported int8 file, block by block as the product does.

LAS counts punctuation and full relations on gold words. Cue F1 is by overlap; source and content are exact, content also by word.
"""
import csv
import gzip
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .blocks import Block, add_pieces, pack
from .corpora import Document, Sentence, read_all
from .decode import decode_heads, decode_tags
from .decode_attributions import decode_attributions
from .export import load_run, write_card
from .graph import INPUTS, OUTPUTS, Graph, inputs_of
from .labels import Labels, apply_script
from .model import Bert
from .pieces import Pieces
from .teacher import mean_vectors
from .words import TOKEN

Reader = Callable[[Block], dict[str, np.ndarray]]


def torch_reader(work: Path) -> tuple[Reader, Labels]:
    model, labels, _ = load_run(work)
    graph = Graph(model).eval()

    def read(block: Block) -> dict[str, np.ndarray]:
        with torch.no_grad():
            return {name: value.numpy() for name, value in zip(OUTPUTS, graph(*inputs_of(block).values()))}

    return read, labels


def onnx_reader(models: Path) -> tuple[Reader, Labels]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(models / "encoder.onnx"), options, providers=["CPUExecutionProvider"])
    card = json.loads((models / "card.json").read_text())
    labels = Labels(**{name: card["labels"][name] for name in Labels.__dataclass_fields__})

    def read(block: Block) -> dict[str, np.ndarray]:
        given = {name: value.numpy() for name, value in inputs_of(block).items()}
        return dict(zip(OUTPUTS, session.run(OUTPUTS, {name: given[name] for name in INPUTS})))

    return read, labels


def f1(right: float, said: float, gold: float) -> float:
    return round(200 * right / max(said + gold, 1), 2)


def score_syntax(read: Reader, labels: Labels, documents: list[Document]) -> dict:
    counts = Counter()
    for block in (block for document in documents for block in pack(document)):
        if any(sentence.syntax is None for sentence in block.sentences):
            continue
        found = read(block)
        start = 1
        for sentence in block.sentences:
            syntax, end = sentence.syntax, start + len(sentence.words)
            heads = decode_heads(found["arcs"], start, end)
            counts["words"] += len(heads)
            for i, head in enumerate(heads):
                word = start + i
                counts["upos"] += labels.upos[found["upos"][word]] == syntax.upos[i]
                counts["feats"] += labels.feats[found["feats"][word]] == syntax.feats[i]
                counts["lemma"] += apply_script(sentence.words[i], labels.lemmas[found["lemmas"][word]]) == syntax.lemmas[i]
                relation = labels.relations[found["relations"][word, head]] if head else "root"
                if head == (start + syntax.heads[i] if syntax.heads[i] >= 0 else 0):
                    counts["uas"] += 1
                    counts["las"] += relation == syntax.relations[i]
                    counts["las_basic"] += relation.split(":")[0] == syntax.relations[i].split(":")[0]
            start = end
    words = counts.pop("words")
    return {name: round(100 * counts[name] / words, 2) for name in ("upos", "feats", "lemma", "uas", "las", "las_basic")}


def spans_of(tags: list[str]) -> set[tuple[int, int, str]]:
    found, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag.startswith("I") and tag[2:] == tags[start][2:]):
            found.add((start, i, tags[start][2:]))
            start = None
        if tag != "O" and start is None:
            start = i
    return found


def score_entities(read: Reader, labels: Labels, documents: list[Document]) -> dict:
    right, said, gold = Counter(), Counter(), Counter()
    for document in documents:
        expected = spans_of([tag for sentence in document.sentences for tag in sentence.entities])
        answered = set()
        for block in pack(document):
            for start, end, label, _ in decode_tags(read(block)["entities"][1:], labels.entities):
                answered.add((block.first + start, block.first + end, label))
        for counter, spans in ((right, expected & answered), (said, answered), (gold, expected)):
            counter.update(label for _, _, label in spans)
    per = {label: f1(right[label], said[label], gold[label]) for label in sorted(gold)}
    return {"f1": f1(right.total(), said.total(), gold.total()), "classes": per}


def score_attributions(read: Reader, documents: list[Document]) -> dict:
    right, said, gold = Counter(), Counter(), Counter()
    for document in documents:
        answered = []
        for block in pack(document):
            found = read(block)
            lengths = [len(sentence.words) for sentence in block.sentences]
            words = [word for sentence in block.sentences for word in sentence.words]
            for cue, source, contents in decode_attributions(found["cues"], found["pairs"], lengths, words):
                sets = [set(range(*cue)), set(range(*source)) if source else set(), {i for run in contents for i in range(*run)}]
                answered.append([{block.first + i for i in indices} for indices in sets])
        for attribution in document.attributions:
            cue, source, content = set(attribution.cue), set(attribution.source), set(attribution.content)
            gold.update(cue=1, source=bool(source), content=bool(content), content_words=len(content))
            match = max(answered, key=lambda row: len(row[0] & cue), default=None)
            if match and match[0] & cue:
                answered.remove(match)
                tally(said, match)
                right.update(cue=1, source=bool(source) and match[1] == source, content=bool(content) and match[2] == content)
                right.update(content_words=len(match[2] & content))
        for row in answered:
            tally(said, row)
    return {name: f1(right[name], said[name], gold[name]) for name in ("cue", "source", "content", "content_words")}


def tally(said: Counter, row: list[set[int]]) -> None:
    said.update(cue=1, source=bool(row[1]), content=bool(row[2]), content_words=len(row[2]))


def ranks(values: np.ndarray) -> np.ndarray:
    """Average ranks, ties sharing theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[inverse]


def score_vectors(read: Reader, path: Path, pieces: Pieces, start: Path) -> dict:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = [name for name in rows[0] if "sentence" in name.lower() or name.lower() in ("a", "b", "text1", "text2")][:2]
    bert = Bert()
    bert.load_start(start)
    bert.eval()
    gold, ours, untouched = [], [], []
    for row in rows:
        pair = [Document("", [Sentence(TOKEN.findall(row[column]))]) for column in columns]
        add_pieces(pair, pieces)
        a, b = (read(pack(document)[0])["vectors"][0] for document in pair)
        ours.append(float(a @ b))
        c, d = mean_vectors(bert, [pair[0].sentences[0], pair[1].sentences[0]])
        untouched.append(float(c @ d))
        gold.append(float(row["score"]))
    level = ranks(np.array(gold))
    return {
        "spearman": round(100 * float(np.corrcoef(ranks(np.array(ours)), level)[0, 1]), 2),
        "untouched": round(100 * float(np.corrcoef(ranks(np.array(untouched)), level)[0, 1]), 2),
    }


def score(read: Reader, labels: Labels, corpora: Path, reports: Path | None, split: str, licensed_only: bool, start: Path) -> dict:
    torch.set_num_threads(1)
    pieces = Pieces(start)
    documents = read_all(corpora, split, licensed_only, reports)
    for found in documents.values():
        add_pieces(found, pieces)
    alone = [Document(d.id, [s]) for d in documents["ewt"] for s in d.sentences]
    scores = {
        "ewt": score_syntax(read, labels, documents["ewt"]),
        "ewt_alone": score_syntax(read, labels, alone),
        "gum": score_syntax(read, labels, documents["gum"]),
        "entities": score_entities(read, labels, documents["entities"]),
    }
    if documents["attributions"]:
        scores["attributions"] = score_attributions(read, documents["attributions"])
    if documents["own"]:
        scores["own_attributions"] = score_attributions(read, documents["own"])
    scores["vectors"] = score_vectors(read, corpora / "sts" / f"stsb-{split}.tsv.gz", pieces, start)
    return scores


def write_scores(corpora: Path, reports: Path | None, models: Path, work: Path, split: str, start: Path) -> None:
    card = json.loads((models / "card.json").read_text())
    licensed_only = card["training"]["licensedOnly"]
    for name, (read, labels) in (("int8", onnx_reader(models)), ("fp32", torch_reader(work))):
        scores = score(read, labels, corpora, reports, split, licensed_only, start)
        print(split, name, json.dumps(scores), flush=True)
        card["scores"].setdefault(split, {})[name] = scores
    write_card(models, card)
