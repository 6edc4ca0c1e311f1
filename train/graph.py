"""The model as it is shipped: one block in, plain outputs out. Inputs and outputs are named here and nowhere else."""
import torch
from torch import Tensor, nn

from .blocks import Block, collate
from .model import TASKS, Model

INPUTS = ["ids", "shapes", "first", "last", "members"]
OUTPUTS = ["upos", "feats", "lemmas", "arcs", "relations", "entities", "cues", "pairs", "vectors"]


class Graph(nn.Module):
    """Pieces `ids`, `shapes` [piece]; `first`, `last` [word] (word 0 is [CLS]); `members` [sentence, word], 1 where it stands in it.

    upos, feats, lemmas [word]: label ids. arcs [word, head]: scores. relations [word, head]: label ids, never root.
    entities, cues [word, tag]: probabilities. pairs [cue, word, label]: probabilities. vectors [sentence, 384]: length 1.
    """

    def __init__(self, model: Model):
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor, members: Tensor) -> tuple[Tensor, ...]:
        model = self.model
        states = model.bert(ids[None], shapes[None], None)
        words = torch.stack([(state[0].index_select(0, first) + state[0].index_select(0, last)) * 0.5 for state in states], -1)
        # Not a matrix product, which would be quantised: the mixes stay exact.
        mixes = torch.softmax(model.mix, 1)
        by = {task: (words * mixes[number]).sum(-1) for number, task in enumerate(TASKS)}
        same = (members.T @ members) > 0.5
        root = torch.zeros_like(same)
        root[:, 0] = True
        tree, attributions = by["tree"][None], by["attributions"]
        return (
            model.upos(by["morphology"]).argmax(-1).to(torch.int32),
            model.feats(by["morphology"]).argmax(-1).to(torch.int32),
            model.lemmas(by["morphology"]).argmax(-1).to(torch.int32),
            model.arcs(tree, (same | root)[None])[0],
            model.relations_all(tree).to(torch.int32),
            torch.softmax(model.entities(by["entities"]), -1),
            torch.softmax(model.cues(attributions), -1),
            torch.softmax(model.pairs(attributions, attributions, torch.arange(first.shape[0])), -1),
            model.vectors(by["vectors"], members),
        )


def inputs_of(block: Block) -> dict[str, Tensor]:
    batch = collate([block])
    return {"ids": batch.ids[0], "shapes": batch.shapes[0], "first": batch.first[0], "last": batch.last[0], "members": batch.members[0]}
