"""The encoder: a small BERT, a shape embedding, and every head on one pass over a block.

A block is consecutive whole sentences of one report. Word 0 of a block is [CLS]: the root of every sentence.
The same module trains (padded batches) and is exported (batch of one). Knows no files but the starting weights.
"""
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from .labels import CUES, PAIRS, Labels
from .settings import SHAPES

WIDTH, LAYERS, HEADS, INNER, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
ARC, RELATION, ENTITY, PAIR, DISTANCE_MAX = 256, 64, 256, 96, 64
TASKS = ["morphology", "tree", "entities", "attributions", "vectors"]
BLOCKED = -1e4
# Without it the heads know the training corpora by heart after eight passes.
DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm_attention, self.norm_output = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        def split(y: Tensor) -> Tensor:
            return y.view(y.shape[0], y.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        # Written out: the fused kernel's backward pass took a third of a step on a CPU.
        scores = q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5
        if mask is not None:
            scores = scores.masked_fill(~mask[:, None, None], BLOCKED)
        seen = torch.softmax(scores, -1).to(v.dtype) @ v
        x = self.norm_attention(x + self.dropout(self.joined(seen.transpose(1, 2).reshape(x.shape))))
        return self.norm_output(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Bert(nn.Module):
    """Returns the states of the embedding and of every layer."""

    def __init__(self):
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor | None, mask: Tensor | None) -> list[Tensor]:
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.segment
        if shapes is not None:
            x = x + self.shapes(shapes)
        states = [self.dropout(self.norm(x))]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load_start(self, folder: Path) -> None:
        """The published weights, their names turned into ours."""
        weights = load_file(str(folder / "model.safetensors"))
        renamed = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "segment": weights["embeddings.token_type_embeddings.weight"][0],
            "shapes.weight": self.shapes.weight,
        }
        names = {
            "attention.self.query": "query",
            "attention.self.key": "key",
            "attention.self.value": "value",
            "attention.output.dense": "joined",
            "attention.output.LayerNorm": "norm_attention",
            "intermediate.dense": "inner",
            "output.dense": "outer",
            "output.LayerNorm": "norm_output",
        }
        for end in ("weight", "bias"):
            renamed[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
            for number in range(LAYERS):
                for theirs, ours in names.items():
                    renamed[f"layers.{number}.{ours}.{end}"] = weights[f"encoder.layer.{number}.{theirs}.{end}"]
        self.load_state_dict(renamed)


def projection(width: int, dropout: float) -> nn.Module:
    return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout))


