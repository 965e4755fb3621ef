import { type Relayed, relay, toSink, usualLoad } from './load.ts';
import { inPairs, ratioText } from './pairs.ts';
import type { Part } from './part.ts';
import { makeStack, type Stack } from './stack.ts';
import { buildTools } from './tools.ts';

export const signedRelay: Part = {
  name: 'signed-relay',
  what: `messages a second, of ${usualLoad.messages} of 5 kB over ${usualLoad.sessions} sessions relayed to smtp-sink(1), signed against the same stack without signing (aim: at least 0.8 times)`,
  async run(scratch, print) {
    buildTools();
    const signed = await makeStack(scratch, 'outbound', { name: 'signed', parameters: toSink });
    const plain = await makeStack(scratch, 'outbound', {
      name: 'plain',
      parameters: { ...toSink, smtpd_milters: '', non_smtpd_milters: '' },
    });
    const times = { ours: [] as Relayed[], theirs: [] as Relayed[] };
    await inPairs(
      5,
      () => times.ours.push(measured(signed)),
      () => times.theirs.push(measured(plain)),
    );
    const rates = (of: keyof Relayed): string =>
      ratioText(
        {
          ours: times.ours.map((each) => usualLoad.messages / each[of]),
          theirs: times.theirs.map((each) => usualLoad.messages / each[of]),
        },
        (rate) => `${rate.toFixed(0)} a second`,
      );
    print(`until the last has arrived: ${rates('relayed')}`);
    print(`until Postfix has taken in the last: ${rates('taken')}`);
  },
};

function measured(stack: Stack): Relayed {
  try {
    stack.up();
    return relay(usualLoad);
  } finally {
    stack.down();
  }
}
