import { availableParallelism } from 'node:os';

/** Does the work for every item, as many at a time as there are processors; the results are in the order of the items. */
export async function all<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const left = [...items.entries()].values();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
