"""What several trained networks together think of every paragraph, for train.py --soft.

    python3 soften.py --data DIR --out FILE --networks DIR,DIR,… [--hold-out K/N]

Reads the training documents, and DIR/extra.ndjson where it is there: articles without annotation. For the first the
cues are the annotators', for the others those that the networks find.
"""

import argparse
import json
import os

import numpy as np
import torch

from network import Network, marginals
from train import batches, collate, kept, load, paragraphs, read

# Probability from which a token begins a cue, or goes on with one, in a text that nobody annotated.
BEGINS, GOES_ON = 0.35, 0.5
AT_ONCE = 150


def read_network(folder, data, sizes):
    saved, state = torch.load(os.path.join(folder, "state.pt"))
    vocabulary = json.load(open(os.path.join(data, "vocabulary.json")))
    vectors = np.fromfile(os.path.join(data, "vectors.f32"), "<f4").reshape(len(vocabulary["keys"]), -1)
    net = Network(torch.from_numpy(vectors), vocabulary["learned"], argparse.Namespace(**saved), *sizes)
    net.load_state_dict(state)
    return net.eval()


def cues_in(shares):
    """Spans of tokens, from marginals [length, 3] of nothing, beginning and inside."""
    spans, at = [], 0
    while at < len(shares):
        end = at + 1
        if shares[at, 1] > BEGINS:
            while end < len(shares) and shares[end, 2] > GOES_ON:
                end += 1
            spans.append((at, end))
        at = end
    return spans


def soften(nets, batch):
    """Gives every row of the batch its soft targets, in 16 bits."""
    encoded = [net.encode(batch) for net in nets]
    lengths = batch["lengths"]
    cue = sum(marginals(net.cue(e), lengths, net.cue_moves) for net, e in zip(nets, encoded)) / len(nets)
    pairs = []
    for i, row in enumerate(batch["rows"]):
        shares = cue[i, : len(row["cue"])].numpy()
        row["soft"] = {"cue": shares.astype(np.float16), "pairs": []}
        spans = [pair[:2] for pair in row["pairs"]] if row["is_gold"] else cues_in(shares)
        pairs += [(i, *span) for span in spans]
    for start in range(0, len(pairs), AT_ONCE):
        some = pairs[start : start + AT_ONCE]
        total = 0
        for net, e in zip(nets, encoded):
            scores, row = net.parts(batch, e, some)
            total = total + marginals(scores, lengths[row], net.part_moves)
        for (i, a, b), shares in zip(some, (total / len(nets)).numpy()):
            row = batch["rows"][i]
            row["soft"]["pairs"].append((a, b, shares[: len(row["cue"])].astype(np.float16)))


def main():
    parse = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--data", "--out", "--networks"):
        parse.add_argument(name, required=True)
    parse.add_argument("--hold-out", default="")
    asked = parse.parse_args()
    folders = asked.networks.split(",")
    saved, _ = torch.load(os.path.join(folders[0], "state.pt"))
    _, documents, names, row_of = load(argparse.Namespace(**{**saved, "data": asked.data}))
    sizes = (len(names["tags"]) + 1, len(names["entities"]) + 1)
    nets = [read_network(folder, asked.data, sizes) for folder in folders]
    examples = paragraphs(kept(documents, asked.hold_out), names)
    extra = os.path.join(asked.data, "extra.ndjson")
    if os.path.exists(extra):
        for e in paragraphs(read(extra, row_of), names):
            examples.append({**e, "is_gold": False})
    with torch.no_grad():
        for group in batches(examples, 6000, False):
            soften(nets, collate(examples, group))
    torch.save(examples, asked.out + ".part")
    os.replace(asked.out + ".part", asked.out)
    print(f"{len(examples)} paragraphs, {sum(not e['is_gold'] for e in examples)} of them without annotation", flush=True)


if __name__ == "__main__":
    main()
