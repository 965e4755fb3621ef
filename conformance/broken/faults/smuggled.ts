import { endsOfData } from '../../shapes/ends-of-data.ts';
import type { BrokenRecord } from '../record.ts';

/** Servers that take something else for the end of a message, one for each form. */
export const smuggled: readonly BrokenRecord[] = Object.entries(endsOfData).map(([name, end]) => ({
  id: `smuggled-${name}`,
  title: `It takes ${JSON.stringify(end)} for the end of a message.`,
  fault: { ends: [end] },
  fails: [`smuggling/${name}`],
}));
