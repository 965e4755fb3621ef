import { expect, test } from 'vitest';
import { Blind } from '../blind.ts';
import { withDeadline } from './deadline.ts';

test('work that hangs ends as blindness when its budget is spent', async () => {
  await expect(withDeadline(new Promise(() => undefined), 20)).rejects.toBeInstanceOf(Blind);
});

test('work that is done in time is not disturbed', async () => {
  await expect(withDeadline(Promise.resolve(7), 1000)).resolves.toBe(7);
});
