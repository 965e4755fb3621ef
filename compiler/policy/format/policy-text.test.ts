import { describe, expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { policyMarkdown } from './policy-markdown.ts';
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

  it('as Markdown has rows of seven cells', () => {
    const rows = policyMarkdown([report, sending])
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(report.statements.length + sending.statements.length + 4);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length, row).toBe(9);
  });
});
