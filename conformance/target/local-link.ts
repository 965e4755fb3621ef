import { PassThrough } from 'node:stream';
import type { Link } from '../link/link.ts';
import { openLink } from '../link/link.ts';
import { serve } from '../link/serve.ts';
import { connector } from '../world/connect.ts';

/** A program of the world within this process, which only connects: for published ports, forwarded ones, and endpoints. */
export function localLink(): Link {
  const there = new PassThrough();
  const back = new PassThrough();
  serve(there, back, (served) => ({ connect: connector(served) }));
  return openLink(back, there);
}
