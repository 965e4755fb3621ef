import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { type PolicyReport, policyReport } from '../format/policy-report.ts';
import { policyPicture } from './picture.ts';
import { policySvg } from './policy-svg.ts';

const fixtures = ['mailserver', 'dev-mailbox', 'outbound', 'smarthost', 'workspace-relay'];
const reportOf = (name: string): PolicyReport => policyReport(compiledProfile(fixtureSource(name)));

/** All words of a picture, in their order, without blanks: lines are broken anywhere in a long word. */
function words(svg: string): string {
  const texts = [...svg.matchAll(/<text class="(?!number)[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  return solid(texts.join(''));
}

const solid = (text: string): string => text.replaceAll(' ', '');

describe('the picture of a policy', () => {
  it.each(fixtures)(
    '%s: has every client, session and way, is well-formed and the same each time',
    (name) => {
      const report = reportOf(name);
      const svg = policySvg([report]);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(policySvg([reportOf(name)])).toBe(svg);
      const { clients, ways } = policyPicture(report);
      expect(clients.length * ways.length).toBeGreaterThan(0);
      for (const client of clients) {
        expect(words(svg)).toContain(solid(`from ${client.name}`));
        for (const session of client.sessions) expect(words(svg)).toContain(solid(session.words));
      }
      for (const [way, text] of ways.entries()) expect(words(svg)).toContain(solid(`${way + 1} ${text}`));
    },
  );

  it('has a mark for each way of each session, and the signer only where something is signed', () => {
    const report = reportOf('mailserver');
    const exits = policyPicture(report).clients.flatMap(({ sessions }) =>
      sessions.flatMap((session) => session.exits),
    );
    const svg = policySvg([report]);
    const count = (tag: string): number => svg.split(tag).length - 1;
    expect(count('<circle class="signed"')).toBe(exits.filter(({ signed }) => signed).length);
    expect(count('<rect class="plain"')).toBe(exits.filter(({ unsigned }) => unsigned).length);
    expect(svg).toContain('OpenDKIM');
    expect(policySvg([reportOf('dev-mailbox')])).not.toContain('OpenDKIM');
  });

  it('stays inside its frame, and text cannot become a tag', () => {
    const report = reportOf('mailserver');
    const [first] = report.statements;
    if (first === undefined) throw new Error('no statement');
    const client = `</text><script>alert("${'x'.repeat(90)}")</script>&\u202e`;
    const svg = policySvg([{ ...report, hostname: "a'b", statements: [{ ...first, client }] }]);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('\\u{202e}');
    const height = Number(/viewBox="0 0 400 ([0-9.]+)"/.exec(svg)?.[1]);
    for (const [, y] of svg.matchAll(/ y="([0-9.]+)"/g)) expect(Number(y)).toBeLessThan(height);
    for (const [, text] of svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g))
      expect((text ?? '').length).toBeLessThan(120);
  });

  it('is told to those who do not see it', () => {
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(policySvg([reportOf('smarthost')]));
    expect(svg['@_role']).toBe('img');
    expect(svg['title']['#text']).toBe('Mail policy of smarthost');
    expect(svg['desc']['#text']).toMatch(
      /^smarthost takes mail from .* at port 25, no TLS, no login: through /,
    );
  });
});
