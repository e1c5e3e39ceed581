/**
 * Works on several items at once and gives the results in the order of the items. Where the items break off, the results of
 * those before are given first. `work` must not throw.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let failure: Error | undefined;
  try {
    for await (const item of items) {
      running.push(work(item));
      const oldest = running.length >= width ? running.shift() : undefined;
      if (oldest) yield await oldest;
    }
  } catch (error) {
    failure = error as Error;
  } finally {
    await Promise.all(running);
  }
  for (const result of running) yield await result;
  if (failure) throw failure;
}
