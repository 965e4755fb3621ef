import type { Rule, RuleContext } from '../rule.ts';

/** A Secret of the operator's with the name of the one that the chart makes. */
export const rule: Rule = {
  id: 'kubernetes/secret-of-the-chart',
  title: 'A Secret that the chart makes itself',
  severity: 'error',
  why: 'The chart keeps passwords and hashes of mail.yaml in a Secret of that name: Helm does not install over another one, and the kustomization would mount its own in place of yours.',
  help: 'Give your Secret another name, such as `my-mail-secrets`.',
  clauses: [],
  *check(context) {
    const { resolved } = context;
    if (!resolved.features.has('mailboxes')) return;
    for (const [name, path] of namesOfSecrets(context)) {
      if (name?.startsWith(`${resolved.name}-dovecot`) !== true) continue;
      // Numbers follow where one Secret does not hold all of them.
      if (!/^(-[0-9]+)?$/.test(name.slice(`${resolved.name}-dovecot`.length))) continue;
      yield { message: `The chart makes a Secret \`${name}\` itself`, path: ['kubernetes', ...path] };
    }
  },
};

type Named = readonly [name: string | undefined, path: readonly string[]];

/** Every Secret that the section names, and where. */
function namesOfSecrets({ sections }: RuleContext): readonly Named[] {
  const { secret, secrets = {}, certificate, pullSecret, environments = {} } = sections.kubernetes ?? {};
  return [
    [secret, ['secret']],
    ...Object.entries(secrets).map(([name, place]): Named => [place.secret, ['secrets', name, 'secret']]),
    [certificate, ['certificate']],
    [pullSecret, ['pullSecret']],
    ...Object.entries(environments).flatMap(([name, said]): readonly Named[] => [
      [said.secret, ['environments', name, 'secret']],
      [said.certificate, ['environments', name, 'certificate']],
    ]),
  ];
}
