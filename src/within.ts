// A browser may never answer: a message is lost with a background that it stops, a storage does not open.

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
