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
    const list = typeof path.at(-1) === 'number';
    const place = list ? path.slice(0, -1) : path;
    if (path.at(-2) === 'services' || value === null || typeof value === 'object') return undefined;
    if (value === true && !list)
      return {
        message: `${field} cannot be \`true\`: publishing is the default`,
      };
    if (place.at(-1) === 'publish' && place.at(-3) !== 'services') {
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
  for (const [index, address] of (publish === undefined ? [] : [publish].flat()).entries()) {
    if (parseAddress(address) !== undefined) continue;
    yield {
      message: `${JSON.stringify(address)} is not an IP address`,
      path: Array.isArray(publish) ? ['publish', index] : ['publish'],
    };
  }
}

function* badServices({ sections }: RuleContext): Generator<Finding> {
  for (const [name, service] of Object.entries(sections.services ?? {})) {
    if (typeof service !== 'object' || !service.publish) continue;
    const { publish } = service;
    for (const [index, place] of [publish].flat().entries()) {
      if (typeof place !== 'string') continue;
      const [, address, port = ''] = /^(?:\[?([^\]]*?)\]?:)?([0-9]+)$/.exec(place) ?? [];
      const path = ['services', name, 'publish', ...(Array.isArray(publish) ? [index] : [])];
      if (Number(port) < 1 || Number(port) > 65535) yield { message: `${port} is not a port`, path };
      if (address !== undefined && parseAddress(address) === undefined)
        yield { message: `${address} is not an IP address`, path };
    }
  }
}
