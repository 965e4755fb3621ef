import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import type { Link } from './link.ts';
import { openLink } from './link.ts';
import { watchLink } from './watch-link.ts';

it('notices an end that does not answer', async () => {
  const link = openLink(new PassThrough(), new PassThrough());
  await new Promise<void>((silent) => watchLink(link, silent, 10));
});

it('goes on as long as there are answers, until it is ended', async () => {
  const call = vi.fn(async () => ({}));
  const silent = vi.fn();
  const end = watchLink({ call } as unknown as Link, silent, 5);
  await vi.waitFor(() => expect(call.mock.calls.length).toBeGreaterThan(2));
  end();
  const asked = call.mock.calls.length;
  await new Promise((done) => setTimeout(done, 50));
  expect(call).toHaveBeenCalledTimes(asked);
  expect(silent).not.toHaveBeenCalled();
});
