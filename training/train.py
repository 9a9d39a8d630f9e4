"""Fits the network to a dataset that dataset.ts wrote, and writes its weights as raw floats for pack.ts.

    python3 train.py --data DIR --out DIR [--seed N] [--epochs N] [--hold-out K/N] [--soft FILE] …

Deterministic by seed on one machine. With --hold-out the K-th of every N documents is left out. With --soft it learns
from what soften.py wrote: the annotators' tags mixed with the probabilities that several trained networks give, and
texts that nobody annotated (Hinton, Vinyals, Dean 2015, arXiv:1503.02531).
"""

import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from network import Network, crf_loss

def options():
    parse = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parse.add_argument("--data", required=True)
    parse.add_argument("--out", required=True)
    parse.add_argument("--seed", type=int, default=1)
    parse.add_argument("--epochs", type=int, default=12)
    parse.add_argument("--hold-out", default="")
    parse.add_argument("--width", type=int, default=64)
    parse.add_argument("--layers", type=int, default=2)
    parse.add_argument("--gates", type=int, default=3, choices=(2, 3))
    parse.add_argument("--hidden", type=int, default=48)
    parse.add_argument("--word", type=int, default=36)
    parse.add_argument("--drop", type=float, default=0.3)
    parse.add_argument("--word-drop", type=float, default=0.1)
    parse.add_argument("--rate", type=float, default=2e-3)
    parse.add_argument("--aux", type=float, default=0.3)
    parse.add_argument("--cue-weight", type=float, default=2.0)
    parse.add_argument("--average", type=float, default=0.998)
    parse.add_argument("--tokens", type=int, default=2500)
    parse.add_argument("--from", dest="begun", default="", help="folder of a trained network of the same size to go on with")
    parse.add_argument("--soft", default="")
    parse.add_argument("--trust", type=float, default=0.6, help="share of the networks' probabilities in a target")
    parse.add_argument("--unlabelled", type=float, default=0.6, help="weight of texts without annotation")
    return parse.parse_args()


def read(path, row_of):
    documents = []
    for line in open(path, encoding="utf8"):
        d = json.loads(line)
        features = np.array(d["features"], np.int64).reshape(-1, 5)
        features[:, 0] = [row_of.get(key, 0) for key in features[:, 0]]
        d["features"] = features
        for key in ("context", "commas", "sentence"):
            d[key] = np.array(d[key], np.int64)
        documents.append(d)
    return documents


def kept(documents, hold_out):
    """All documents but the K-th of every N, for `hold_out` "K/N"; all of them for ""."""
    if not hold_out:
        return documents
    k, n = map(int, hold_out.split("/"))
    return [d for i, d in enumerate(documents) if i % n != k]


def paragraphs(documents, names, all_annotators=True):
    """One example for each paragraph and annotator; names: indices of tags and entity classes."""
    examples = []
    for d in documents:
        tags = d.get("tags")
        numbers = {k: np.array([names[k].get(x, 0) for x in tags[k]], np.int64) for k in names} if tags else {}
        annotations = d["annotations"] if all_annotators else d["annotations"][:1]
        for annotation in annotations:
            discarded = set(annotation["discarded"])
            for a, b in d["paragraphs"]:
                if 2 * sum(x in discarded for x in range(a, b)) > b - a:
                    continue
                example = {k: d[k][a:b] for k in ("features", "context", "commas", "sentence")}
                example |= {k: v[a:b] for k, v in numbers.items()}
                example["cue"] = np.zeros(b - a, np.int64)
                example["any"] = np.zeros(b - a, np.int64)
                example["pairs"] = []
                example["weight"] = 1.0 / len(annotations)
                example["from"] = a
                example["name"] = d["name"]
                example["is_gold"] = True
                for source, cue, content in annotation["attributions"]:
                    if not cue or not a <= cue[0] < b:
                        continue
                    inside = [x - a for x in cue if a <= x < b]
                    for k, x in enumerate(inside):
                        example["cue"][x] = 2 if k and inside[k - 1] == x - 1 else 1
                    gold = np.zeros(b - a, np.int64)
                    gold[[x - a for x in content if a <= x < b]] = 2
                    gold[[x - a for x in source if a <= x < b]] = 1
                    example["any"] = np.maximum(example["any"], gold)
                    example["pairs"].append((inside[0], inside[-1] + 1, gold))
                examples.append(example)
    return examples


