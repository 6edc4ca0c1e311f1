"""The training loop: workers that share the weights without locks (Hogwild), each with one thread and its own optimiser.

No barriers, so a busy core costs only its own share. Not bit-for-bit repeatable for that reason: seeds fix the data order
of each worker, not how their updates interleave. A run that was stopped goes on from its last checkpoint.
"""
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.multiprocessing as processes
from torch import Tensor, nn

from .blocks import Targets, collate, epoch
from .corpora import Document
from .labels import Labels
from .losses import LOSSES, MIXES, vector_loss
from .model import Model
from .pieces import CLS, MASK, SEP
from .settings import Settings

CHECKPOINT_SECONDS = 120


def train(model: Model, labels: Labels, documents: dict[str, list[Document]], teacher: Tensor, settings: Settings, work: Path) -> None:
    checkpoint = work / "checkpoint.pt"
    spent = 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        spent = saved["spent"]
        print(f"going on after {spent:.0f} s", flush=True)
    model.bert.words.weight.requires_grad_(False)
    model.share_memory()
    tasks = {
        "syntax": documents["ewt"] + documents["gum"],
        "entities": documents["entities"],
        "attributions": documents["attributions"] + documents["own"] * settings.own_copies,
    }
    context = processes.get_context("fork")
    arguments = (model, labels, tasks, teacher, settings, checkpoint, spent)
    others = [context.Process(target=work_loop, args=(rank, *arguments)) for rank in range(1, settings.workers)]
    for other in others:
        other.start()
    work_loop(0, *arguments)
    for other in others:
        other.join()
    save(model, checkpoint, settings.minutes * 60)


def work_loop(
    rank: int,
    model: Model,
    labels: Labels,
    tasks: dict[str, list[Document]],
    teacher: Tensor,
    settings: Settings,
    checkpoint: Path,
    spent: float,
) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed + rank)
    dice = random.Random(settings.seed + rank)
    targets = Targets(labels)
    shares = {"syntax": settings.syntax, "entities": settings.entities, "attributions": settings.attributions}
    streams = {task: stream(rows, settings.alone if task == "syntax" else 0.0, settings, dice) for task, rows in tasks.items()}
    optimizer = make_optimizer(model, settings)
    rates = [group["lr"] for group in optimizer.param_groups]
    began = time.monotonic() - spent
    saved_at, step, pieces, smooth = spent, 0, 0, {}
    model.train()
    while True:
        now = time.monotonic() - began
        part = now / (settings.minutes * 60)
        if part >= 1:
            return
        scale = min(1.0, part / settings.warm_up) * max(1 - part, 0.01)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * scale
        task = dice.choices(list(shares), list(shares.values()))[0]
        batch = collate(next(streams[task]))
        hidden = (torch.rand(batch.ids.shape) < settings.masked) & (batch.ids != CLS) & (batch.ids != SEP) & batch.mask
        with torch.autocast("cpu", torch.bfloat16):
            states = model(batch.ids.masked_fill(hidden, MASK), batch.shapes, batch.first, batch.last, batch.mask, MIXES[task])
        states = {name: state.float() for name, state in states.items()}
        own = LOSSES[task](model, targets, batch, states)
        vectors = vector_loss(model, batch, states, teacher)
        (own + settings.vector_weight * vectors).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step, pieces = step + 1, pieces + int(batch.mask.sum())
        for name, value in ((task, own.item()), ("vectors", vectors.item())):
            smooth[name] = 0.98 * smooth.get(name, value) + 0.02 * value
        if rank == 0 and step % 50 == 0:
            rate = pieces / (now - spent + 1e-9)
            print(f"{now:.0f}s {part:.3f} step {step} {rate:.0f} pieces/s/worker", json.dumps({k: round(v, 3) for k, v in smooth.items()}), flush=True)
        if rank == 0 and now - saved_at > CHECKPOINT_SECONDS:
            saved_at = now
            save(model, checkpoint, now)


def stream(documents: list[Document], alone: float, settings: Settings, dice: random.Random):
    while True:
        yield from epoch(documents, alone, settings.batch_pieces, dice)


def make_optimizer(model: Model, settings: Settings) -> torch.optim.Optimizer:
    encoder = [p for name, p in model.named_parameters() if name.startswith("bert.") and p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("bert.")]
    groups = [{"params": encoder, "lr": settings.encoder_rate}, {"params": heads, "lr": settings.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=settings.weight_decay, fused=True)


def save(model: Model, path: Path, spent: float) -> None:
    temporary = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "spent": spent}, temporary)
    os.replace(temporary, path)
