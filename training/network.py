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


class Bent(torch.autograd.Function):
    """An S from -1 to 1 without exponentials or divisions: y * (1.5 - y * y / 2), y = x / 1.5 held between -1 and 1.
    Slope 1 at zero and 0 at both ends. The engine's loops work it out in 16-bit numbers."""

    @staticmethod
    def forward(ctx, x):
        y = (x / 1.5).clamp_(-1, 1)
        square = y * y
        ctx.save_for_backward(square)
        return y.mul_(1.5 - 0.5 * square)

    @staticmethod
    def backward(ctx, grad):
        (square,) = ctx.saved_tensors
        return grad * (1 - square)


def bent(x):
    """Takes the place of tanh."""
    return Bent.apply(x)


def bent_share(x):
    """Takes the place of the sigmoid: from 0 (at -3) to 1 (at 3)."""
    return Bent.apply(x / 2).mul(0.5).add(0.5)


class Scan(torch.autograd.Function):
    """state[t] = keep[t] * state[t - 1] + add[t], over the first dimension."""

    @staticmethod
    def forward(ctx, keep, add):
        states = add.clone()
        for t in range(1, len(add)):
            states[t].addcmul_(keep[t], states[t - 1])
        ctx.save_for_backward(keep, states)
        return states

    @staticmethod
    def backward(ctx, grad):
        keep, states = ctx.saved_tensors
        grad = grad.clone()
        for t in range(len(grad) - 1, 0, -1):
            grad[t - 1].addcmul_(keep[t], grad[t])
        to_keep = torch.zeros_like(keep)
        torch.mul(grad[1:], states[:-1], out=to_keep[1:])
        return to_keep, grad


def both_ways(x):
    """Turns the second direction of [batch, length, 2, …] round, from end to start."""
    first, second = x.unbind(2)
    return torch.stack([first, second.flip(1)], 2)


class Recurrent(nn.Module):
    """Both directions of a simple recurrent layer: 2 * half numbers a token in, and as many out. With two gates the
    states are added to what came in; with three a share of them, which the third gate opens, takes its place."""

    def __init__(self, half: int, gates: int):
        super().__init__()
        self.half, self.count = half, gates
        self.gates = nn.Linear(2 * half, 2 * gates * half)
        with torch.no_grad():
            self.gates.bias.view(2, gates, half)[:, 0] = -1.0  # states begin slow

    def forward(self, x, mask, dropped):
        batch, length, _ = x.shape
        u = self.gates(dropped).view(batch, length, 2, self.count, self.half)
        gate, candidate = bent_share(u[..., 0, :]) * mask[:, :, None, None], bent(u[..., 1, :])
        keep, add = [both_ways(v).transpose(0, 1).contiguous() for v in (1 - gate, gate * candidate)]
        state = both_ways(Scan.apply(keep, add).transpose(0, 1)).reshape(batch, length, -1)
        if self.count == 2:
            return x + state
        return x + bent_share(u[..., 2, :]).reshape(batch, length, -1) * (state - x)


class Network(nn.Module):
    def __init__(self, vectors, learned: int, options, tags: int, entities: int):
        super().__init__()
        self.options = options
        width, half, hidden = options.width, options.width // 2, options.hidden
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
        self.layers = nn.ModuleList([Recurrent(half, options.gates) for _ in range(options.layers)])
        self.cue = nn.Linear(width, 3)
        self.stage_one = nn.Linear(width, 3)
        self.tag = nn.Linear(width, tags)
        self.entity = nn.Linear(width, entities)
        self.token = nn.Linear(width, hidden)
        self.at_cue = nn.Linear(2 * width, hidden, bias=False)
        self.distance, self.sentences, self.commas = [nn.Embedding(n, hidden) for n in (DISTANCE, COUNTS, COUNTS)]
        self.second = Recurrent(hidden // 2, options.gates)
        self.part = nn.Linear(hidden, 3)
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


class Chain(torch.autograd.Function):
    """Cross entropy of each row between `target` and the chain's tags, and its gradient by the forward-backward
    algorithm (Lafferty et al. 2001). scores and target [rows, length, tags]: target holds probabilities, one of them
    certain in a hard target, and zeros behind a row's length."""

    @staticmethod
    def forward(ctx, scores, target, lengths, moves):
        log_total, shares, pairs = forward_backward(scores, lengths, moves)
        gold_pairs = torch.einsum("btj,btk->bjk", target[:, :-1], target[:, 1:])
        ctx.save_for_backward(shares - target, pairs - gold_pairs)
        return log_total - (scores * target).sum((1, 2)) - (gold_pairs * moves).sum((1, 2))

    @staticmethod
    def backward(ctx, grad):
        scores, moves = ctx.saved_tensors
        return scores * grad[:, None, None], None, None, (moves * grad[:, None, None]).sum(0)


def forward_backward(scores, lengths, moves):
    """Of each row the log of the sum over all tag sequences, the probability of each tag at each token [rows, length,
    tags], and how often each move is expected [rows, tags, tags]."""
    scores, moves = scores.detach(), moves.detach().exp()
    rows, length, tags = scores.shape
    inside = (torch.arange(length)[None] < lengths[:, None])[..., None]
    highest = scores.max(2, keepdim=True).values
    weight = torch.where(inside, (scores - highest).exp(), torch.zeros(())).transpose(0, 1).contiguous()
    before = torch.zeros(length, rows, tags)
    scale = torch.ones(length, rows, 1)
    state = torch.ones(rows, tags)
    for t in range(length):
        state = (state @ moves if t else state) * weight[t]
        # Behind a row's end nothing is left; ones keep the sums finite there.
        scale[t] = state.sum(1, keepdim=True).clamp(min=1e-30)
        state = state / scale[t]
        before[t] = state
    behind = torch.zeros(length, rows, tags)
    last = (lengths - 1)[:, None]
    state = torch.ones(rows, tags)
    for t in range(length - 1, -1, -1):
        if t < length - 1:
            state = ((state * weight[t + 1]) @ moves.T) / scale[t + 1]
            state = torch.where(last == t, torch.ones(()), state)
        behind[t] = state
    shares = before * behind
    shares = shares / shares.sum(2, keepdim=True).clamp(min=1e-30)
    onward = behind[1:] * weight[1:] / scale[1:]
    pairs = torch.einsum("tbj,tbk->bjk", before[:-1], onward) * moves
    logs = torch.where(inside, scale.log().transpose(0, 1) + highest, torch.zeros(()))
    inside = inside.to(scores.dtype)
    return logs.sum((1, 2)), shares.transpose(0, 1) * inside, pairs


def crf_loss(scores, target, lengths, moves):
    """See Chain."""
    return Chain.apply(scores, target, lengths, moves)


def marginals(scores, lengths, moves):
    """Probability of each tag at each token, given all others may vary."""
    return forward_backward(scores, lengths, moves)[1]
