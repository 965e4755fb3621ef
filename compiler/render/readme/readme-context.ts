import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Container, SecretFile, Workload } from '../../model/workload.ts';
import { placeText } from '../../rules/support/published.ts';
import { secretUse } from '../compose/compose-comments.ts';
import { type KubernetesReadmeContext, kubernetesContext } from './kubernetes-context.ts';

/** What the README's template names. */
export interface ReadmeContext {
  readonly name: string;
  readonly daemons: string;
  readonly hostname: string;
  readonly domains: string;
  readonly files: readonly { readonly path: string; readonly use: string }[];
  readonly chain: string;
  readonly key: string;
  readonly certificates: string;
  /** NAME, where the certificates are in a `live/NAME` of certbot. */
  readonly lineage: string;
  /** The volume of a certificate that Postfix makes. */
  readonly made: string;
  readonly secrets: readonly { readonly name: string; readonly use: string; readonly how: string }[];
  readonly doveadm: string;
  readonly images: string;
  readonly containers: readonly { readonly image: string }[];
  readonly ports: readonly {
    readonly service: string;
    readonly published: string;
    readonly target: number;
  }[];
  readonly volumes: readonly { readonly volume: string; readonly use: string }[];
  /** Always one: the template has lists only. */
  readonly kubernetes: readonly [KubernetesReadmeContext];
}

const DAEMON_FOLDERS = {
  postfix: 'Postfix: main.cf, master.cf and the lookup tables',
  dovecot: 'Dovecot: its configuration and the logins',
  opendkim: 'OpenDKIM: its configuration, which key signs for whom',
} as const;

const KUBERNETES_FOLDERS = [
  { path: 'helm/', use: 'a chart for Kubernetes' },
  { path: 'kustomize/', use: 'the same objects without Helm, with an overlay for each environment' },
] as const;

/** The facts of a README, ready to be printed. */
export function readmeContext(resolved: ResolvedSpec, workload: Workload): ReadmeContext {
  const { certificate, containers } = workload;
  const images = containers.map(({ image }) => `${image.repository}:${image.tag}`);
  return {
    name: resolved.name,
    daemons: listed(containers.map(({ name }) => NAMES[name])),
    hostname: resolved.hostname,
    domains: listed(resolved.domains.map((domain) => domain.name)),
    files: [
      { path: 'compose.yaml', use: 'the containers, as a Compose project' },
      ...containers.map(({ name }) => ({ path: `${name}/`, use: DAEMON_FOLDERS[name] })),
      { path: 'dns/', use: 'the records of each domain' },
      ...KUBERNETES_FOLDERS,
    ],
    chain: certificate.chain,
    key: certificate.key,
    certificates: containers.some(mountsCertificate) ? certificate.directory : '',
    lineage: certificate.lineage ?? '',
    made: workload.volumes.some(({ name }) => name === 'certificates') ? `${workload.name}_certificates` : '',
    secrets: workload.secrets.map((secret) => ({
      name: secret.name,
      use: secretUse(secret),
      how: howToMake(secret),
    })),
    doveadm: images.find((image) => image.includes('/dovecot:')) ?? '',
    images: containers.some(({ image }) => image.pull === 'never')
      ? `\`mailc images build --platform ${resolved.platform}\` builds them on this machine; they are never pulled.`
      : 'They are pulled when the project starts.',
    containers: images.map((image) => ({ image })),
    ports: ports(resolved),
    volumes: workload.volumes.map(({ name, why }) => ({ volume: `${workload.name}_${name}`, use: why })),
    kubernetes: [kubernetesContext(resolved, workload)],
  };
}

const mountsCertificate = ({ mounts }: Container): boolean =>
  mounts.some(({ kind }) => kind === 'certificate');

const NAMES = { postfix: 'Postfix', dovecot: 'Dovecot', opendkim: 'OpenDKIM' } as const;

/** A long list is cut: a README is no inventory. */
function listed(items: readonly string[]): string {
  const shown = items.length > 10 ? [...items.slice(0, 9), `${items.length - 9} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function howToMake({ name, use }: SecretFile): string {
  switch (use.kind) {
    case 'dkim-key':
      return `\`mailc keygen ${use.domain} ${use.selector} --out secrets --name ${name}\``;
    case 'password':
    case 'upstream-password':
    case 'upstream-username':
      return `\`read -rs p && printf %s "$p" > secrets/${name}\``;
  }
}

const ports = (resolved: ResolvedSpec): ReadmeContext['ports'] =>
  resolved.services.flatMap(({ name, port, publish }) =>
    publish.map((place) => ({ service: name, published: placeText(place), target: port })),
  );
