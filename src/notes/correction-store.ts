// What the reader put right in the engine's findings: one record each, by the same rules as notes.

import { err, ok, type Result } from '../result.ts';
import { type ArticleContext, keepArticle } from './article-store.ts';
import type { Fault } from './check.ts';
import type { Connection } from './connection.ts';
import { enter } from './journal.ts';
import type { Change, Correction } from './library.ts';
import { run } from './parse-annotation.ts';
import { correction } from './parse-library.ts';
import type { StoredCorrection } from './schema.ts';
import { annotatorSetting } from './settings-store.ts';
import { soundly } from './sound.ts';
import { ask, type StoreFault, transact } from './transact.ts';
import { byAge } from './types.ts';

export type CorrectionEdit = { readonly id: string; readonly pageKey: string; readonly change: Change };

export type CorrectionFault =
  | StoreFault
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'conflict'; readonly stored: Correction }
  | { readonly kind: 'gone' };

const writing = {
  stores: ['corrections', 'settings', 'articles', 'bodies', 'journal'],
  mode: 'readwrite',
  durability: 'strict',
} as const;

/** Those of one story that are not taken back, oldest first. */
export async function correctionsFor(
  connection: Connection,
  pageKeys: readonly string[],
): Promise<Result<readonly StoredCorrection[], StoreFault>> {
  const scope = { stores: ['corrections'], mode: 'readonly', durability: 'relaxed' } as const;
  const read = () =>
    transact(connection, scope, async tx => {
      const byPage = tx.objectStore('corrections').index('byPage');
      return (await Promise.all(pageKeys.map(key => ask(() => byPage.getAll(key))))).flat();
    });
  const found = await soundly(connection, 'corrections', read, ({ id }) => id);
  if (!found.ok) return found;
  return ok(found.value.filter(({ deletedAt }) => deletedAt === null).sort(byAge));
}

/** Those of all pages that are not taken back. */
export async function allCorrections(
  connection: Connection,
): Promise<Result<readonly StoredCorrection[], StoreFault>> {
  const scope = { stores: ['corrections'], mode: 'readonly', durability: 'relaxed' } as const;
  const read = () => transact(connection, scope, tx => tx.objectStore('corrections').getAll());
  const found = await soundly(connection, 'corrections', read, ({ id }) => id);
  return found.ok ? ok(found.value.filter(({ deletedAt }) => deletedAt === null)) : found;
}

/**
 * Answers after the commit; saving the same change twice changes nothing.
 * @param article what the correction is on, kept with it; null where it is kept already or not at hand
 */
export async function saveCorrection(
  connection: Connection,
  { id, pageKey, change }: CorrectionEdit,
  { basedOnRev, now, article }: { basedOnRev: number; now: Date; article: ArticleContext | null },
): Promise<Result<Correction, CorrectionFault>> {
  const time = now.toISOString();
  const fresh = {
    id,
    rev: basedOnRev + 1,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    annotator: null,
  };
  const sound = run(correction, { ...fresh, change }, 'correction');
  if (!sound.ok) return err({ kind: 'invalid', faults: sound.error });
  const outcome = await transact(connection, writing, async tx => {
    const corrections = tx.objectStore('corrections');
    const stored = await corrections.get(id);
    const annotator = annotatorSetting(await tx.objectStore('settings').get('annotator'));
    const next = nextOf(stored, { ...sound.value, pageKey, annotator }, basedOnRev);
    if (!next.ok || next.value === stored) return next;
    await corrections.put(next.value);
    await enter(tx, 'corrections', id);
    if (article !== null) await keepArticle(tx, article);
    return next;
  });
  return asCorrection(outcome);
}

/** Taking back twice changes nothing. */
export async function removeCorrection(
  connection: Connection,
  id: string,
  { basedOnRev, now }: { basedOnRev: number; now: Date },
): Promise<Result<Correction, CorrectionFault>> {
  const time = now.toISOString();
  const outcome = await transact(connection, writing, async tx => {
    const stored = await tx.objectStore('corrections').get(id);
    if (stored === undefined) return err({ kind: 'gone' } as const);
    if (stored.deletedAt !== null) return ok(stored);
    if (stored.rev !== basedOnRev) return err({ kind: 'conflict', stored: withoutPage(stored) } as const);
    const removed = { ...stored, rev: stored.rev + 1, updatedAt: time, deletedAt: time };
    await tx.objectStore('corrections').put(removed);
    await enter(tx, 'corrections', id);
    return ok(removed);
  });
  return asCorrection(outcome);
}

type Outcome = Result<StoredCorrection, CorrectionFault>;

function nextOf(stored: StoredCorrection | undefined, wanted: StoredCorrection, basedOnRev: number): Outcome {
  if (stored === undefined) return basedOnRev === 0 ? ok(wanted) : err({ kind: 'gone' });
  const isSame = JSON.stringify(stored.change) === JSON.stringify(wanted.change);
  if (stored.deletedAt === null && isSame) return ok(stored);
  if (stored.rev !== basedOnRev) return err({ kind: 'conflict', stored: withoutPage(stored) });
  return ok({ ...wanted, createdAt: stored.createdAt, annotator: stored.annotator });
}

function asCorrection(outcome: Result<Outcome, StoreFault>): Result<Correction, CorrectionFault> {
  if (!outcome.ok) return outcome;
  return outcome.value.ok ? ok(withoutPage(outcome.value.value)) : outcome.value;
}

export function withoutPage({ pageKey: _, ...rest }: StoredCorrection): Correction {
  return rest;
}
