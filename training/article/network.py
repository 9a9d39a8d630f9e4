"""Trains the network that finds an article's body: python3 training/article/network.py FOLDER OUT.ts

FOLDER is what dataset.ts wrote. Needs NumPy. Prints the F1 of words on sites that the network has not seen (six parts,
by site), then trains on everything and writes src/article/block-weights.ts. OPENBLAS_NUM_THREADS=1 is faster.
"""
import base64, hashlib, json, sys
import numpy as np

HIDDEN, STARTS, ROUNDS, DROP, BATCH, RATE, PARTS = 10, 3, 8, 0.3, 512, 4e-3, 6


def train(x, y, weight, seed):
    """One network, by Adam with a falling rate; traits are dropped at random, so that none is relied on alone."""
    random, (n, traits) = np.random.default_rng(seed), x.shape
    p = [random.normal(0, traits ** -0.5, (traits, HIDDEN)), np.zeros(HIDDEN),
         random.normal(0, HIDDEN ** -0.5, HIDDEN), np.zeros(1), np.zeros(traits)]
    p = [a.astype('f4') for a in p]
    m, v, t = [np.zeros_like(a) for a in p], [np.zeros_like(a) for a in p], 0
    for round_ in range(ROUNDS):
        order, rate = random.permutation(n), RATE * 0.5 * (1 + np.cos(np.pi * round_ / ROUNDS))
        for start in range(0, n, BATCH):
            rows = order[start:start + BATCH]
            part = x[rows] * (random.random((len(rows), traits)) > DROP) / (1 - DROP)
            before = part @ p[0] + p[1]
            after = np.maximum(before, 0)
            error = 1 / (1 + np.exp(-np.clip(after @ p[2] + p[3] + part @ p[4], -30, 30))) - y[rows]
            error = (error * weight[rows] / len(rows)).astype('f4')
            back = error[:, None] * p[2] * (before > 0)
            grads = [part.T @ back + 1e-3 * p[0], back.sum(0), after.T @ error + 1e-3 * p[2],
                     error.sum(keepdims=True), part.T @ error]
            t += 1
            for i, grad in enumerate(grads):
                m[i], v[i] = 0.9 * m[i] + 0.1 * grad, 0.999 * v[i] + 0.001 * grad ** 2
                p[i] -= (rate * (m[i] / (1 - 0.9 ** t)) / (np.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8)).astype('f4')
    return p


def join(nets, mean, spread):
    """Several networks as one, the scale of the traits folded in."""
    out = np.concatenate([n[2] for n in nets]) / len(nets)
    hidden = np.concatenate([n[0] for n in nets], 1) / spread[:, None]
    direct = sum(n[4] for n in nets) / len(nets) / spread
    biases = np.concatenate([n[1] for n in nets]) - mean @ hidden
    return hidden, direct, biases, out, sum(n[3][0] for n in nets) / len(nets) - mean @ direct


def score(net, x):
    hidden, direct, biases, out, bias = net
    return 1 / (1 + np.exp(-np.clip(np.maximum(x @ hidden + biases, 0) @ out + x @ direct + bias, -30, 30)))


def main(folder, target):
    data = json.load(open(f'{folder}/pages.json'))
    pages, traits = data['pages'], data['traits']
    x = np.fromfile(f'{folder}/traits.f32', dtype='f4').reshape(-1, traits)
    y = np.concatenate([p['labels'] for p in pages]).astype('f4')
    words = np.concatenate([p['words'] for p in pages]).astype('f4')
    page = np.concatenate([np.full(len(p['labels']), i) for i, p in enumerate(pages)])
    body = np.array([p['bodyWords'] for p in pages], dtype='f4')
    # A page counts as much as another, a long block more than a short one, but less than its length says.
    weight = np.minimum((words + 2) / (body[page] + 50), 0.3) ** 0.75
    weight /= np.bincount(page, weight, len(pages))[page]
    weight /= weight.mean()
    part = np.array([int(hashlib.md5(('b' + p['site']).encode()).hexdigest(), 16) % PARTS for p in pages])[page]
    mean, spread = x.mean(0), np.maximum(x.std(0), 0.2)
    scaled = ((x - mean) / spread).astype('f4')
    fit = lambda rows: join([train(scaled[rows], y[rows], weight[rows], s) for s in range(STARTS)], mean, spread)
    likely = np.zeros(len(y))
    for k in range(PARTS):
        likely[part == k] = score(fit(part != k), x[part == k])
    kept = words * (likely > 0.25)
    f1 = 2 * np.bincount(page, kept * y, len(pages)) / np.maximum(1, np.bincount(page, kept, len(pages)) + body)
    print(f'F1 of words, blocks alone, sites not seen: {f1.mean():.3f} on {len(pages)} pages')
    write(target, fit(np.ones(len(y), bool)), traits)


def write(target, net, traits):
    values = np.concatenate([np.ravel(a) for a in net])
    scale = float(np.abs(values).max() / 32767)
    text = base64.b64encode(np.round(values / scale).astype('<i2').tobytes()).decode()
    lines = ' +\n'.join(f"    '{text[i:i + 100]}'" for i in range(0, len(text), 100))
    open(target, 'w').write(
        '// Written by training/article/network.py: the weights of block-model.ts, 16 bits each, the lower byte first.\n\n'
        f'export const blockWeights = {{\n  traits: {traits},\n  hidden: {len(net[2])},\n  scale: {scale!r},\n  steps:\n{lines},\n}} as const;\n')


main(*sys.argv[1:3])
