import { expect, it } from 'vitest';
import { checkRules } from '../../../testing/kubernetes/check-rules.ts';
import { PANELS } from './panels.ts';

/** Whether Prometheus's own parser takes expressions, with Grafana's one variable that is no text replaced. */
const accepted = (expressions: readonly string[]): ReturnType<typeof checkRules> =>
  checkRules({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    spec: {
      groups: [
        {
          name: 'panels',
          rules: expressions.map((expr, index) => ({
            record: `panel:${index}`,
            expr: expr.replaceAll('$__rate_interval', '5m'),
          })),
        },
      ],
    },
  });

const expressions = PANELS.flatMap(({ lines }) => lines.map(({ expr }) => expr));

it('Prometheus can read every expression of the dashboard', async () => {
  const { ok, stdout, stderr } = await accepted(expressions);
  expect({ ok, said: ok ? '' : `${stdout}${stderr}` }).toEqual({ ok: true, said: '' });
});

it('and would not read one that is broken', async () => {
  expect((await accepted([...expressions, 'sum(postfix_up'])).ok).toBe(false);
});
