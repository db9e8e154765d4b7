import "server-only";

/**
 * Gives a piece of work a time, after which it is told to stop and `late` is the answer. A signal alone, as that of
 * `AbortSignal.timeout`, would not do: once a body is being read, fetch may hold it so weakly that a garbage collection
 * loses it, and the wait would never end.
 * @param work begins at once; what becomes of it after its time is nobody's concern
 * @throws what the work throws in time
 */
export async function patiently<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  late: T,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(late);
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
