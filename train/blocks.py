"""Documents to blocks (what one pass reads) and blocks to padded batches."""
import random
from dataclasses import dataclass

import torch
from torch import Tensor

from .corpora import DROPPED, Attribution, Document, Sentence
from .labels import Labels, lemma_script
from .pieces import CLS, SEP, Pieces, shape
from .settings import BLOCK_PIECES_MAX, BLOCK_WORDS_MAX

IGNORED = -100


@dataclass
class Block:
    """Consecutive sentences of one document. Attributions are those whose cue begins here; indices as in the document."""

    sentences: list[Sentence]
    attributions: list[Attribution] | None

    @property
    def first(self) -> int:
        return self.sentences[0].first

    @property
    def size(self) -> int:
        return 2 + sum(len(p) for s in self.sentences for p in s.pieces)

    @property
    def count(self) -> int:
        return sum(len(s.words) for s in self.sentences)


def add_pieces(documents: list[Document], pieces: Pieces) -> None:
    for document in documents:
        for sentence in document.sentences:
            sentence.pieces = [pieces.of(word) for word in sentence.words]
            sentence.shapes = [shape(word) for word in sentence.words]


def cut(sentence: Sentence, words: int = BLOCK_WORDS_MAX) -> list[Sentence]:
    """A sentence too long for a block, in pieces; a tree cannot be cut, so its syntax is dropped."""
    if len(sentence.words) <= words and sum(map(len, sentence.pieces)) <= BLOCK_PIECES_MAX:
        return [sentence]
    DROPPED["tree of a sentence longer than a block"] += sentence.syntax is not None
    if sum(map(len, sentence.pieces[:words])) > BLOCK_PIECES_MAX:
        return cut(sentence, words // 2)
    parts = []
    for start in range(0, len(sentence.words), words):
        end = start + words
        parts.append(
            Sentence(
                words=sentence.words[start:end],
                first=sentence.first + start,
                headline=sentence.headline,
                entities=sentence.entities[start:end] if sentence.entities is not None else None,
                pieces=sentence.pieces[start:end],
                shapes=sentence.shapes[start:end],
            )
        )
    return parts


def pack(document: Document, words_max: int = BLOCK_WORDS_MAX) -> list[Block]:
    """Whole consecutive sentences up to `words_max` words (one longer sentence stands alone); the headline apart."""
    groups: list[list[Sentence]] = []
    words = pieces = 0
    for whole in document.sentences:
        for sentence in cut(whole):
            size = sum(map(len, sentence.pieces))
            fits = words + len(sentence.words) <= words_max and pieces + size <= BLOCK_PIECES_MAX
            if not groups or not fits or groups[-1][-1].headline != sentence.headline:
                groups.append([])
                words = pieces = 0
            groups[-1].append(sentence)
            words += len(sentence.words)
            pieces += size
    blocks = []
    for group in groups:
        start, end = group[0].first, group[-1].first + len(group[-1].words)
        of_document = document.attributions
        inside = None if of_document is None else [a for a in of_document if start <= a.cue[0] < end]
        blocks.append(Block(group, inside))
    return blocks


def epoch(documents: list[Document], alone: float, batch_pieces: int, dice: random.Random) -> list[list[Block]]:
    """Every document once, packed anew: other neighbours and block lengths each time. Batches of about equal lengths."""
    blocks = []
    for document in documents:
        if dice.random() < alone:
            blocks += [block for s in document.sentences for block in pack(Document(document.id, [s]))]
        else:
            blocks += pack(document, dice.randint(BLOCK_WORDS_MAX // 3, BLOCK_WORDS_MAX))
    blocks.sort(key=lambda block: block.size * dice.uniform(0.9, 1.1))
    batches, longest = [[]], 0
    for block in blocks:
        longest = max(longest, block.size)
        if batches[-1] and longest * (len(batches[-1]) + 1) > batch_pieces:
            batches.append([])
            longest = block.size
        batches[-1].append(block)
    dice.shuffle(batches)
    return batches


@dataclass
class Batch:
    ids: Tensor
    shapes: Tensor
    first: Tensor
    last: Tensor
    mask: Tensor  # true for pieces
    same: Tensor  # [batch, word, head]: may be its head
    members: Tensor  # [batch, sentence, word]
    blocks: list[Block]


def padded(rows: list[list[int]], fill: int = 0) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def collate(blocks: list[Block]) -> Batch:
    ids, shapes, first, last, sentence_of = [], [], [], [], []
    for block in blocks:
        row, shape_row, firsts, lasts, numbers = [CLS], [0], [0], [0], [-1]
        for number, sentence in enumerate(block.sentences):
            for pieces, word_shape in zip(sentence.pieces, sentence.shapes):
                firsts.append(len(row))
                row += pieces
                shape_row += [word_shape] * len(pieces)
                lasts.append(len(row) - 1)
                numbers.append(number)
        ids.append([*row, SEP])
        shapes.append([*shape_row, 0])
        first.append(firsts)
        last.append(lasts)
        sentence_of.append(numbers)
    numbers = padded(sentence_of, -2)
    same = (numbers[:, :, None] == numbers[:, None]) & (numbers >= 0)[:, :, None]
    same[:, :, 0] = True
    sentences = torch.arange(max(len(block.sentences) for block in blocks))
    return Batch(
        ids=padded(ids),
        shapes=padded(shapes),
        first=padded(first),
        last=padded(last),
        mask=padded([[1] * len(row) for row in ids]).bool(),
        same=same,
        members=(numbers[:, None] == sentences[None, :, None]).float(),
        blocks=blocks,
    )


class Targets:
    """Label ids of a batch's words, IGNORED where the corpus or the label set is silent."""

    def __init__(self, labels: Labels):
        tables = {name: {key: i for i, key in enumerate(keys)} for name, keys in labels.plain().items()}
        self.of_word = {
            "upos": lambda s: [tables["upos"][key] for key in s.syntax.upos],
            "feats": lambda s: [tables["feats"].get(key, IGNORED) for key in s.syntax.feats],
            "lemmas": lambda s: [
                tables["lemmas"].get(lemma_script(form, lemma), IGNORED) for form, lemma in zip(s.words, s.syntax.lemmas)
            ],
            "relations": lambda s: [tables["relations"].get(key, IGNORED) for key in s.syntax.relations],
            "entities": lambda s: [tables["entities"].get(key, 0) for key in s.entities],
        }

    def words(self, blocks: list[Block], kind: str) -> Tensor:
        rows = []
        for block in blocks:
            row = [IGNORED]
            for sentence in block.sentences:
                silent = (sentence.entities if kind == "entities" else sentence.syntax) is None
                row += [IGNORED] * len(sentence.words) if silent else self.of_word[kind](sentence)
            rows.append(row)
        return padded(rows, IGNORED)

    @staticmethod
    def heads(blocks: list[Block]) -> Tensor:
        """Positions in the block; 0 is the root."""
        rows = []
        for block in blocks:
            row, offset = [IGNORED], 1
            for sentence in block.sentences:
                heads = sentence.syntax.heads if sentence.syntax else []
                row += [offset + head if head >= 0 else 0 for head in heads] or [IGNORED] * len(sentence.words)
                offset += len(sentence.words)
            rows.append(row)
        return padded(rows, IGNORED)

    @staticmethod
    def attributions(blocks: list[Block], width: int) -> tuple[Tensor, list[tuple[int, int]], Tensor]:
        """Cue tags `[batch, word]`, the place (batch, word) of every cue, and what each word is to it `[cue, word]`."""
        cues = torch.full((len(blocks), width), IGNORED)
        places, rows = [], []
        for number, block in enumerate(blocks):
            count = block.count
            cues[number, 1 : count + 1] = 0
            for attribution in block.attributions:
                inside = [i - block.first + 1 for i in attribution.cue if i - block.first < count]
                for i in inside:
                    cues[number, i] = 1 if i == inside[0] else 2
                row = torch.full((width,), IGNORED)
                row[1 : count + 1] = 0
                for label, indices in ((1, attribution.source), (2, attribution.content)):
                    for i in indices:
                        if 0 <= i - block.first < count:
                            row[i - block.first + 1] = label
                places.append((number, inside[0]))
                rows.append(row)
        return cues, places, torch.stack(rows) if rows else torch.zeros(0, width, dtype=torch.long)
