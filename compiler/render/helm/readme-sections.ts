import type { KubernetesModel } from '../../model/kubernetes.ts';
import { secretUse } from '../compose/compose-comments.ts';

/** The Secrets that have to be there, and how they are made. */
export function secretsSection({ guide, namespace }: KubernetesModel): readonly string[] {
  const { certificate, secret, secrets } = guide;
  if (certificate === undefined && secrets.length === 0) return [];
  return [
    '## Before the first installation',
    '',
    `    kubectl create namespace ${namespace}`,
    ...(secrets.length > 0
      ? [
          `    kubectl --namespace ${namespace} create secret generic ${secret} --from-file ../secrets/`,
          '',
          'with one file for each secret, as `../README.md` says how to make them:',
          '',
          '| Secret | key | what it holds |',
          '|---|---|---|',
          ...secrets.map((each) => `| \`${each.secret}\` | \`${each.key}\` | ${secretUse(each)} |`),
        ]
      : []),
    ...(certificate === undefined
      ? []
      : [
          '',
          `The certificate of \`${guide.hostname}\`, unless cert-manager or another makes the Secret \`${certificate}\`:`,
          '',
          `    kubectl --namespace ${namespace} create secret tls ${certificate} --cert fullchain.pem --key privkey.pem`,
        ]),
  ];
}

/** How the images get to the nodes, and the chart to the cluster. */
export function installSection({ name, guide, namespace, dashboard }: KubernetesModel): readonly string[] {
  return [
    '## Install',
    '',
    ...(guide.builtHere
      ? [
          `\`mailc images build --platform ${guide.platform}\` builds the images on a machine. Push them to a registry, name it in mail.yaml`,
          '(`images: { repository: … }`), and give the digests that the push printed:',
          '`--set images.postfix.digest=sha256:…`.',
          '',
        ]
      : []),
    `    helm upgrade --install ${name} . --namespace ${namespace} --create-namespace --wait`,
    '',
    ...(guide.mailboxes
      ? []
      : [
          'A namespace whose pods may hand in mail has a label:',
          '',
          `    kubectl label namespace NAMESPACE ${guide.accessLabel}=true`,
          '',
        ]),
    ...(guide.paced === undefined || guide.mailboxes
      ? []
      : [
          `The pace of deliveries in mail.yaml is divided by ${guide.paced}, the most pods that there may be: for more, change mail.yaml.`,
          '',
        ]),
    ...tooLargeForHelm(guide),
    'Without Helm: `kubectl apply --server-side -k ../kustomize/base`, or an overlay.',
    ...(dashboard === undefined
      ? []
      : [
          'Where the cluster has the Prometheus operator: `../kustomize/monitoring` besides, or that of the overlay.',
        ]),
  ];
}

/** What only renders a chart keeps no release, and a database takes one of any size (Helm, "Storage backends"). */
const tooLargeForHelm = ({ keptByHelm }: KubernetesModel['guide']): readonly string[] =>
  keptByHelm
    ? []
    : [
        'This chart is too large for the Secret in which Helm keeps a release: Helm says so and installs nothing. Install it without',
        'Helm, or with what only renders charts (Argo CD; `helm template . | kubectl apply --server-side --filename -`), or have Helm',
        'keep releases in a database (`HELM_DRIVER=sql`). An object here has up to 768 KiB: apply it on the side of the server',
        '(`--server-side`; `ServerSideApply=true` with Argo CD), because an annotation with all of it would be refused.',
        '',
      ];
