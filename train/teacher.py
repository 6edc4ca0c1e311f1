"""The untouched encoder's sentence vectors: what the vector head is taught to give. Computed once and kept."""
import hashlib
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .blocks import Block, collate
from .corpora import Document, Sentence
from .model import Bert

# More than this many sentences a corpus teach the vectors nothing new.
SENTENCES_MAX = 16_000


def mean_vectors(bert: Bert, sentences: list[Sentence]) -> Tensor:
    """Mean of all pieces with [CLS] and [SEP], unit length: as all-MiniLM-L6-v2 is used by its authors."""
    batch = collate([Block([sentence], None) for sentence in sentences])
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        state = bert(batch.ids, None, batch.mask)[-1].float()
    mask = batch.mask[..., None].float()
    return F.normalize((state * mask).sum(1) / mask.sum(1), dim=-1)


def teach(documents: dict[str, list[Document]], start: Path, work: Path, seed: int) -> Tensor:
    """Sets `teacher` on the chosen sentences and returns their vectors (half precision)."""
    dice = random.Random(seed)
    chosen: list[Sentence] = []
    for name in sorted(documents):
        sentences = [s for d in documents[name] for s in d.sentences if 3 <= len(s.words) <= 100 and sum(map(len, s.pieces)) < 250]
        chosen += dice.sample(sentences, min(SENTENCES_MAX, len(sentences)))
    for row, sentence in enumerate(chosen):
        sentence.teacher = row
    key = hashlib.sha256("\n".join(" ".join(s.words) for s in chosen).encode()).hexdigest()[:16]
    path = work / f"teacher-{key}.npy"
    if path.exists():
        return torch.from_numpy(np.load(path))
    bert = Bert()
    bert.load_start(start)
    bert.eval()
    vectors = torch.zeros(len(chosen), 384, dtype=torch.float16)
    order = sorted(range(len(chosen)), key=lambda row: sum(map(len, chosen[row].pieces)))
    for begin in range(0, len(order), 32):
        rows = order[begin : begin + 32]
        vectors[rows] = mean_vectors(bert, [chosen[row] for row in rows]).half()
    np.save(path, vectors.numpy())
    return vectors
