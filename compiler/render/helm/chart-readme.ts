import type { KubernetesModel } from '../../model/kubernetes.ts';
import { installSection, secretsSection } from './readme-sections.ts';
import { valuesTable } from './values-table.ts';

/** README.md of the chart: what it needs, how it is installed, proved, changed and scaled, and every value. */
export function chartReadme(model: KubernetesModel): string {
  const { name, guide, namespace } = model;
  const sections: readonly (readonly string[])[] = [
    [
      `# ${name}: ${guide.hostname}`,
      '',
      `A chart for Kubernetes 1.30 and later. Written by \`mailc compile\` from mail.yaml, as is \`../kustomize\`: edit that`,
      'instead, and compile again. Its ConfigMaps hold byte for byte the configuration that `../compose.yaml` mounts.',
      ...confidential(model),
    ],
    secretsSection(model),
    installSection(model),
    [
      '## Prove it',
      '',
      `    mailc conform mail.yaml --profile ${name} --kubernetes ${namespace} --safe`,
      '',
      'connects to the pods, sends and reads what cannot disturb them, and says which promises of mail.yaml hold.',
    ],
    [
      '## Change and upgrade',
      '',
      'Compile again, then `helm upgrade` as above. Aliases, mailboxes with hashes and whatever else stands in lookup tables or among',
      'the logins are taken over by the running pods, a minute or two after the upgrade, with open sessions going on. Where more has',
      'changed (main.cf, master.cf, dovecot.conf, a secret that is new), pods are replaced one at a time: each leaves the Service, takes',
      `no new mail, ${stopping(model)}.`,
      'The version of the chart ends with a digest of its files, `…+1a2b3c4d5e6f` (in a registry `…_1a2b3c4d5e6f`): another',
      'configuration is another version. Such versions have no order: name the very one where a range is asked for.',
      'Secrets, certificates and DKIM keys that change are taken over by the running pods within seconds of reaching them.',
      ...autoscalingTurnedOn(model),
      ...otherClaims(model),
    ],
    claimsSection(model),
    ['## Values', '', ...valuesTable(model.values)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Helm takes `replicas` from the object, which the API server then takes for one. */
const autoscalingTurnedOn = ({ guide }: KubernetesModel): readonly string[] =>
  guide.mailboxes
    ? []
    : [
        '',
        'Where `autoscaling.enabled` becomes true, all pods but one stop, and hand their mail over, until the autoscaler has looked:',
        'within half a minute.',
      ];

/** Kubernetes lets nobody change the claims of a StatefulSet. */
const otherClaims = ({ name, guide }: KubernetesModel): readonly string[] =>
  guide.claims.length === 0
    ? []
    : [
        '',
        'An upgrade that changes the size or the class of a claim is refused. For another size, take the StatefulSet away from its',
        'pods, which go on, and enlarge the claims that are there, if their class lets them grow:',
        '',
        `    kubectl delete statefulset ${name} --cascade=orphan`,
        '    kubectl patch persistentvolumeclaim CLAIM --patch \'{"spec":{"resources":{"requests":{"storage":"SIZE"}}}}\'',
        '',
        'then upgrade with the new size.',
        ...(guide.mailboxes
          ? [
              'Where mail.yaml has no `kubernetes: { mailboxes: { size: … } }` the claim has the size of all quotas, and a new mailbox another',
              'size: say one with room for those to come.',
            ]
          : []),
      ];

/** Which files are not in a ConfigMap: whoever reads the chart reads them too. */
const confidential = ({ configuration }: KubernetesModel): readonly string[] =>
  configuration
    .filter(({ kind }) => kind === 'Secret')
    .flatMap(({ daemon, files }) => [
      `Passwords and hashes of mail.yaml are in the Secret \`…-${daemon}\` instead, made from ${files.map(({ path }) => `\`files/${daemon}/${path}\``).join(', ')}:`,
      'whoever may read this folder, or the Secret in which Helm keeps the release, reads them too.',
    ]);

/** What a pod that stops does with the mail that it has. */
function stopping({ guide }: KubernetesModel): string {
  if (guide.mailboxes) return 'and delivers what it can; the rest waits on its claim';
  const rest =
    guide.lossy === undefined
      ? 'keeps on its claim what was not taken over'
      : 'loses what was not taken over';
  return `delivers what it can, hands the rest to the others, and ${rest}`;
}

function claimsSection({ guide }: KubernetesModel): readonly string[] {
  if (guide.lossy !== undefined && guide.claims.length === 0) {
    return [
      '## Keep',
      '',
      'Nothing is kept: mail that waits is lost with its pod, because mail.yaml says so.',
    ];
  }
  return [
    '## Keep',
    '',
    'Claims stay when pods go and when the release is uninstalled.',
    '',
    '| claim | what it holds |',
    '|---|---|',
    ...guide.claims.map(({ name, why }) => `| \`${name}-…\` | ${why} |`),
  ];
}
