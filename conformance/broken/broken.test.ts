import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withoutFile } from '../../compiler/cli/conform/read-bare.ts';
import { compile } from '../../compiler/compile.ts';
import { foretelling } from '../../compiler/policy/foretell.ts';
import type { JsonReport } from '../report/json.ts';
import { type Authority, makeAuthority } from '../supply/certificates.ts';
import type { Fault } from './fault.ts';
import type { BrokenRecord } from './record.ts';
import { serve } from './serve.ts';
import { brokenServers, everyService } from './servers.ts';
import { site } from './smtp-dialogue.ts';
import { type Against, runAgainst } from './testing/run-against.ts';

const source = withoutFile({ endpoint: ['smtp=127.0.0.1:25'], ...site, hostname: site.host });
const [profile] = compile(source, {}).profiles;
if (profile === undefined) throw new Error('what stands for a mail.yaml does not compile');
const promised = { resolved: profile.resolved, foretell: foretelling(profile.system) };

let authority: Authority;
beforeAll(async () => {
  authority = await makeAuthority();
});

/** What a run against a server with this fault comes to: its exit code, its outcomes by check, and what it told. */
async function aimed(fault: Fault, how: Partial<Against> = {}) {
  const server = await serve(fault, everyService, authority);
  const reportDir = mkdtempSync(join(tmpdir(), 'mailc-broken-'));
  const told: string[] = [];
  try {
    const line = (text: string): void => void told.push(text);
    const code = await runAgainst(server, authority, promised, { reportDir, line, ...how });
    const { results } = JSON.parse(readFileSync(join(reportDir, 'conform.json'), 'utf8')) as JsonReport;
    return { code, told, results, outcomes: new Map(results.map(({ id, outcome }) => [id, outcome])) };
  } finally {
    server.close();
    rmSync(reportDir, { recursive: true });
  }
}

function asked({ fails, differs = [], unseen = [] }: BrokenRecord): readonly string[] {
  return [...new Set([...fails, ...differs, ...unseen, 'smtp/banner'])];
}

describe.concurrent('broken servers', () => {
  test('a server that behaves well has no finding, and differs in nothing', async () => {
    const { code, outcomes } = await aimed({});
    const red = [...outcomes].filter(([, outcome]) => ['fail', 'differs', 'error'].includes(outcome));
    expect(red).toEqual([]);
    expect(code).toBe(0);
    const catching = brokenServers.flatMap(({ fails, differs = [] }) => [...fails, ...differs]);
    const uncaught = [...outcomes].filter(([id, outcome]) => outcome === 'pass' && !catching.includes(id));
    expect(
      uncaught.map(([id]) => id),
      'checks that no broken server proves able to fail',
    ).toEqual([]);
  }, 120_000);

  test.each(brokenServers.map((record) => [record.id, record] as const))(
    '%s',
    async (_, record) => {
      const { patienceMs = 10_000 } = record;
      const how = { only: asked(record), aim: { patienceMs } };
      const { code, outcomes, told } = await aimed(record.fault, how);
      for (const id of record.fails) expect(outcomes.get(id), id).toBe('fail');
      for (const id of record.differs ?? []) expect(outcomes.get(id), id).toBe('differs');
      for (const id of record.unseen ?? []) expect(outcomes.get(id), id).toBe('error');
      if (record.fails.length === 0) return;
      expect(code).toBe(1);
      for (const id of record.fails)
        expect(
          told.find((line) => line.startsWith(`FAIL  ${id}: `)),
          id,
        ).toBeDefined();
    },
    120_000,
  );
});

describe.concurrent('the limits of a run', () => {
  test('an interrupted run reports what it has found, and what it did not come to', async () => {
    const controller = new AbortController();
    const line = (text: string): void => {
      if (text.startsWith('FAIL')) controller.abort();
    };
    const { code, outcomes, results } = await aimed(
      { relays: () => true },
      { signal: controller.signal, line },
    );
    expect(code).toBe(1);
    expect([...outcomes.values()]).toContain('fail');
    const missed = results.filter(({ reason }) => reason === 'the run was interrupted before');
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.every(({ outcome }) => outcome === 'left-out')).toBe(true);
  }, 60_000);

  test('an interrupted run that found nothing is no pass', async () => {
    const controller = new AbortController();
    const fault: Fault = {
      reply: (line) => {
        if (/^RCPT/i.test(line)) controller.abort();
        return undefined;
      },
    };
    expect((await aimed(fault, { signal: controller.signal })).code).toBe(2);
  }, 60_000);

  test('when its time is over a run begins no check, says so, and is no pass', async () => {
    const { code, outcomes, told } = await aimed(
      {},
      { aim: { timeMs: -1 }, only: ['relay/*', 'smtp/banner'] },
    );
    expect([...new Set(outcomes.values())].sort()).toEqual(['left-out', 'not-applicable']);
    expect(code).toBe(2);
    expect(told.some((line) => /the time of the run was over \(--pace/.test(line))).toBe(true);
  }, 60_000);

  test('a check whose control did not hold looks once more, and says that it did', async () => {
    let refused = 0;
    const fault: Fault = {
      reply: (line) => {
        if (!/^RCPT TO:<anna/.test(line) || refused > 0) return undefined;
        refused += 1;
        return '451 4.3.0 Once more, please';
      },
    };
    const { outcomes, results, code } = await aimed(fault, { only: ['relay/foreign-sender'] });
    expect(refused).toBe(1);
    expect(outcomes.get('relay/foreign-sender')).toBe('pass');
    expect(results[0]?.notes.join()).toMatch(/second look; the first was blind/);
    expect(code).toBe(0);
  }, 60_000);

  test('a control that never holds leaves its checks unseen, and a finding a finding', async () => {
    const fault: Fault = {
      relays: (to) => to.includes('%'),
      reply: (line) => (/^RCPT TO:<anna/.test(line) ? '450 Later' : undefined),
    };
    const { outcomes, code } = await aimed(fault, { only: ['relay/foreign-sender', 'relay/percent-hack'] });
    expect(outcomes.get('relay/foreign-sender')).toBe('error');
    expect(outcomes.get('relay/percent-hack')).toBe('fail');
    expect(code).toBe(1);
  }, 60_000);

  test('an endpoint that nobody answers is one message', async () => {
    const server = await serve({}, ['smtp'], authority);
    server.close();
    const line = (): void => undefined;
    await expect(runAgainst(server, authority, promised, { reportDir: tmpdir(), line })).rejects.toThrow(
      /^Nobody answers at smtp=127\.0\.0\.1:\d+: the connection is refused\.$/,
    );
  });
});
