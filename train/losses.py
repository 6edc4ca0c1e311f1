"""What each kind of batch teaches. Weights: syntax 1 a head, entities and attributions 2, vectors by the settings."""
import torch
import torch.nn.functional as F
from torch import Tensor

from .blocks import IGNORED, Batch, Targets
from .model import Model


def cross_entropy(scores: Tensor, targets: Tensor) -> Tensor:
    return F.cross_entropy(scores.flatten(0, -2), targets.flatten(), ignore_index=IGNORED)


def syntax_loss(model: Model, targets: Targets, batch: Batch, words: dict[str, Tensor]) -> Tensor:
    morphology, tree = words["morphology"], words["tree"]
    loss = cross_entropy(model.upos(morphology), targets.words(batch.blocks, "upos"))
    loss = loss + 0.5 * cross_entropy(model.feats(morphology), targets.words(batch.blocks, "feats"))
    loss = loss + 0.5 * cross_entropy(model.lemmas(morphology), targets.words(batch.blocks, "lemmas"))
    heads = targets.heads(batch.blocks)
    loss = loss + cross_entropy(model.arcs(tree, batch.same), heads)
    relations = model.relations_of(tree, heads.clamp(min=0))
    return loss + cross_entropy(relations, targets.words(batch.blocks, "relations"))


def entity_loss(model: Model, targets: Targets, batch: Batch, words: dict[str, Tensor]) -> Tensor:
    return 2 * cross_entropy(model.entities(words["entities"]), targets.words(batch.blocks, "entities"))


def attribution_loss(model: Model, targets: Targets, batch: Batch, words: dict[str, Tensor]) -> Tensor:
    states = words["attributions"]
    cues, places, rows = targets.attributions(batch.blocks, states.shape[1])
    loss = 2 * cross_entropy(model.cues(states), cues)
    if places:
        block, word = (torch.tensor(column) for column in zip(*places))
        loss = loss + 2 * cross_entropy(pair_scores(model, states, block, word), rows)
    return loss


def pair_scores(model: Model, states: Tensor, block: Tensor, word: Tensor) -> Tensor:
    """Pairs block by block, so that a block's words are projected once."""
    scores = [
        model.pairs(states[number, word[block == number]], states[number], word[block == number]) for number in block.unique().tolist()
    ]
    return torch.cat(scores)


def vector_loss(model: Model, batch: Batch, words: dict[str, Tensor], teacher: Tensor) -> Tensor:
    """1 - cosine with the untouched encoder's vector of the same sentence read alone."""
    rows = [[sentence.teacher for sentence in block.sentences] for block in batch.blocks]
    known = [(i, j, row) for i, numbers in enumerate(rows) for j, row in enumerate(numbers) if row >= 0]
    if not known:
        return words["vectors"].sum() * 0
    block, sentence, row = (torch.tensor(column) for column in zip(*known))
    found = model.vectors(words["vectors"], batch.members)[block, sentence]
    return (1 - (found * teacher[row].float()).sum(-1)).mean()


LOSSES = {"syntax": syntax_loss, "entities": entity_loss, "attributions": attribution_loss}
# The mixes that each kind of batch needs.
MIXES = {
    "syntax": ["morphology", "tree", "vectors"],
    "entities": ["entities", "vectors"],
    "attributions": ["attributions", "vectors"],
}
