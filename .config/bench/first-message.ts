import { withClient } from './client.ts';
import { inPairs, ratioText } from './pairs.ts';
import type { Part } from './part.ts';
import { ADDRESS, makeStack } from './stack.ts';
import { untilAnswered } from './until-answered.ts';

const dialogue = [
  'EHLO client.test',
  'MAIL FROM:<>',
  'RCPT TO:<user1@example.com>',
  'DATA',
  'Subject: first\r\n\r\n.',
];

export const firstMessage: Part = {
  name: 'first-message',
  what: 'from `docker compose up` of a mailserver to the first accepted message, volumes new (aim: under 2 s), against the time in which Compose starts the same containers doing nothing',
  async run(scratch, print) {
    const stack = await makeStack(scratch, 'mailserver', { name: 'first' });
    const service = { entrypoint: ['/bin/sleep', 'infinity'] };
    const idle = await makeStack(scratch, 'mailserver', { name: 'idle', service });
    const awaited = { address: ADDRESS, port: 25, lines: dialogue, neighbours: 2 };
    try {
      const pairs = await withClient((client) =>
        inPairs(
          5,
          () => {
            stack.down();
            return untilAnswered(client, awaited, stack.words('up', '--detach'));
          },
          () => {
            idle.down();
            const from = performance.now();
            idle.compose('up', '--detach');
            return performance.now() - from;
          },
        ),
      );
      print(ratioText(pairs, (ms) => `${(ms / 1000).toFixed(2)} s`));
    } finally {
      stack.down();
    }
  },
};