class Model(nn.Module):
    def __init__(self, labels: Labels):
        super().__init__()
        self.bert = Bert()
        self.mix = nn.Parameter(torch.zeros(len(TASKS), LAYERS + 1))
        with torch.no_grad():
            self.mix[:, -1], self.mix[:, -2] = 2.0, 1.0
            self.mix[-1, -1], self.mix[-1, -2] = 6.0, 0.0  # vectors start as the last layer, as the untouched encoder's do
        self.dropout = nn.Dropout(0.1)
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.feats = nn.Linear(WIDTH, len(labels.feats))
        self.lemmas = nn.Linear(WIDTH, len(labels.lemmas))
        self.arc_head, self.arc_word = projection(ARC, 0.25), projection(ARC, 0.25)
        self.arc_pair = nn.Linear(ARC, ARC, bias=False)
        self.arc_prior = nn.Linear(ARC, 1, bias=False)
        relations = len(labels.relations)
        self.relation_count = relations
        self.root = labels.relations.index("root")
        self.relation_head, self.relation_word = projection(RELATION, 0.25), projection(RELATION, 0.25)
        self.relation_pair = nn.Linear(RELATION, RELATION * relations, bias=False)
        self.relation_prior_head = nn.Linear(RELATION, relations)
        self.relation_prior_word = nn.Linear(RELATION, relations, bias=False)
        self.entities = nn.Sequential(projection(ENTITY, 0.1), nn.Linear(ENTITY, len(labels.entities)))
        self.cues = nn.Linear(WIDTH, len(CUES))
        self.pair_cue, self.pair_word = projection(PAIR, 0.15), projection(PAIR, 0.15)
        self.pair = nn.Linear(PAIR, PAIR * len(PAIRS), bias=False)
        self.pair_prior_cue = nn.Linear(PAIR, len(PAIRS))
        self.pair_prior_word = nn.Linear(PAIR, len(PAIRS), bias=False)
        self.distance = nn.Embedding(2 * DISTANCE_MAX + 1, len(PAIRS))
        self.vector = nn.Linear(WIDTH, WIDTH)
        for weight in (self.arc_pair.weight, self.relation_pair.weight, self.pair.weight):
            nn.init.normal_(weight, std=0.02)
        nn.init.zeros_(self.distance.weight)
        with torch.no_grad():
            self.vector.weight.copy_(torch.eye(WIDTH))
            self.vector.bias.zero_()

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor, mask: Tensor | None, tasks: list[str] = TASKS
    ) -> dict[str, Tensor]:
        """The words of a block as each of `tasks` sees them: `[batch, word, WIDTH]`, word 0 being [CLS]."""
        at_first, at_last = (at[..., None].expand(-1, -1, WIDTH) for at in (first, last))
        states = self.bert(ids, shapes, mask)
        words = torch.stack([(state.gather(1, at_first) + state.gather(1, at_last)).float() * 0.5 for state in states], -1)
        weights = torch.softmax(self.mix, 1)
        mixed = {task: words @ weights[TASKS.index(task)] for task in tasks}
        return {task: word if task == "vectors" else self.dropout(word) for task, word in mixed.items()}

    def arcs(self, words: Tensor, same: Tensor) -> Tensor:
        """`[batch, word, head]`; a head outside the word's sentence is blocked, word 0 never is."""
        head, word = self.arc_head(words), self.arc_word(words)
        scores = self.arc_pair(word) @ head.transpose(1, 2) / 16 + self.arc_prior(head).transpose(1, 2)
        return scores.masked_fill(~same, BLOCKED)

    def relations_of(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores of each word with the head given for it."""
        word, head = self.relation_word(words), self.relation_head(words)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, RELATION))
        paired = self.relation_pair(word).unflatten(-1, (self.relation_count, RELATION))
        return (paired @ chosen[..., None])[..., 0] + self.relation_prior_head(chosen) + self.relation_prior_word(word)

    def relations_all(self, words: Tensor) -> Tensor:
        """The best relation for every pair `[word, head]` but the root's own; for the export, batch of one."""
        word, head = self.relation_word(words)[0], self.relation_head(words)[0]
        paired = self.relation_pair(word).reshape(-1, RELATION) @ head.T
        scores = paired.view(word.shape[0], self.relation_count, -1)
        scores = scores + self.relation_prior_word(word)[..., None] + self.relation_prior_head(head).T[None]
        not_root = torch.zeros(self.relation_count)
        not_root[self.root] = BLOCKED
        return (scores + not_root[None, :, None]).argmax(1)

    def pairs(self, cue_words: Tensor, words: Tensor, cues: Tensor) -> Tensor:
        """`[cue, word, label]` for cues at positions `cues`; `cue_words` is a cue's word, `words` its block's words."""
        cue, word = self.pair_cue(cue_words), self.pair_word(words)
        scores = self.pair(cue).unflatten(-1, (len(PAIRS), PAIR)) @ word.transpose(-1, -2) / 4
        away = torch.arange(words.shape[-2], device=words.device)[None] - cues[:, None]
        distance = self.distance(away.clamp(-DISTANCE_MAX, DISTANCE_MAX) + DISTANCE_MAX)
        return scores.transpose(-1, -2) + self.pair_prior_cue(cue)[:, None] + self.pair_prior_word(word) + distance

    def vectors(self, words: Tensor, members: Tensor) -> Tensor:
        """`members` is 1 where a word stands in a sentence: `[batch, sentence, word]`. One unit vector a sentence."""
        mean = members @ words / members.sum(-1, keepdim=True).clamp(min=1)
        return F.normalize(self.vector(mean), dim=-1)
