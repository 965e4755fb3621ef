import type { Origin } from '../../schema/origin.ts';
import type { DovecotName, DovecotNode } from '../model/dovecot.ts';
import type { MailSystem } from '../model/mail-system.ts';
import type { Decider } from '../policy/answer.ts';
import { valueText } from '../render/postfix/value.ts';
import { recordText } from '../render/zone/record-text.ts';
import type { SettingArea } from './diff-report.ts';

/** A value of a system, with where it comes from. */
export interface Setting {
  readonly area: SettingArea;
  readonly name: string;
  readonly value: string;
  readonly origin: Origin | undefined;
  /** Leads to a narrower place than the origin: the row of a table. */
  readonly by?: Decider;
}

/** Everything that a system has one value for; passwords and hashes are not among it. */
export function settingsOf(system: MailSystem): readonly Setting[] {
  return [...postfix(system), ...dovecot(system), ...opendkim(system), ...dns(system), ...workload(system)];
}

function postfix({ postfix: { sections, services, upstreamLogins } }: MailSystem): readonly Setting[] {
  const parameters = sections.flatMap((section) => section.parameters);
  return [
    ...parameters.map(({ name, value, origin }) => setting('postfix', name, valueText(value), origin)),
    ...services.flatMap((service) => [
      setting('service', service.name, columns(service), service.origin),
      ...service.options.map(({ name, value, origin }) =>
        setting('service', `${service.name} ${name}`, valueText(value), origin),
      ),
    ]),
    ...upstreamLogins.map(({ key, password, origin }) =>
      setting('secret', `login at ${key}`, password, origin),
    ),
  ];
}

function columns({
  type,
  command,
  processes,
  attributes,
}: MailSystem['postfix']['services'][number]): string {
  const most = processes === undefined ? [] : [`at most ${processes} processes`];
  return [type, command, ...most, ...(attributes ?? [])].join(' ');
}

function dovecot({ dovecot: model }: MailSystem): readonly Setting[] {
  if (model === undefined) return [];
  return [
    ...model.groups.flatMap(({ nodes }) => flattened(nodes, '')),
    ...model.logins.map(({ address, password, quotaBytes, origin }) => {
      const known = password.kind === 'secret' ? `secret ${password.secret}` : `a ${password.kind} password`;
      return setting(
        'login',
        address,
        quotaBytes === undefined ? known : `${known}, ${quotaBytes} octets`,
        origin,
      );
    }),
    ...(model.guesses?.ceilings ?? []).map(({ of, number, origin }) =>
      setting('dovecot', `wrong passwords of a ${of} a minute`, String(number), origin),
    ),
  ];
}

function flattened(nodes: readonly DovecotNode[], above: string): readonly Setting[] {
  return nodes.flatMap((node): readonly Setting[] => {
    const name = `${above}${nameOf(node.name)}`;
    if (node.kind === 'block') return flattened(node.nodes, `${name} / `);
    const { kind, ...value } = node.value;
    return [
      setting(
        'dovecot',
        name,
        Object.values(value)
          .map((each) => [each].flat().map(textOf).join(' '))
          .join(' '),
        node.origin,
      ),
    ];
  });
}

const textOf = (part: unknown): string => (typeof part === 'object' ? JSON.stringify(part) : String(part));

const nameOf = (name: DovecotName): string =>
  typeof name === 'string' ? name : (name['2.4'] ?? name['2.3'] ?? '');

function opendkim({ opendkim: model }: MailSystem): readonly Setting[] {
  if (model === undefined) return [];
  return [
    ...model.settings.map(({ name, value, origin }) => setting('opendkim', name, String(value), origin)),
    ...model.keys.map(({ domain, selector, secret, origin }) =>
      setting('key', `signing key of ${domain}`, `selector ${selector}, secret ${secret}`, origin),
    ),
    setting('opendkim', 'TrustedHosts', model.trustedHosts.join(' '), model.trustedOrigin),
  ];
}

function dns({ zones }: MailSystem): readonly Setting[] {
  const records = zones.flatMap(({ groups }) => groups.flatMap((group) => group.records));
  const byName = new Map<string, (typeof records)[number][]>();
  for (const record of records) {
    const name = `${record.owner} ${record.data.type}`;
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return [...byName].map(([name, found]) =>
    setting(
      'dns',
      name,
      found
        .map(({ ttl, data }) => `${ttl} ${recordText(data)}`)
        .sort()
        .join('; '),
      found[0]?.origin,
    ),
  );
}

function workload({
  workload: { containers, volumes, secrets, certificate },
}: MailSystem): readonly Setting[] {
  return [
    ...containers.flatMap(({ name, image, ports, limits, environment, capabilities }) => [
      setting('container', `${name} image`, `${image.repository}:${image.tag}`, image.origin),
      ...ports.map(({ target, publish, origin }) =>
        setting('container', `port ${target} published`, `${publish.address}:${publish.port}`, origin),
      ),
      ...environment.map((each) => setting('container', `${name} ${each.name}`, each.value, each.origin)),
      ...(limits.memory
        ? [setting('container', `${name} memory`, `${limits.memory.bytes} octets`, limits.memory.origin)]
        : []),
      setting(
        'container',
        `${name} capabilities`,
        capabilities.map((each) => each.name).join(' '),
        undefined,
      ),
    ]),
    ...volumes.map(({ name, memory }) => setting('volume', name, memory ? 'in memory' : 'kept', undefined)),
    ...secrets.map(({ name, use, origin }) => setting('secret', name, use.kind, origin)),
    setting('volume', 'certificate', certificate.directory, undefined),
  ];
}

const setting = (area: SettingArea, name: string, value: string, origin: Origin | undefined): Setting => ({
  area,
  name,
  value,
  origin,
});
