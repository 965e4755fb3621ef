import { describe, expect, it } from 'vitest';
import { askedOf, NAMESPACE } from './asked-of.ts';
import { checkRules } from './check-rules.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { type Kinds, ofKind } from './manifest.ts';
import { parseManifests } from './parse-manifests.ts';
import { chartOf, renderChart } from './render-chart.ts';

const monitored = writtenProfiles().filter(
  ({ profile, title }) => askedOf(profile, true).operator && title.endsWith('on debian-13'),
);

async function ruleOf(folder: string): Promise<Kinds['PrometheusRule']> {
  const { stdout } = await renderChart({
    helm: 'helm-4.1.4',
    chart: chartOf(folder),
    version: '1.36.0',
    operator: true,
    namespace: NAMESPACE,
  });
  const [rule] = ofKind(parseManifests(stdout).manifests, 'PrometheusRule');
  if (rule === undefined) throw new Error(`no PrometheusRule in ${folder}`);
  return rule;
}

describe("promtool's linter", () => {
  it.each(monitored)('has nothing against the rules of $title', async ({ folder }) => {
    const { ok, stdout, stderr } = await checkRules(await ruleOf(folder));
    expect({ ok, said: `${stdout}${stderr}` }).toMatchObject({ ok: true });
  });

  it('notices a rule that stands twice, and one that is no expression', async () => {
    const rule = await ruleOf(monitored[0]?.folder ?? '');
    const [group] = rule.spec.groups ?? [];
    const [first] = group?.rules ?? [];
    if (group === undefined || first === undefined) throw new Error('no rules');
    const spoilt = [[first, first], [{ ...first, expr: 'up{' }]];
    const ran = await Promise.all(
      spoilt.map((rules) => checkRules({ ...rule, spec: { groups: [{ ...group, rules }] } })),
    );
    expect(ran.map(({ ok }) => ok)).toEqual([false, false]);
  });
});