def batches(examples, tokens, shuffle):
    size = [len(e["cue"]) for e in examples]
    order = sorted(range(len(examples)), key=lambda i: size[i] + (random.random() * 8 if shuffle else 0))
    groups, group, longest = [], [], 0
    for i in order:
        if group and max(longest, size[i]) * (len(group) + 1) > tokens:
            groups.append(group)
            group, longest = [], 0
        group.append(i)
        longest = max(longest, size[i])
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def collate(examples, group):
    rows = [examples[i] for i in group]
    length = max(len(r["cue"]) for r in rows)

    def padded(key):
        out = np.zeros((len(rows), length) + rows[0][key].shape[1:] if key in rows[0] else (len(rows), length), np.int64)
        for i, r in enumerate(rows):
            if key in r:
                out[i, : len(r[key])] = r[key]
        return torch.from_numpy(out)

    batch = {k: padded(k) for k in ("features", "context", "commas", "sentence", "cue", "any", "tags", "entities")}
    batch["lengths"] = torch.tensor([len(r["cue"]) for r in rows])
    batch["mask"] = torch.arange(length)[None] < batch["lengths"][:, None]
    batch["weight"] = torch.tensor([r["weight"] for r in rows])
    batch["rows"] = rows
    return batch


def one_hot(tags):
    return np.eye(3, dtype=np.float32)[tags]


def with_targets(examples, trust=0.0):
    """Turns tags into targets; where the example has soft ones, mixes both."""
    for e in examples:
        soft = e.pop("soft", None)
        if not e["is_gold"]:
            e["cue_target"], e["pair_targets"] = soft["cue"].astype(np.float32), soft["pairs"]
        else:
            share = 0.0 if soft is None else trust
            e["cue_target"] = (1 - share) * one_hot(e["cue"])
            e["pair_targets"] = [(a, b, (1 - share) * one_hot(gold)) for a, b, gold in e["pairs"]]
            if soft is not None:
                e["cue_target"] += share * soft["cue"].astype(np.float32)
                e["pair_targets"] = [
                    (a, b, target + share * other.astype(np.float32))
                    for (a, b, target), (_, _, other) in zip(e["pair_targets"], soft["pairs"])
                ]
    return examples


def targets(rows, length):
    out = torch.zeros(len(rows), length, 3)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.from_numpy(np.asarray(row, np.float32))
    return out


def chain(scores, target, lengths, moves, weight):
    return (crf_loss(scores, target, lengths, moves) * weight).sum()


