"""Scores to answers that are always valid: one tree a sentence, closed tag sequences, spans. src/encoder/ decodes alike."""
import numpy as np

CUT, ROOT_COST = -1e12, 1e6


def decode_heads(arcs: np.ndarray, start: int, end: int) -> list[int]:
    """The best tree over words `start` to `end` of a block; heads are block positions, 0 the root.

    Every root arc costs so much that the best tree takes exactly one.
    """
    keep = [0, *range(start, end)]
    scores = arcs[np.ix_(keep, keep)].astype(np.float64)
    scores[:, 0] -= ROOT_COST
    np.fill_diagonal(scores, CUT)
    scores[0] = CUT
    return [keep[head] for head in spanning_tree(scores)[1:]]


def spanning_tree(scores: np.ndarray) -> list[int]:
    """Chu-Liu/Edmonds over `scores[word, head]`, node 0 the root."""
    count = len(scores)
    heads = [0, *(int(scores[word].argmax()) for word in range(1, count))]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(count) if node not in inside]
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), CUT)
    smaller[:merged, :merged] = scores[np.ix_(outside, outside)]
    enters, leaves = [], []
    for number, node in enumerate(outside):
        gains = [scores[word, node] - scores[word, heads[word]] for word in cycle]
        enters.append(cycle[int(np.argmax(gains))])
        smaller[merged, number] = max(gains)
        links = [scores[node, word] for word in cycle]
        leaves.append(cycle[int(np.argmax(links))])
        smaller[number, merged] = max(links)
    found = spanning_tree(smaller)
    result = list(heads)
    for number, node in enumerate(outside):
        if node:
            result[node] = leaves[number] if found[number] == merged else outside[found[number]]
    result[enters[found[merged]]] = outside[found[merged]]
    return result


def find_cycle(heads: list[int]) -> list[int]:
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node = start
        while node and not seen[node]:
            seen[node] = start
            node = heads[node]
        if node and seen[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def decode_tags(probabilities: np.ndarray, tags: list[str]) -> list[tuple[int, int, str, float]]:
    """Viterbi over BIO: an I only follows its own B or I. Spans `(start, end, label, score)`."""
    count = len(probabilities)
    if not count:
        return []
    scores = np.log(probabilities + 1e-9)
    allowed = np.array([[not b.startswith("I") or (a[1:] == b[1:] and a != "O") for b in tags] for a in tags])
    step = np.where(allowed, 0.0, CUT)
    best = scores[0] + np.where([tag.startswith("I") for tag in tags], CUT, 0.0)
    back = []
    for row in scores[1:]:
        through = best[:, None] + step
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    path.reverse()
    spans, start = [], None
    for i in range(count + 1):
        tag = tags[path[i]] if i < count else "O"
        if start is not None and not tag.startswith("I"):
            score = float(np.mean([probabilities[j, path[j]] for j in range(start, i)]))
            spans.append((start, i, tags[path[start]][2:], score))
            start = None
        if tag.startswith("B"):
            start = i
    return spans
