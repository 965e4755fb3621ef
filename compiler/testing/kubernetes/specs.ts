/** What a template language, YAML or a shell might take for its own; `{{` is refused before it comes here. */
const HOSTILE = `}} */}} $HOME $(id) %NAME% \\n: - # "y" 'n' \`id\` | >`;

/** Specifications that only the tests of the chart need: a valid fixture with sections of its own. */
export const SPECS: readonly {
  readonly name: string;
  readonly of: string;
  readonly sections: readonly string[];
}[] = [
  {
    name: 'hostile',
    of: 'workspace-relay',
    sections: [
      `kubernetes: { queue: { lossy: ${JSON.stringify(HOSTILE)} } }`,
      `trusted: [{ network: 10.0.0.0/8, reason: ${JSON.stringify(HOSTILE)} }]`,
      `postfix: { parameters: { smtpd_reject_footer: ${JSON.stringify(HOSTILE)} } }`,
    ],
  },
  {
    name: 'lossy',
    of: 'workspace-relay',
    sections: ['kubernetes: { queue: { lossy: the application sends everything again } }'],
  },
  {
    name: 'alone',
    of: 'smarthost',
    sections: ['kubernetes: { replicas: 1, autoscaling: false, monitoring: false, drain: 10m }'],
  },
  {
    name: 'placed',
    of: 'outbound',
    sections: [
      [
        'kubernetes:',
        '  namespace: mail',
        '  replicas: 2',
        '  autoscaling: { most: 3, cpu: 50 }',
        '  access: { label: example.com/may-send }',
        '  monitoring: { namespace: prometheus, labels: { release: stack }, queue: 50, bounces: 0.5 }',
        '  secret: mail-keys',
        '  secrets: { feedsubscription.com.private: { secret: dkim-keys, key: mail.private } }',
        '  certificate: mail-tls',
        '  queue: { size: 5GiB, storageClass: fast }',
        '  environments:',
        '    staging: { namespace: mail-staging, replicas: 1, autoscaling: false, secret: staging-keys }',
        '    production: { replicas: 3 }',
      ].join('\n'),
    ],
  },
];
