import type { Control } from '../control.ts';
import { secure } from '../expectation.ts';

/** The hand-made ClientHello, with versions and ciphers that must be taken, is answered on every offered service. */
export const handshake: Control = {
  id: 'handshake',
  title: 'Every service answers a good ClientHello',
  requires: [],
  budgetMs: 15_000,
  accept: { answer: [secure('TLSv1.2'), secure('TLSv1.3')] },
  async run(session) {
    const answers = session.spec.services.map(async ({ name }) =>
      session.about(name, await session.hello(name, { versions: ['TLSv1.2', 'TLSv1.3'] })),
    );
    return { answer: await Promise.all(answers) };
  },
};
