"""How far the passes of our own annotation agree: `python -m train.agreement --reports DIR`.

Each later pass against the first, on the reports that both read. Attributions are matched by their cues' overlap, as in evaluate.py.
"""
import argparse
from collections import Counter
from pathlib import Path

from .corpora import OWN, Attribution, read_own_attributions
from .evaluate import f1


def compare(gold: list[Attribution], answered: list[Attribution], right: Counter, said: Counter, total: Counter) -> None:
    left = list(answered)
    for a in answered:
        said.update(cue=1, source=bool(a.source), content=bool(a.content), words=len(a.content), all=1)
    for a in gold:
        total.update(cue=1, source=bool(a.source), content=bool(a.content), words=len(a.content), all=1)
        match = max(left, key=lambda b: (len(set(b.cue) & set(a.cue)), len(set(b.content) & set(a.content))), default=None)
        if match and set(match.cue) & set(a.cue):
            left.remove(match)
            same_source, same_content = match.source == a.source, match.content == a.content
            right.update(cue=1, source=bool(a.source) and same_source, content=bool(a.content) and same_content)
            right.update(words=len(set(match.content) & set(a.content)), all=same_source and same_content and match.cue == a.cue)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m train.agreement", description=__doc__)
    parser.add_argument("--reports", type=Path, required=True, help="the folder that holds the annotated reports")
    reports = parser.parse_args().reports
    first = {d.id: d for d in read_own_attributions(OWN / "first.jsonl", reports)}
    for name in ("second", "third"):
        right, said, total = Counter(), Counter(), Counter()
        for document in read_own_attributions(OWN / f"{name}.jsonl", reports):
            compare(first[document.id].attributions, document.attributions, right, said, total)
        print(name, {key: f1(right[key], said[key], total[key]) for key in ("cue", "source", "content", "words", "all")}, dict(total))


if __name__ == "__main__":
    main()
