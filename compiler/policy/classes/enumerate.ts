/** Takes one of several options, all of which will be taken in turn. */
export type Choose = <Option>(options: readonly Option[]) => Option;

/**
 * Runs a function once for each way through its choices. What it chooses from may depend on what it chose before; a choice
 * that it does not come to is not made.
 */
export function enumerate<Result>(run: (choose: Choose) => Result): readonly Result[] {
  const results: Result[] = [];
  let plan: readonly number[] | undefined = [];
  while (plan !== undefined) {
    const { result, next }: { result: Result; next: readonly number[] | undefined } = follow(run, plan);
    results.push(result);
    plan = next;
  }
  return results;
}

function follow<Result>(
  run: (choose: Choose) => Result,
  plan: readonly number[],
): { readonly result: Result; readonly next: readonly number[] | undefined } {
  const taken: number[] = [];
  const counts: number[] = [];
  const choose: Choose = (options) => {
    const index = plan[taken.length] ?? 0;
    const option = options[index];
    if (option === undefined) throw new RangeError('a choice without options');
    taken.push(index);
    counts.push(options.length);
    return option;
  };
  const result = run(choose);
  const last = taken.findLastIndex((index, depth) => index + 1 < (counts[depth] ?? 0));
  const next = last < 0 ? undefined : [...taken.slice(0, last), (taken[last] ?? 0) + 1];
  return { result, next };
}
