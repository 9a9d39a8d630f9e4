// A browser may lose a question or its answer: when it stops the background, or a page goes away at that moment.

/** What `answer` settles with; 'late' where that takes longer than `limitMs`. */
export async function within<T>(limitMs: number, answer: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
