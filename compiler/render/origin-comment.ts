import type { Origin } from '../../schema/origin.ts';
import { formatPath } from '../diagnostic/format-path.ts';

/** Where a generated line comes from and why it is there, in one line without the comment sign. */
export function originComment(origin: Origin, why?: string): string {
  switch (origin.kind) {
    case 'spec':
      return joined(`mail.yaml: ${formatPath(origin.path)}`, why);
    case 'profile':
      return joined(`${origin.profile}: ${origin.reason}`, why);
    case 'mailc':
      return joined(origin.reason, why);
  }
}

const joined = (text: string, why: string | undefined): string =>
  why === undefined ? text : `${text}; ${why}`;
