import type { KubernetesModel } from '../../model/kubernetes.ts';
import { goString } from './go-string.ts';

/** NOTES.txt, a template: what to do after an installation. Words of mail.yaml stand in it as quoted literals only. */
export function notes({ name, guide, objects }: KubernetesModel): string {
  const kind = objects.some(({ file }) => file === 'deployment') ? 'deployment' : 'statefulset';
  const secrets = [
    ...(guide.secrets.length > 0 ? ['{{ .Values.secretName }}'] : []),
    ...(guide.certificate === undefined ? [] : ['{{ .Values.certificateSecretName }}']),
  ];
  const steps: readonly (readonly string[])[] = [
    ...(secrets.length > 0
      ? [
          [
            'The pods wait for these Secrets (README.md says how to make them):',
            `  kubectl --namespace {{ .Release.Namespace }} get secret ${secrets.join(' ')}`,
          ],
        ]
      : []),
    [
      'Wait until the pods are ready:',
      `  kubectl --namespace {{ .Release.Namespace }} rollout status ${kind}/{{ $name }}`,
    ],
    [
      `Clients connect to {{ $name }}.{{ .Release.Namespace }}.svc, port ${guide.ports.map(({ port, name: each }) => `${port} (${each})`).join(', ')}.`,
      '{{- if and .Values.networkPolicy.enabled (not .Values.networkPolicy.public) }}',
      '   Their namespace needs a label:',
      '  kubectl label namespace NAMESPACE {{ .Values.networkPolicy.accessLabel }}=true',
      '{{- end }}',
      '{{- if and (ne .Values.service.type "ClusterIP") (eq .Values.service.externalTrafficPolicy "Cluster") }}',
      '   Clients from outside come with addresses of nodes (externalTrafficPolicy: Cluster): they share their limits, DNS block lists do not know them, and the log does not tell them apart.',
      '{{- end }}',
    ],
    [
      'Prove that the system does what mail.yaml says, without disturbing it:',
      `  mailc conform mail.yaml --profile ${name} --kubernetes {{ .Release.Namespace }} --safe`,
    ],
  ];
  return [
    `{{- $name := include "${name}.fullname" . -}}`,
    `{{ .Release.Name }}: the mail of {{ ${goString(guide.hostname)} }}.`,
    ...(guide.lossy === undefined
      ? []
      : [
          '',
          `Mail that waits is lost with its pod, because mail.yaml says so: {{ ${goString(guide.lossy)} }}`,
        ]),
    ...steps.flatMap(([first = '', ...rest], index) => [
      '',
      `${index + 1}. ${first}`,
      ...rest.map((line) => (line.startsWith('  ') ? ` ${line}` : line)),
    ]),
    '',
  ].join('\n');
}