def loss_of(net, batch, o):
    encoded = net.encode(batch)
    rows, lengths = batch["rows"], batch["lengths"]
    weight = batch["mask"].float() * batch["weight"][:, None]
    total = weight.sum()

    def entropy(scores, gold, known):
        flat = F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), reduction="none")
        return (flat * (weight * known.float()).reshape(-1)).sum() / total

    cue = targets([r["cue_target"] for r in rows], encoded.shape[1])
    loss = o.cue_weight * chain(net.cue(encoded), cue, lengths, net.cue_moves, batch["weight"]) / total
    is_gold = torch.tensor([[float(r["is_gold"])] for r in rows]).expand_as(weight)
    loss = loss + o.aux * entropy(net.stage_one(encoded), batch["any"], is_gold)
    for key, head in (("tags", net.tag), ("entities", net.entity)):
        loss = loss + o.aux * entropy(head(encoded), batch[key], batch[key] > 0)
    pairs = [(i, *pair) for i, r in enumerate(rows) for pair in r["pair_targets"]]
    most = max(1, 8000 // encoded.shape[1])
    if len(pairs) > most:
        pairs = random.sample(pairs, most)
    if pairs:
        scores, row = net.parts(batch, encoded, pairs)
        gold = targets([pair[3] for pair in pairs], encoded.shape[1])
        loss = loss + chain(scores, gold, lengths[row], net.part_moves, batch["weight"][row]) / total
    return loss


def fit(net, examples, o):
    """Adam with a warm-up and a cosine down; the weights kept are a running average of the last steps'."""
    optimizer = torch.optim.Adam(net.parameters(), lr=o.rate)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    count = len(batches(examples, o.tokens, False)) * o.epochs
    step, began = 0, time.time()
    for epoch in range(o.epochs):
        net.train()
        seen = 0.0
        groups = batches(examples, o.tokens, True)
        for group in groups:
            for g in optimizer.param_groups:
                g["lr"] = o.rate * min(1, (step + 1) / 200) * (0.515 + 0.485 * math.cos(math.pi * min(1, step / count)))
            loss = loss_of(net, collate(examples, group), o)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += loss.item()
            with torch.no_grad():
                decay = min(o.average, step / (step + 10))
                for k, v in net.state_dict().items():
                    if v.is_floating_point():
                        average[k].lerp_(v, 1 - decay)
        print(f"epoch {epoch + 1}/{o.epochs}: loss {seen / len(groups):.4f}, {time.time() - began:.0f} s", flush=True)
    net.load_state_dict(average)


def write_weights(net, folder):
    """Raw little-endian floats, and then a list of what stands where; word rows already joined with what was learned."""
    state = {k: v for k, v in net.state_dict().items() if k not in ("vectors", "is_learned", "own.weight", "project.weight")}
    with torch.no_grad():
        state["words"] = net.word_rows(torch.arange(net.vectors.shape[0]))
    offset, index = 0, []
    with open(os.path.join(folder, "weights.f32"), "wb") as out:
        for name, value in state.items():
            flat = value.detach().float().contiguous().numpy().astype("<f4")
            out.write(flat.tobytes())
            index.append({"name": name, "shape": list(value.shape), "offset": offset})
            offset += flat.size
    with open(os.path.join(folder, "weights.json"), "w") as out:
        json.dump(index, out)


def load(o):
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    np.random.seed(o.seed)
    vocabulary = json.load(open(os.path.join(o.data, "vocabulary.json")))
    vectors = torch.from_numpy(np.fromfile(os.path.join(o.data, "vectors.f32"), "<f4").reshape(len(vocabulary["keys"]), -1))
    row_of = {key: i + 1 for i, key in enumerate(vocabulary["keys"])}
    documents = read(os.path.join(o.data, "train.ndjson"), row_of)
    names = {"tags": {}, "entities": {}}
    for d in documents:
        for key in names:
            for x in d.get("tags", {}).get(key, []):
                if x and x not in names[key]:
                    names[key][x] = len(names[key]) + 1
    net = Network(vectors, vocabulary["learned"], o, len(names["tags"]) + 1, len(names["entities"]) + 1)
    return net, documents, names, row_of


def main():
    o = options()
    net, documents, names, _ = load(o)
    if o.soft:
        examples = with_targets(torch.load(o.soft), o.trust)
        for e in examples:
            e["weight"] = e["weight"] if e["is_gold"] else o.unlabelled
    else:
        examples = with_targets(paragraphs(kept(documents, o.hold_out), names))
    print(f"{len(examples)} paragraphs, {sum(len(e['pair_targets']) for e in examples)} attributions", flush=True)
    if o.begun:
        net.load_state_dict(torch.load(os.path.join(o.begun, "state.pt"))[1])
    fit(net, examples, o)
    os.makedirs(o.out, exist_ok=True)
    torch.save((vars(o), net.state_dict()), os.path.join(o.out, "state.pt"))
    write_weights(net, o.out)


if __name__ == "__main__":
    main()
