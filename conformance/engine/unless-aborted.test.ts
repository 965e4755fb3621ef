import { expect, it } from 'vitest';
import { unlessAborted } from './unless-aborted.ts';

const never = new Promise<never>(() => undefined);

it('gives what the work comes to', async () => {
  const { signal } = new AbortController();
  expect(await unlessAborted(undefined, Promise.resolve(1))).toBe(1);
  expect(await unlessAborted(signal, Promise.resolve(2))).toBe(2);
  await expect(unlessAborted(signal, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('ends at once when it is aborted, before or meanwhile', async () => {
  const controller = new AbortController();
  const waiting = unlessAborted(controller.signal, never);
  controller.abort(new Error('interrupted'));
  await expect(waiting).rejects.toThrow('interrupted');
  await expect(unlessAborted(controller.signal, never)).rejects.toThrow('interrupted');
});
