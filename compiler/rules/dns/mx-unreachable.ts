import type { Rule } from '../rule.ts';
import { isOwnMachine, placeText } from '../support/published.ts';

/** MX records that lead other servers to a port that they cannot reach. */
export const rule: Rule = {
  id: 'dns/mx-unreachable',
  title: 'MX records without a port 25',
  severity: 'warning',
  why: 'The zones say that mail comes to this server, and other servers try port 25 of its addresses only: their mail would wait, and be returned.',
  help: 'Publish the port where other servers reach it, `services: { smtp: { publish: 0.0.0.0:25 } }`; where something in front of the server hands its connections on, nothing is to be done.',
  clauses: ['RFC 5321 section 5.1', 'RFC 5321 section 4.5.4.2'],
  *check({ resolved }) {
    // Nobody could verify a certificate of its own making: such a system is not for others.
    if (!resolved.features.has('smtp-inbound') || resolved.tls.certificate.selfSigned) return;
    if (!resolved.domains.some(({ here }) => here)) return;
    const smtp = resolved.services.find(({ name }) => name === 'smtp');
    const places = smtp?.publish ?? [];
    const reached = places.filter(({ address }) => !isOwnMachine(address));
    if (reached.some(({ port }) => port === 25)) return;
    const [first] = reached.length > 0 ? reached : places;
    yield {
      message: `Port 25 is published ${first === undefined ? 'nowhere' : `at ${placeText(first)} only`}, and the zones lead other servers to it`,
      path: ['services', 'smtp', 'publish'],
    };
  },
};
