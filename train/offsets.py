"""The one place where UTF-16 offsets (corpora, TypeScript) become code point offsets (Python)."""


def code_points(text: str) -> list[int]:
    """`table[utf16_offset]` is the code point offset; a half of a surrogate pair maps to its character."""
    table = []
    for index, character in enumerate(text):
        table += [index] * (2 if ord(character) > 0xFFFF else 1)
    return [*table, len(text)]
