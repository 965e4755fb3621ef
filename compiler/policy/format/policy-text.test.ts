import { describe, expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { policyMarkdown } from './policy-markdown.ts';
import { policyMermaid } from './policy-mermaid.ts';
import { policyReport } from './policy-report.ts';
import { policyText } from './policy-text.ts';

const report = policyReport(compiledProfile(fixtureSource('mailserver')));
const sending = policyReport(compiledProfile(fixtureSource('workspace-relay')));

describe('the policy as statements', () => {
  it('is short: about one line for each thing that a person would say', () => {
    expect(report.statements.length).toBeLessThan(60);
    expect(sending.statements.length).toBeLessThan(10);
  });

  it('says who may send what, where to, and what becomes of it', () => {
    const find = (part: object) =>
      expect(report.statements).toContainEqual(expect.objectContaining({ verdict: 'taken', ...part }));
    find({ client: '10.5.5.0/24, fd00:5::/64', ports: [25], recipient: 'any address of bank.example' });
    find({
      ports: [587, 465],
      login: 'a login',
      sender: "the login's own",
      from: "the login's own",
      recipient: 'other domains',
      answer: 'to its exchangers, TLS may; signed with the selector mail of its domain',
    });
    expect(report.statements).toContainEqual(
      expect.objectContaining({
        verdict: 'refused',
        client: 'strangers',
        answer: 'RCPT 554 5.7.1',
        decided: ['reject_unauth_destination'],
      }),
    );
  });

  it('says of nothing twice what is true of it once', () => {
    const questions = report.statements.map(({ ports, tls, login, client, sender, recipient, from }) =>
      JSON.stringify([ports, tls, login, client, sender, recipient, from]),
    );
    expect(new Set(questions).size).toBe(questions.length);
  });
});

describe('formats of the policy', () => {
  it.each([40, 80, 120])('as text fits %i columns, but for single words', (width) => {
    const wide = policyText([report], width)
      .split('\n')
      .filter((line) => line.length > width && line.trim().includes(' '));
    expect(wide.filter((line) => !/^ *(from |port |mailserver )/.test(line))).toEqual([]);
  });

  it('as a picture has every node that an edge names, and a way on from each port', () => {
    for (const each of [report, sending]) {
      const lines = policyMermaid([each])
        .split('\n')
        .map((line) => line.trim());
      const nodes = lines.flatMap((line) => /^(\w+)[([{]/.exec(line)?.[1] ?? []);
      const edges = lines.flatMap((line) => {
        const [, from = '', to = ''] = /^(\w+) -->(?:\|[^|]*\|)? (\w+)$/.exec(line) ?? [];
        return from === '' ? [] : [{ from, to }];
      });
      expect(new Set(edges.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(nodes));
      const sessions = edges.filter(({ from }) => from.startsWith('c')).map(({ to }) => to);
      for (const session of sessions) expect(edges.some(({ from }) => from === session)).toBe(true);
      expect(lines.filter((line) => line.includes('"')).every((line) => line.split('"').length === 3)).toBe(
        true,
      );
    }
    const picture = policyMermaid([report]);
    const strangers = /(c\d+)\(\["strangers"\]\)/.exec(picture)?.[1];
    const port = new RegExp(`${strangers} --> (s\\d+)`).exec(picture)?.[1];
    expect(picture.match(new RegExp(`${port} -->\\|not signed\\|`, 'g'))).toHaveLength(2);
    expect(picture).not.toMatch(new RegExp(`${port} -->\\|signed`));
    expect(policyMermaid([sending])).toContain('through [smtp-relay.gmail.com]:587, TLS secure');
  });

  it('as Markdown has rows of seven cells', () => {
    const rows = policyMarkdown([report, sending])
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(report.statements.length + sending.statements.length + 4);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length, row).toBe(9);
  });
});
