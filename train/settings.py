"""What a training run is made of: every number that changes the model stands here, and the card records them."""
from dataclasses import asdict, dataclass

# Raised whenever the graph's inputs, outputs or their meaning change; src/encoder/ refuses any other.
FORMAT = "rashomon/encoder@1"
SEED = 7

# Word shapes, since the vocabulary is uncased. Row 0 is for [CLS], [SEP] and padding.
SHAPES = ["none", "lower", "title", "upper", "single", "mixed", "digits", "alnum", "punct", "other"]

PIECES_PER_WORD_MAX = 12
BLOCK_WORDS_MAX = 128
BLOCK_PIECES_MAX = 510

# Labels seen less often than this are not predicted.
FEATS_COUNT_MIN = 5
LEMMA_COUNT_MIN = 4


@dataclass(frozen=True)
class Settings:
    """One run. `minutes` is wall time: the decay always reaches its end, however busy the machine is."""

    minutes: float = 60.0
    workers: int = 2
    encoder_rate: float = 3e-4
    head_rate: float = 2e-3
    warm_up: float = 0.05
    weight_decay: float = 0.01
    batch_pieces: int = 800
    # Shares of the steps. Syntax below 0.4 costs LAS (measured: 0.5 to 0.9 points).
    syntax: float = 0.43
    entities: float = 0.22
    attributions: float = 0.35
    # Share of the UD sentences that are read alone instead of packed with their neighbours.
    alone: float = 0.4
    vector_weight: float = 2.0
    # Share of the pieces hidden behind [MASK] in training.
    masked: float = 0.04
    # How often our own attributions are read for each time that PolNeAR is.
    own_copies: int = 3
    seed: int = SEED

    def plain(self) -> dict:
        return asdict(self)
