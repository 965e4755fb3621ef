import { expect, test } from 'vitest';
import { barrier } from './barrier.ts';

test('a question asked while a proof is under way is answered by a proof that begins later', async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = barrier(
    () =>
      new Promise<void>((done) => {
        begun.push(begun.length);
        ends.push(done);
      }),
  );
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(begun).toEqual([0]);
  ends[0]?.();
  await first;
  await new Promise((done) => setTimeout(done, 5));
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await Promise.all([second, third]);
  expect(begun).toEqual([0, 1]);
});

test('a proof that fails does not poison the next', async () => {
  let count = 0;
  const ask = barrier(async () => {
    count += 1;
    if (count === 1) throw new Error('no sentinel');
  });
  await expect(ask()).rejects.toThrow('no sentinel');
  await expect(ask()).resolves.toBeUndefined();
});
