"""Words to WordPiece ids and shapes; src/encoder/wordpiece.ts and shape.ts must give the same."""
import re
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

from .settings import PIECES_PER_WORD_MAX, SHAPES

CLS, SEP, UNKNOWN, MASK = 101, 102, 100, 103
NUMBER = re.compile(r"[0-9.,:/%-]*[0-9][0-9.,:/%-]*")


def shape(word: str) -> int:
    """The class of a word's letters: what the uncased vocabulary loses."""
    if NUMBER.fullmatch(word):
        name = "digits"
    elif not any(c.isalnum() for c in word):
        name = "punct"
    elif any(c.isnumeric() for c in word):
        name = "alnum"
    elif word == word.lower():
        name = "lower"
    elif len(word) == 1:
        name = "single"
    elif word == word.upper():
        name = "upper"
    elif word[0] != word[0].lower() and word[1:] == word[1:].lower():
        name = "title"
    else:
        name = "mixed"
    return SHAPES.index(name)


class Pieces:
    """Looks up the pieces of one word at a time, so that a word's pieces never depend on its neighbours."""

    def __init__(self, folder: Path):
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()

        @lru_cache(maxsize=None)
        def look_up(word: str) -> tuple[int, ...]:
            return tuple(tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_PER_WORD_MAX]) or (UNKNOWN,)

        self.of = look_up
