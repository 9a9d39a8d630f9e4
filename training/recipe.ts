// The recipe: several networks learn from the annotators, then smaller ones learn from the annotators and from what those
// networks together think, also of articles that nobody annotated; one of these goes on, taught by the others too. It is
// about as good as its teachers, and faster. The same is done once more with a tenth of the documents left out: on those
// the confidence is fitted.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type Recipe = {
  readonly python: string;
  readonly scripts: string;
  readonly data: string;
  readonly work: string;
  readonly epochs: number;
  /** Scripts that run side by side: one a core. */
  readonly atOnce: number;
};

type Job = { readonly out: string; readonly settings: readonly string[] };
type Student = Job & {
  readonly from: readonly Pick<Job, 'out'>[];
  readonly holdOut: readonly string[];
  /** The network that it goes on from; a new one where there is none. */
  readonly begunBy?: string;
  /** Epochs, as a share of the teachers'. */
  readonly share?: number;
};

/** One document in ten, from the fourth on, is held out from the networks that the confidence is fitted on. */
export const HELD_OUT = { every: 10, at: 3 };
const HOLD_OUT = ['--hold-out', `${HELD_OUT.at}/${HELD_OUT.every}`];
const NARROW = ['--hidden', '32'];

// Different beginnings and sizes, so that they err differently.
const TEACHERS: readonly Job[] = [
  { out: 'teacher-1', settings: ['--seed', '1', '--drop', '0.35'] },
  { out: 'teacher-2', settings: ['--seed', '2', '--drop', '0.33', ...NARROW] },
  { out: 'teacher-3', settings: ['--seed', '3', '--drop', '0.35'] },
  { out: 'teacher-4', settings: ['--seed', '4', '--drop', '0.33'] },
];
const HELD_OUT_TEACHERS: readonly Job[] = [
  { out: 'held-out-teacher-1', settings: ['--seed', '5', '--drop', '0.35', ...HOLD_OUT] },
  { out: 'held-out-teacher-2', settings: ['--seed', '6', '--drop', '0.33', ...HOLD_OUT] },
];
// Students are smaller than their teachers, for speed. They learn longer: many networks' thoughts are smooth, and not
// soon learned by heart.
const STUDENT_SHARE = 1.25;
const SMALL = ['--gates', '2', '--width', '48'];
// Two rounds: the last students go on where those of the first ended, and learn from these too. From the one to be shipped
// nothing is held out, so any network may teach it.
const FIRST: readonly Student[] = [
  { out: 'student-1', settings: ['--seed', '7', ...SMALL], from: TEACHERS, holdOut: [] },
  { out: 'student-2', settings: ['--seed', '9', ...SMALL, ...NARROW], from: TEACHERS, holdOut: [] },
  { out: 'held-out-1', settings: ['--seed', '8', ...SMALL], from: HELD_OUT_TEACHERS, holdOut: HOLD_OUT },
];
const LAST_SHARE = 0.3125;
const LAST = [...SMALL, '--rate', '1e-3'];
const STUDENTS: readonly (readonly Student[])[] = [
  FIRST,
  [
    {
      out: 'student',
      settings: ['--seed', '16', ...LAST],
      from: [...TEACHERS, ...HELD_OUT_TEACHERS, ...FIRST],
      begunBy: 'student-1',
      holdOut: [],
      share: LAST_SHARE,
    },
    {
      out: 'held-out-student',
      settings: ['--seed', '13', ...LAST],
      from: [...HELD_OUT_TEACHERS, ...FIRST.slice(2)],
      begunBy: 'held-out-1',
      holdOut: HOLD_OUT,
      share: LAST_SHARE,
    },
  ],
];
const STUDENT = ['--drop', '0.28', '--trust', '0.5', '--unlabelled', '0.5'];
/**
 * Trains all; gives the folders of the network to judge by and of the one to ship. What an earlier run with the same folder
 * has finished is taken from there. Rejects where a script fails.
 */
export async function train(recipe: Recipe): Promise<{ judged: string; shipped: string }> {
  const { data, work, epochs, atOnce } = recipe;
  const folder = (name: string) => path.join(work, name);
  const fit = async ({ out, settings }: Job, share = 1) => {
    if (existsSync(path.join(folder(out), 'weights.json'))) return;
    const count = String(Math.round(epochs * share));
    await run(recipe, 'train.py', ['--epochs', count, ...settings, '--out', folder(out)]);
  };
  const learn = async ({ out, settings, from, holdOut, begunBy, share = STUDENT_SHARE }: Student) => {
    const soft = folder(`${out}.pt`);
    const networks = from.map(job => folder(job.out)).join(',');
    if (!existsSync(soft))
      await run(recipe, 'soften.py', ['--networks', networks, '--out', soft, ...holdOut]);
    const begun = begunBy === undefined ? [] : ['--from', folder(begunBy)];
    await fit({ out, settings: [...STUDENT, ...settings, ...begun, '--soft', soft] }, share);
  };
  await inTurn([...HELD_OUT_TEACHERS, ...TEACHERS], atOnce, fit);
  for (const round of STUDENTS) await inTurn(round, atOnce, learn);
  return { judged: folder('held-out-student'), shipped: folder('student') };

  function run({ python, scripts }: Recipe, script: string, settings: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      // One thread each: the sums of two networks do not wait for each other, and come out the same each time.
      const env = {
        ...process.env,
        OMP_NUM_THREADS: '1',
        OPENBLAS_NUM_THREADS: '1',
        PYTHONDONTWRITEBYTECODE: '1',
      };
      const child = spawn(python, [path.join(scripts, script), '--data', data, ...settings], {
        stdio: 'inherit',
        env,
      });
      child.on('error', reject);
      child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
    });
  }
}

async function inTurn<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
