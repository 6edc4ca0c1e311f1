"""The weights of an exported model, so that a run can go on from `models/` when the checkpoint is long gone.

The export folds and renames weights. Which initialiser came from which weight is found by exporting a model whose weights
are all random, in the same way, and looking where each went. The 8 bit weights come back with their rounding.
"""
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .export import write_graph
from .labels import Labels
from .model import Model

# Normal weights in 8 bits are off by at most half a step of some 10 / 255, and unlike any others by about 1.
ROUNDING = 0.05


def load_shipped(model: Model, labels: Labels, models: Path) -> None:
    """Fills `model`. Raises ValueError where the labels differ or a weight is not found."""
    stated = json.loads((models / "card.json").read_text())["labels"]
    for name, keys in labels.plain().items():
        if stated[name] != keys:
            raise ValueError(f"{models / 'card.json'}: the labels of {name} differ from those of the corpora given")
    shipped = read_initialisers(models / "encoder.onnx")
    template = Model(labels)
    with torch.no_grad():
        for weight in template.parameters():
            weight.normal_()
    with tempfile.TemporaryDirectory() as folder:
        places = read_initialisers(write_graph(template, Path(folder)))
    state = {name: find(weight, name, places, shipped) for name, weight in template.state_dict().items() if name != "mix"}
    # The export keeps a softmax of each row.
    rows = torch.softmax(template.mix.detach(), 1)
    state["mix"] = torch.log(torch.stack([find(row, "mix", places, shipped) for row in rows]))
    model.load_state_dict(state)


def find(weight: Tensor, name: str, places: dict[str, np.ndarray], shipped: dict[str, np.ndarray]) -> Tensor:
    """The shipped values of the weight that `places` holds, perhaps turned."""
    wanted = weight.numpy()
    best, nearest = None, ROUNDING
    for place, values in places.items():
        if place not in shipped or values.size != wanted.size or values.dtype != wanted.dtype:
            continue
        for turn in (np.asarray, np.transpose):
            away = np.abs(turn(values).reshape(wanted.shape) - wanted).mean()
            if away < nearest:
                best, nearest = turn(shipped[place]).reshape(wanted.shape).astype(np.float32), away
    if best is None:
        raise ValueError(f"no values found for {name}: the file was exported by another version of the model")
    return torch.from_numpy(best)


def read_initialisers(path: Path) -> dict[str, np.ndarray]:
    """Every initialiser and constant by name; what is kept in 8 bits is turned back into floats."""
    graph = onnx.load(str(path)).graph
    found = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant" and node.attribute[0].name == "value":
            found[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    for name in [name for name in found if name.endswith("_quantized")]:
        plain = name.removesuffix("_quantized")
        scale, zero = found[f"{plain}_scale"], found[f"{plain}_zero_point"]
        found[plain] = (found[name].astype(np.float32) - zero.astype(np.float32)) * scale
    return found
