import { expect, it } from 'vitest';
import { addSizes } from './sizes.ts';

const base = { size: 50, layers: ['a', 'b'] };

it('counts the shared base once', () => {
  const images = {
    postfix: { size: 57, layers: ['a', 'b', 'c'] },
    dovecot: { size: 68, layers: ['a', 'b', 'd'] },
  };
  expect(addSizes('debian-13', base, images)).toEqual({
    platform: 'debian-13',
    shared: 50,
    own: { postfix: 7, dovecot: 18 },
    unique: 75,
    beside: {},
  });
});

it('counts an image that stands on another base in full', () => {
  const images = { postfix: { size: 57, layers: ['a', 'x', 'c'] } };
  expect(addSizes('debian-13', base, images)).toMatchObject({ own: { postfix: 57 }, unique: 107 });
});

it('does not count what is no daemon', () => {
  const images = { postfix: { size: 57, layers: ['a', 'b', 'c'] } };
  const beside = { metrics: { size: 60, layers: ['a', 'b', 'e'] } };
  expect(addSizes('debian-13', base, images, beside)).toMatchObject({ unique: 57, beside: { metrics: 10 } });
});
