import { formatPath } from '../../diagnostic/format-path.ts';
import type { Explanation, Finding, Rule, RuleContext } from '../rule.ts';
import { unusableAddress } from '../support/network/unusable-address.ts';

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
        ...zone(value),
      };
    }
    return {
      message: `${field} is not an address and a port: ${JSON.stringify(value)}`,
      ...zone(value),
      ...asInCompose(value),
    };
  },
};

/** An address with the interface that it belongs to (RFC 4007 section 11), which Docker does not take. */
function zone(value: unknown): Partial<Explanation> {
  return /^\[?[0-9a-f:]+%/i.test(String(value))
    ? {
        help: 'An address with an interface behind `%` is one of a single link. Publish on an address that is valid beyond it, such as `"::"`.',
      }
    : {};
}

/** A place as Compose writes it, with the port of the container or the protocol behind it: mailc knows both. */
function asInCompose(value: unknown): Partial<Explanation> {
  const [, place, port] = inCompose.exec(String(value)) ?? [];
  return place === undefined || Number(port) < 1 || Number(port) > 65535
    ? {}
    : {
        help: `Write \`${place}\`: the port of the container is that of the service, and mail is always TCP.`,
      };
}

const inCompose =
  /^((?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}:|\[[0-9a-f:.]+\]:)?([0-9]{1,5}))(?::[0-9]{1,5}(?:\/tcp)?|\/tcp)$/i;

function* badAddress({ sections }: RuleContext): Generator<Finding> {
  const { publish } = sections;
  for (const [index, address] of (publish === undefined ? [] : [publish].flat()).entries()) {
    const words = unusableAddress(address);
    if (words === undefined) continue;
    yield {
      ...words,
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
      const words = address === undefined ? undefined : unusableAddress(address, port);
      if (words !== undefined) yield { ...words, path };
    }
  }
}
