import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { routes } from '../../shapes/routes.ts';

export const upstreamLogin: Check = defineCheck({
  id: 'upstream/login',
  title: 'Each upstream server gets the login of its account, under TLS and only there',
  level: 'must',
  clauses: [{ rfc: 4954, section: '4' }, { rfc: 8314, section: '5.3' }, { source: 'SASL_README' }],
  promise: ['outbound', 'relay', 'credentials'],
  requires: ['trusted-networks', 'upstream', 'upstream-login'],
  vantage: 'trusted',
  controls: [],
  budgetMs: 20_000,
  accept: { login: [fact(true)], clear: [fact(0)] },
  async run(session) {
    const ways = routes(session).filter(({ relay }) => relay.credentials);
    for (const { sender } of ways) await session.deliver({ from: sender, to: session.remote() });
    const arrived = await session.exchangers.waitFor(ways.length);
    const connections = (await Promise.all(session.upstreams.map((each) => each.connections()))).flat();
    const clear = connections.filter(({ commands, tls }) => tls !== 'begun' && commands.includes('AUTH'));
    return {
      login: ways.map(({ sender }) => {
        const mine = arrived.find(({ from }) => from === sender);
        const there = session.upstreams.find(
          ({ host, port }) => host === mine?.host && port === mine.upstream?.port,
        );
        const known = there?.logins.some(({ username }) => username === mine?.upstream?.login) ?? false;
        return session.fact(known, `mail of ${sender} came with a login of ${mine?.host}`);
      }),
      clear: session.fact(clear.length, 'logins without TLS'),
    };
  },
});
