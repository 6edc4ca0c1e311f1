"""A run averaged with the exported model that it went on from: between the two lies a better one than either.

Both lie in one valley of the loss, since one began as the other (Wortsman and others 2022, "Model soups").
"""
import json
import shutil
from pathlib import Path

import torch

from .labels import Labels
from .model import Model
from .shipped import load_shipped

NEW_SHARE = 0.6


def average(work: Path, shipped: Path) -> Path:
    """Writes the run `NAME-averaged` beside `work`, ready to be exported, and returns its folder."""
    run = json.loads((work / "run.json").read_text())
    labels = Labels(**{name: keys for name, keys in run["labels"].items() if name in Labels.__dataclass_fields__})
    before = Model(labels)
    load_shipped(before, labels, shipped)
    saved = torch.load(work / "checkpoint.pt")
    weights = {
        name: (1 - NEW_SHARE) * old + NEW_SHARE * saved["model"][name] if old.dtype.is_floating_point else saved["model"][name]
        for name, old in before.state_dict().items()
    }
    target = work.with_name(f"{work.name}-averaged")
    target.mkdir(exist_ok=True)
    shutil.copyfile(work / "run.json", target / "run.json")
    torch.save({"model": weights, "spent": saved["spent"]}, target / "checkpoint.pt")
    return target
