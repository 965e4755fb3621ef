import { describe, expect, it } from 'vitest';
import { alertCases, IN_ORDER } from './alert-cases.ts';
import { askedOf, NAMESPACE } from './asked-of.ts';
import { testRules } from './check-rules.ts';
import { writtenProfiles } from './compiled-profiles.ts';
import { type Kinds, ofKind } from './manifest.ts';
import { parseManifests } from './parse-manifests.ts';
import { chartOf, renderChart } from './render-chart.ts';

/** One of each kind of profile: what alerts there are depends on that, and on nothing else. */
const monitored = writtenProfiles()
  .filter(({ profile }) => askedOf(profile, true).operator)
  .filter(
    ({ profile: { resolved } }, index, all) =>
      all.findIndex(({ profile }) => profile.resolved.base === resolved.base) === index,
  );

async function ruleOf(folder: string): Promise<Kinds['PrometheusRule']> {
  const request = { helm: 'helm-4.1.4', version: '1.36.0', operator: true, namespace: NAMESPACE } as const;
  const { stdout } = await renderChart({ ...request, chart: chartOf(folder) });
  const [rule] = ofKind(parseManifests(stdout).manifests, 'PrometheusRule');
  if (rule === undefined) throw new Error(`no PrometheusRule in ${folder}`);
  return rule;
}

const alertsOf = (rule: Kinds['PrometheusRule']): readonly string[] =>
  (rule.spec.groups ?? []).flatMap(({ rules = [] }) => rules.map(({ alert = '' }) => alert));

/** A test that an alert fires for one pod or the whole release, or does not, when some series are not in order. */
function firing(
  { alert, after = 60 }: { readonly alert: string; readonly after?: number },
  series: Readonly<Record<string, string>>,
  job: string,
  fires: boolean,
): unknown {
  const scrape = `namespace="${NAMESPACE}",job="${job}",pod="pod-0"`;
  const labelled = (name: string): string =>
    name.includes('{') ? name.replace('{', `{${scrape},`) : `${name}{${scrape}}`;
  return {
    interval: '1m',
    name: `${alert} ${fires ? 'fires' : 'is silent'}: ${JSON.stringify(series)}`,
    input_series: Object.entries({ ...IN_ORDER, ...series })
      .filter(([, values]) => values !== 'absent')
      .map(([name, values]) => ({ series: labelled(name), values })),
    promql_expr_test: [
      {
        expr: `count(ALERTS{alertname="${alert}",alertstate="firing"})`,
        eval_time: `${after}m`,
        exp_samples: fires ? [{ labels: '{}', value: 1 }] : [],
      },
    ],
  };
}

describe.each(monitored)('the alerts of $title', ({ folder, profile }) => {
  it('each fire when they must, and are silent otherwise', async () => {
    const rule = await ruleOf(folder);
    const alerts = alertsOf(rule);
    const job = /job="([^"]+)"/.exec(JSON.stringify(rule.spec.groups).replaceAll('\\"', '"'))?.[1] ?? '';
    const { monitoring } = profile.resolved.kubernetes;
    if (monitoring === undefined) throw new Error('nothing is watched');
    const cases = alertCases(monitoring).filter(({ alert }) => alerts.includes(alert));
    expect([...new Set(cases.map(({ alert }) => alert))].sort()).toEqual([...alerts].sort());
    const tests = cases.flatMap((each) => [
      firing(each, each.fires, job, true),
      firing(each, each.silent, job, false),
    ]);
    const { ok, stdout, stderr } = await testRules(rule, tests);
    expect({ ok, said: ok ? '' : `${stdout}${stderr}` }).toEqual({ ok: true, said: '' });
  }, 120_000);
});

it('a test that expects the contrary fails', async () => {
  const rule = await ruleOf(monitored[0]?.folder ?? '');
  const down = { alert: 'PostfixRelayDown' };
  const job = 'another';
  const { ok } = await testRules(rule, [firing(down, {}, job, false)]);
  expect(ok).toBe(false);
});
