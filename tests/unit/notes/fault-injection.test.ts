// Whatever request of whatever operation fails: what was answered is there afterwards, and what was refused has left
// nothing. SEQUENCES sets how many random sequences are tried; docs/evidence/notes.md says what a long run found.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../scripts/store-page/random.ts';
import { withoutPage } from '../../../src/notes/correction-store.ts';
import type { Correction } from '../../../src/notes/library.ts';
import type { Notes } from '../../../src/notes/notes.ts';
import type { Annotation } from '../../../src/notes/types.ts';
import { type Failure, failRequest, failures } from './faults.ts';
import { typed } from './fresh.ts';
import { edit, must, open, pageOfMill, plain, useEmptyStorage } from './make.ts';

const sequences = Number(process.env.SEQUENCES ?? 12);
const steps = 3;

type State = {
  notes: Map<string, Annotation>;
  drafts: Map<string, string>;
  corrections: Map<string, Correction>;
};

/** Does one thing chosen by `random`, and keeps in `state` what was answered. */
async function act(notes: Notes, state: State, random: () => number): Promise<void> {
  const all = [...state.notes.values()];
  const one = all[Math.floor(random() * all.length)];
  const choice = random();
  if (choice < 0.1) return takeIn(notes, state, random);
  if (choice < 0.2) return correct(notes, state);
  if (choice < 0.35) return draft(notes, state, random);
  if (one === undefined || choice < 0.55)
    return keep(notes.save(edit({ note: `new ${random()}` }), 0), state);
  if (one.deletedAt !== null) return keep(notes.restore(one.id), state);
  if (choice < 0.75) return keep(notes.remove(one.id, one.rev), state);
  return keep(notes.save({ ...edit({ id: one.id }), note: `changed ${random()}` }, one.rev), state);
}

async function keep(outcome: ReturnType<Notes['save']> | ReturnType<Notes['remove']>, state: State) {
  const saved = await outcome;
  if (saved.ok) state.notes.set(saved.value.id, saved.value);
}

async function draft(notes: Notes, state: State, random: () => number): Promise<void> {
  const [known] = state.drafts.keys();
  const isDropped = known !== undefined && random() < 0.4;
  const made = typed(isDropped ? '' : `draft ${random()}`, known === undefined ? {} : { id: known });
  const kept = await notes.saveDraft(made);
  if (!kept.ok) return;
  if (isDropped) state.drafts.delete(made.id);
  else state.drafts.set(made.id, made.text);
}

/** All of a file or nothing: two notes, a correction, and what they stand on. */
async function takeIn(notes: Notes, state: State, random: () => number): Promise<void> {
  const made = { rev: 1, createdAt: time, updatedAt: time, deletedAt: null };
  const annotations = [1, 2].map(n => ({ ...edit({ note: `file ${n} ${random()}` }), ...plain, ...made }));
  const correction = { ...made, id: crypto.randomUUID(), annotator: null, change: merge };
  const article = {
    page: pageOfMill,
    readAt: time,
    text: 'The river fell. “We start on Monday,” Miller said.',
    otherTexts: [],
    sourcesRead: true,
    sources: [],
    quotes: [],
    corrections: [correction],
    annotations,
  };
  const taken = await notes.takeIn({ exportedAt: time, articles: [article] });
  if (!taken.ok) return;
  for (const note of annotations) state.notes.set(note.id, note);
  state.corrections.set(correction.id, correction);
}

async function correct(notes: Notes, state: State): Promise<void> {
  const [known] = state.corrections.values();
  const made = { id: known?.id ?? crypto.randomUUID(), pageKey: pageOfMill.key, change: merge };
  const outcome = await (known === undefined
    ? notes.saveCorrection(made, 0)
    : notes.removeCorrection(made, known.rev));
  if (!outcome.ok) return;
  if (outcome.value.deletedAt === null) state.corrections.set(made.id, outcome.value);
  else state.corrections.delete(made.id);
}

const time = '2026-03-01T10:00:00.000Z';
const merge = { kind: 'merge-sources', name: 'Miller', into: 'Jo Miller' } as const;

/** Runs the sequence of a seed with one failing request. @returns how many requests were made */
async function run(seed: number, failing: number | null, failure: Failure): Promise<number> {
  useEmptyStorage();
  const state: State = { notes: new Map(), drafts: new Map(), corrections: new Map() };
  const random = randomFrom(seed);
  const notes = await open();
  const counter = failRequest(failing, failure);
  try {
    for (let step = 0; step < steps; step++) await act(notes, state, random);
  } finally {
    counter.stop();
  }
  notes.close();
  await compare(state, `seed ${seed}, request ${failing} ${failure}`);
  return counter.requests;
}

async function compare(state: State, what: string): Promise<void> {
  const notes = await open();
  const stored = [
    ...must(await notes.annotationsFor(pageOfMill.key)),
    ...must(await notes.deletedFor(pageOfMill.key)),
  ];
  const drafts = must(await notes.draftsFor(pageOfMill.key));
  expect(new Map(stored.map(note => [note.id, note])), what).toEqual(state.notes);
  expect(new Map(drafts.map(({ id, text }) => [id, text])), what).toEqual(state.drafts);
  const corrections = must(await notes.correctionsFor(pageOfMill.key)).map(withoutPage);
  expect(new Map(corrections.map(one => [one.id, one])), what).toEqual(state.corrections);
  notes.close();
}

test(
  'what was answered is there, and what was refused is not, whichever request fails',
  async () => {
    let runs = 0;
    for (let seed = 1; seed <= sequences; seed++) {
      const requests = await run(seed, null, 'refused');
      for (let failing = 0; failing < requests; failing++) {
        await run(seed, failing, failures[(seed + failing) % failures.length] as Failure);
        runs++;
      }
    }
    expect(runs).toBeGreaterThan(sequences);
  },
  sequences * 30_000,
);
