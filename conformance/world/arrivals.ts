/** Things that arrive one after the other, and those who wait for them. */
export interface Arrivals<Item> {
  add(item: Item): void;
  /** Items that hold; waits up to `ms` until there are `count`. Every item is looked at once. */
  matching(holds: (item: Item) => boolean, count: number, ms: number): Promise<readonly Item[]>;
  /** Lets go of everything that has arrived so far. */
  forget(): void;
}

/** No arrivals yet. */
export function arrivals<Item>(): Arrivals<Item> {
  let items: Item[] = [];
  const waiting = new Set<(item: Item) => void>();
  return {
    add(item) {
      items.push(item);
      for (const tell of waiting) tell(item);
    },
    forget() {
      items = [];
    },
    matching: (holds, count, ms) =>
      new Promise((done) => {
        const found = items.filter(holds);
        if (found.length >= count) return done(found);
        const finish = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
          done(found);
        };
        const look = (item: Item): void => {
          if (holds(item)) found.push(item);
          if (found.length >= count) finish();
        };
        const timer = setTimeout(finish, ms);
        waiting.add(look);
      }),
  };
}
