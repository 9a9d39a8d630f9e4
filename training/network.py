"""The network that training fits: the same sums as src/attribution/network/ does in the browser, with gradients.

Stage one reads a paragraph and tags cues; stage two reads the paragraph again for one cue and tags its source and
content. Both are simple recurrent layers (Lei et al. 2018, arXiv:1709.02755) under a linear-chain CRF (Lafferty et al.
2001), over words that begin as pretrained vectors.
"""

import torch
from torch import nn
from torch.nn import functional as F

SUFFIX3, SUFFIX2, PREFIX3, SHAPE, CONTEXT = 2048, 512, 2048, 32, 40
DISTANCE, COUNTS = 21, 7
END_SIZES = (16, 8, 12, 8)  # numbers for suffix of 3, suffix of 2, prefix of 3, shape


@torch.jit.script
def scan(keep: torch.Tensor, add: torch.Tensor) -> torch.Tensor:
    """state[t] = keep[t] * state[t - 1] + add[t], over the first dimension."""
    keeps = keep.unbind(0)
    adds = add.unbind(0)
    state = adds[0]
    states = [state]
    for t in range(1, len(keeps)):
        state = torch.addcmul(adds[t], keeps[t], state)
        states.append(state)
    return torch.stack(states, 0)


class Recurrent(nn.Module):
    """Both directions of a simple recurrent layer; `inputs` numbers a token in, 2 * half out."""

    def __init__(self, inputs: int, half: int):
        super().__init__()
        self.half = half
        self.gates = nn.Linear(inputs, 6 * half)
        self.skip = None if inputs == 2 * half else nn.Linear(inputs, 2 * half)
        with torch.no_grad():
            self.gates.bias.view(2, 3, half)[:, 0] = -1.0  # states begin slow

    def forward(self, x, mask, dropped):
        batch, length, _ = x.shape
        skip = x if self.skip is None else self.skip(x)
        u = self.gates(dropped).view(batch, length, 2, 3, self.half)
        gate = torch.sigmoid(u[:, :, :, 0]) * mask[:, :, None, None]
        candidate = torch.tanh(u[:, :, :, 1])
        opened = torch.sigmoid(u[:, :, :, 2]).reshape(batch, length, -1)
        keep, add = 1 - gate, gate * candidate
        sides = [torch.stack([v[:, :, 0], v[:, :, 1].flip(1)], 2).transpose(0, 1) for v in (keep, add)]
        state = scan(*[v.contiguous() for v in sides]).transpose(0, 1)
        state = torch.stack([state[:, :, 0], state[:, :, 1].flip(1)], 2).reshape(batch, length, -1)
        return skip + opened * (state - skip)


