import type { Container, SecretFile, Workload } from '../../model/workload.ts';
import { originComment } from '../origin-comment.ts';
import { CLIENTS } from './compose-service.ts';
import type { YamlComment } from './yaml-text.ts';

/** Why things are in compose.yaml, and where in mail.yaml they come from. */
export const composeComments = (workload: Workload): readonly YamlComment[] => [
  ...workload.containers.flatMap((container) => containerComments(container, workload)),
  ...(workload.clientNetwork
    ? [
        {
          path: ['networks', CLIENTS],
          text: `${originComment(workload.clientNetwork.origin)}; published ports lead through it: its name comes first, and with IPv6 clients keep their addresses`,
        },
      ]
    : []),
  ...workload.volumes.map(({ name, why }) => ({ path: ['volumes', name], text: why })),
  ...workload.secrets.map((secret) => ({
    path: ['secrets', secret.name],
    text: `${originComment(secret.origin)}; ${secretUse(secret)}`,
  })),
];

function containerComments(container: Container, workload: Workload): readonly YamlComment[] {
  const at = (...path: readonly (string | number)[]): YamlComment['path'] => [
    'services',
    container.name,
    ...path,
  ];
  return [
    { path: at('image'), text: originComment(container.image.origin) },
    ...(container.limits.memory
      ? [{ path: at('mem_limit'), text: originComment(container.limits.memory.origin) }]
      : []),
    ...container.capabilities.map(({ why }, index) => ({ path: at('cap_add', index), text: why })),
    ...container.environment
      .filter(({ only }) => only === 'compose')
      .map(({ name, origin }) => ({
        path: at('environment', name),
        text: `${originComment(origin)}; on loopback alone, so a gateway's address is that of this machine`,
      })),
    ...portComments(container, at('ports')),
    ...container.mounts.flatMap((mount, index) =>
      mount.kind === 'certificate' || (mount.kind === 'volume' && mount.volume === 'certificates')
        ? [{ path: at('volumes', index), text: originComment(workload.certificate.origin) }]
        : mount.kind === 'certificate-archive'
          ? [{ path: at('volumes', index), text: 'where the links in /certs lead: ../../archive' }]
          : [],
    ),
  ];
}

/** Ports that share an origin get one comment. */
function portComments({ ports }: Container, list: YamlComment['path']): readonly YamlComment[] {
  const texts = ports.map(({ origin }) => originComment(origin));
  return texts.flatMap((text, index) =>
    text === texts[index - 1] ? [] : [{ path: [...list, index], text }],
  );
}

/** What the file of a secret holds. */
export function secretUse({ use }: SecretFile): string {
  switch (use.kind) {
    case 'dkim-key':
      return `the private DKIM key of ${use.domain}, selector ${use.selector}`;
    case 'password':
      return `the password of ${use.address}`;
    case 'upstream-password':
      return `the password of the account at ${use.host}`;
    case 'upstream-username':
      return `the user name of the account at ${use.host}`;
  }
}
