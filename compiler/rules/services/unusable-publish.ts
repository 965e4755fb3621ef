import { formatPath } from '../../diagnostic/format-path.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { parseAddress } from '../support/network/cidr.ts';

/** An address or a port on which nothing can be published. */
export const rule: Rule = {
  id: 'services/unusable-publish',
  title: 'An address or port that cannot be published on',
  severity: 'error',
  why: 'Docker would refuse to start the containers.',
  help: 'Write a port from 1 to 65535, with an IP address of the Docker host in front if it is not for all: `127.0.0.1:1587` or `"[::1]:1587"`.',
  clauses: [],
  *check(context) {
    yield* badAddress(context);
    yield* badServices(context);
  },
  explain: (value, path) => {
    const field = `\`${formatPath(path)}\``;
    if (path.at(-2) === 'services' || value === null || typeof value === 'object') return undefined;
    if (value === true)
      return {
        message: `${field} cannot be \`true\`: publishing is the default`,
      };
    if (path.at(-1) === 'publish' && path.at(-3) !== 'services') {
      return {
        message: `${JSON.stringify(value)} is not an IP address`,
        help: 'Write an address of the Docker host, such as `127.0.0.1` or `0.0.0.0`; ports belong to `services`.',
      };
    }
    return {
      message: `${field} is not an address and a port: ${JSON.stringify(value)}`,
    };
  },
};

function* badAddress({ sections }: RuleContext): Generator<Finding> {
  const { publish } = sections;
  if (publish === undefined || parseAddress(publish) !== undefined) return;
  yield {
    message: `${JSON.stringify(publish)} is not an IP address`,
    path: ['publish'],
  };
}

function* badServices({ sections }: RuleContext): Generator<Finding> {
  for (const [name, service] of Object.entries(sections.services ?? {})) {
    if (typeof service !== 'object' || typeof service.publish !== 'string') continue;
    const [, address, port = ''] = /^(?:\[?([^\]]*?)\]?:)?([0-9]+)$/.exec(service.publish) ?? [];
    const path = ['services', name, 'publish'];
    if (Number(port) < 1 || Number(port) > 65535) yield { message: `${port} is not a port`, path };
    if (address !== undefined && parseAddress(address) === undefined)
      yield { message: `${address} is not an IP address`, path };
  }
}
