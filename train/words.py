"""Plain text to sentences and words, for corpora that come without them (PolNeAR).

Close to src/text/ and to UD's habits (clitics and hyphens apart), not equal to them: training only needs words of the same kind.
Knows nothing of labels.
"""
import re

TOKEN = re.compile(
    r"\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|Prof|Rev|No|Inc|Corp|Co|Ltd|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\."
    r"|(?:[A-Za-z]\.){2,}|\b[A-Z]\.(?=\s[A-Z])|\d[\d.,:]*\d|https?://\S+|\w+|\.\.\.+|--+|[^\w\s]"
)
SENTENCE_END = {".", "!", "?", "...", "…"}
CLOSING = {'"', "”", "’", "'", ")", "]", "''"}


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(match.start(), match.end()) for match in TOKEN.finditer(text, start, end)]


def split_sentences(words: list[str]) -> list[tuple[int, int]]:
    """Ranges of words: a sentence ends at a full stop (with its closing quotes) before a capital, a digit or a quote."""
    ranges, start, i = [], 0, 0
    while i < len(words):
        if words[i] in SENTENCE_END:
            stop = i + 1
            while stop < len(words) and words[stop] in CLOSING:
                stop += 1
            following = words[stop] if stop < len(words) else ""
            if following and (not following[0].isalpha() or following[0].isupper()) and stop - start > 1:
                ranges.append((start, stop))
                start = stop
            i = max(stop, i + 1)
        else:
            i += 1
    if start < len(words):
        ranges.append((start, len(words)))
    return ranges