class Network(nn.Module):
    def __init__(self, vectors, learned: int, options, tags: int, entities: int):
        super().__init__()
        self.options = options
        width, half, hidden, half2 = options.width, options.width // 2, options.hidden, options.half2
        words = vectors.shape[0]
        unknown = torch.zeros(1, vectors.shape[1])
        self.register_buffer("vectors", torch.cat([unknown, vectors / vectors.std()]))
        self.register_buffer("is_learned", (torch.arange(words + 1) <= learned).float()[:, None])
        self.project = nn.Linear(vectors.shape[1], options.word, bias=False)
        self.own = nn.Embedding(words + 1, options.word)
        nn.init.zeros_(self.own.weight)
        self.ends = nn.ModuleList([nn.Embedding(n, m) for n, m in zip((SUFFIX3, SUFFIX2, PREFIX3, SHAPE), END_SIZES)])
        self.input = nn.Linear(options.word + sum(END_SIZES), width)
        self.context = nn.Embedding(CONTEXT, width)
        self.layers = nn.ModuleList([Recurrent(width, half) for _ in range(options.layers)])
        self.cue = nn.Linear(width, 3)
        self.stage_one = nn.Linear(width, 3)
        self.tag = nn.Linear(width, tags)
        self.entity = nn.Linear(width, entities)
        self.token = nn.Linear(width, hidden)
        self.at_cue = nn.Linear(2 * width, hidden, bias=False)
        self.distance, self.sentences, self.commas = [nn.Embedding(n, hidden) for n in (DISTANCE, COUNTS, COUNTS)]
        self.second = Recurrent(hidden, half2)
        self.part = nn.Linear(2 * half2, 3)
        self.cue_moves = nn.Parameter(torch.zeros(3, 3))
        self.part_moves = nn.Parameter(torch.zeros(3, 3))
        for table in self.ends:
            nn.init.normal_(table.weight, 0, 0.3)
        for table in (self.context, self.distance, self.sentences, self.commas):
            nn.init.normal_(table.weight, 0, 0.1)

    def word_rows(self, word):
        return self.project(self.vectors[word]) + self.own(word) * self.is_learned[word]

    def encode(self, batch):
        """The tokens of a batch of paragraphs in their context: [batch, length, width]."""
        options = self.options
        word = batch["features"][..., 0]
        if self.training:
            word = torch.where(torch.rand(word.shape) < options.word_drop, torch.zeros_like(word), word)
        parts = [self.word_rows(word)]
        for index, table in enumerate(self.ends):
            part = table(batch["features"][..., index + 1])
            if self.training and index < 3:
                part = part * (torch.rand(word.shape) > options.word_drop / 2).float()[..., None]
            parts.append(part)
        x = self.input(torch.cat(parts, -1)) + self.context(batch["context"])
        x = F.dropout(x, options.drop * 0.7, self.training)
        mask = batch["mask"].float()
        for index, layer in enumerate(self.layers):
            x = layer(x, mask, F.dropout(x, options.drop, self.training) if index else x)
        return F.dropout(x, options.drop, self.training)

    def parts(self, batch, encoded, pairs):
        """Scores of (nothing, source, content) for every token of the paragraph of each (paragraph, cue from, to)."""
        row, start, end = [torch.tensor(column) for column in zip(*[pair[:3] for pair in pairs])]
        at = torch.arange(encoded.shape[1])[None]
        before, behind = at - start[:, None], at - end[:, None] + 1
        distance = torch.where(before < 0, before, torch.where(behind > 0, behind, torch.zeros_like(at)))
        commas = batch["commas"][row] - batch["commas"][row, start][:, None]
        sentences = batch["sentence"][row] - batch["sentence"][row, start][:, None]
        cue = self.at_cue(torch.cat([encoded[row, start], encoded[row, end - 1]], -1))
        x = self.token(encoded)[row] + cue[:, None] + self.distance(distance_row(distance))
        x = F.relu(x + self.sentences(sentences.clamp(-3, 3) + 3) + self.commas(commas.clamp(-3, 3) + 3))
        x = F.dropout(x, self.options.drop / 2, self.training)
        x = self.second(x, batch["mask"][row].float(), x)
        return self.part(F.dropout(x, self.options.drop / 3, self.training)), row


STEPS = torch.tensor([1, 2, 3, 4, 6, 9, 14, 22, 35])


def distance_row(distance):
    """The same classes as distanceRow in src/attribution/network/inputs.ts."""
    size = torch.bucketize(distance.abs(), STEPS) + 1
    return 10 + torch.sign(distance) * torch.where(distance == 0, torch.zeros_like(size), size)


def log_partition(scores, lengths, moves):
    """Log of the sum over all tag sequences of each row: scores [rows, length, tags]."""
    length = scores.shape[1]
    mask = torch.arange(length)[None] < lengths[:, None]
    total = scores[:, 0]
    for t in range(1, length):
        onward = torch.logsumexp(total[:, :, None] + moves[None], 1) + scores[:, t]
        total = torch.where(mask[:, t, None], onward, total)
    return torch.logsumexp(total, 1)


def crf_loss(scores, target, lengths, moves):
    """Cross entropy of each row between target and the chain's tags. target [rows, length, tags] holds probabilities:
    one tag is certain in a hard target; zeros behind a row's length."""
    path = (scores * target).sum((1, 2))
    pairs = torch.einsum("btj,btk->bjk", target[:, :-1], target[:, 1:])
    return log_partition(scores, lengths, moves) - path - (pairs * moves).sum((1, 2))


def marginals(scores, lengths, moves):
    """Probability of each tag at each token, given all others may vary: the gradient of the partition's logarithm."""
    scores = scores.detach().requires_grad_()
    with torch.enable_grad():
        (found,) = torch.autograd.grad(log_partition(scores, lengths, moves.detach()).sum(), scores)
    return found
