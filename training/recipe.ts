// The recipe: several networks learn from the annotators, then one learns from the annotators and from what those
// networks together think, also of articles that nobody annotated. It is better than each of them, and as small.

import { spawn } from 'node:child_process';
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

// Different beginnings and sizes, so that they err differently.
const TEACHERS: readonly Job[] = [
  { out: 'teacher-1', settings: ['--seed', '1', '--drop', '0.35'] },
  { out: 'teacher-2', settings: ['--seed', '2', '--drop', '0.33', '--hidden', '32', '--half2', '16'] },
  { out: 'teacher-3', settings: ['--seed', '3', '--drop', '0.35'] },
];
// Held out from this one is one document in ten, to fit the confidence on articles that were not trained on.
export const HELD_OUT = { every: 10, at: 3 };
const JUDGED: Job = {
  out: 'held-out',
  settings: ['--seed', '4', '--drop', '0.35', '--hold-out', `${HELD_OUT.at}/${HELD_OUT.every}`],
};
const STUDENT = ['--seed', '5', '--drop', '0.28', '--trust', '0.5', '--unlabelled', '0.5'];

/** Trains all; gives the folders of the network to judge by and of the one to ship. Rejects where a script fails. */
export async function train(recipe: Recipe): Promise<{ judged: string; shipped: string }> {
  const { data, work } = recipe;
  const folder = (name: string) => path.join(work, name);
  const fit = ({ out, settings }: Job) =>
    run(recipe, 'train.py', ['--epochs', String(recipe.epochs), ...settings, '--out', folder(out)]);
  await inTurn([...TEACHERS, JUDGED], recipe.atOnce, fit);
  const soft = path.join(work, 'soft.pt');
  const networks = TEACHERS.map(({ out }) => folder(out)).join(',');
  await run(recipe, 'soften.py', ['--networks', networks, '--out', soft]);
  await fit({ out: 'student', settings: [...STUDENT, '--soft', soft] });
  return { judged: folder(JUDGED.out), shipped: folder('student') };

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
