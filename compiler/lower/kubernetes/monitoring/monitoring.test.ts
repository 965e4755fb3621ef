import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../../compile.ts';
import { monitoringParts } from './monitoring.ts';

const repository = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, repository)), 'utf8');

/** What each profile of a fixture is watched by. */
const watched = (fixture: string): readonly (readonly [string, ReturnType<typeof monitoringParts>])[] =>
  compile({ text: read(`fixtures/valid/${fixture}/mail.yaml`), file: 'mail.yaml' }).profiles.map(
    ({ resolved }) => [resolved.name, monitoringParts(resolved)] as const,
  );

const partsOf = (fixture: string, profile: string): NonNullable<ReturnType<typeof monitoringParts>> => {
  const parts = watched(fixture).find(([name]) => name === profile)?.[1];
  if (parts === undefined) throw new Error(`${profile} is not watched`);
  return parts;
};

const program = read('images/metrics/postfix.mtail');
const exported = new Set(program.match(/(?<=^(?:counter|gauge|histogram) )\w+/gm));
const metricsIn = (text: string): ReadonlySet<string> =>
  new Set((text.match(/postfix_[a-z_]+/g) ?? []).map((name) => name.replace(/_bucket$/, '')));

it.each(['everything', 'mailserver', 'outbound', 'smarthost', 'workspace-relay'])(
  'alerts and dashboards of %s name metrics that the exporter has',
  (fixture) => {
    for (const [name, parts] of watched(fixture)) {
      const named = metricsIn(`${parts?.alerts.map(({ expr }) => expr).join('\n')}${parts?.dashboard}`);
      expect(
        [...named].filter((metric) => !exported.has(metric)),
        name,
      ).toEqual([]);
    }
  },
);

it('every metric of the exporter is shown', () => {
  const shown = metricsIn(partsOf('mailserver', 'mailserver').dashboard);
  expect([...exported].filter((metric) => !shown.has(metric))).toEqual([]);
});

it('has the alerts that a profile has a use for, and the thresholds of mail.yaml', () => {
  const names = (fixture: string, profile: string): readonly string[] =>
    partsOf(fixture, profile).alerts.map(({ alert }) => alert);
  const relay = names('workspace-relay', 'workspace-relay');
  expect(relay).toEqual(
    expect.arrayContaining(['PostfixRelayDown', 'PostfixRelayHighQueue', 'PostfixRelayHighBounceRate']),
  );
  const only = names('mailserver', 'mailserver').filter((name) => !relay.includes(name));
  expect(only).toEqual(['PostfixManyFailedLogins', 'PostfixSignerFails', 'PostfixCertificateExpires']);
  const expressions = partsOf('workspace-relay', 'workspace-relay').alerts.map(({ expr }) => expr);
  expect(expressions.filter((expr) => expr.endsWith(' > 100'))).toHaveLength(1);
  expect(expressions.filter((expr) => expr.endsWith(' > 0.1'))).toHaveLength(1);
});

it('every series that an alert asks for is of this release', () => {
  for (const { alert, expr } of partsOf('mailserver', 'mailserver').alerts) {
    const series = expr.match(/\b(?:postfix_\w+|up)\b/g) ?? [];
    const scoped = expr.match(/\b(?:postfix_\w+|up)\{namespace="%NAMESPACE%",job="%NAME%-metrics"/g) ?? [];
    expect(series.length, alert).toBeGreaterThan(0);
    expect(scoped, alert).toHaveLength(series.length);
  }
});

it('lays the dashboard out without overlap', () => {
  const { panels } = JSON.parse(partsOf('workspace-relay', 'workspace-relay').dashboard) as {
    panels: readonly { id: number; gridPos: { x: number; y: number; w: number; h: number } }[];
  };
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(panels.every(({ gridPos }) => gridPos.x + gridPos.w <= 24)).toBe(true);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
});

it('asks the SMTP server that the profile has', () => {
  const environment = (fixture: string, profile: string): unknown =>
    Object.fromEntries(
      partsOf(fixture, profile).container.environment.map(({ name, value }) => [name, value]),
    );
  expect(environment('workspace-relay', 'workspace-relay')).toEqual({
    MAILC_SMTP_ADDRESS: '127.0.0.1',
    MAILC_SMTP_PORT: '25',
    MAILC_SMTP_TLS: 'none',
  });
  expect(environment('mailserver', 'mailserver')).toMatchObject({ MAILC_SMTP_TLS: 'starttls' });
});

it('is not there where mail.yaml turns it off', () => {
  expect(watched('relays').map(([, parts]) => parts)).toEqual(watched('relays').map(() => undefined));
});
