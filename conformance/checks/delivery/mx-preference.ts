import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const deliveryMxPreference: Check = defineCheck({
  id: 'delivery/mx-preference',
  title:
    'Mail goes to the exchanger with the lowest preference, and to the next one when that refuses connections',
  level: 'must',
  clauses: [{ rfc: 5321, section: '5.1' }],
  promise: ['outbound'],
  requires: ['outbound-delivery'],
  vantage: 'outgoing',
  controls: [],
  budgetMs: 20_000,
  accept: { preferred: [fact('1')], fallback: [fact('2')] },
  async run(session) {
    const preferred = session.remote('preferred');
    const fallback = session.remote('fallback');
    await session.deliver({ to: preferred });
    await session.deliver({ to: fallback });
    await session.exchangers.waitFor(2);
    const arrived = await session.exchangers.settled();
    const taker = async (address: string) => {
      const records = await session.dns(address.split('@')[1] ?? '', 'MX');
      const hosts = records
        .map((record) => record.split(' '))
        .sort(([a], [b]) => Number(a) - Number(b))
        .map((words) => words.at(-1)?.replace(/\.$/, ''));
      const taken = arrived.filter(({ to }) => to.includes(address));
      return session.fact(
        taken.map(({ host }) => `${hosts.indexOf(host) + 1}`),
        `which of ${hosts.join(', ')} took the mail`,
      );
    };
    return { preferred: await taker(preferred), fallback: await taker(fallback) };
  },
});
