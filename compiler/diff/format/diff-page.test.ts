import { expect, it } from 'vitest';
import { pageHtml } from '../../page/page.ts';
import { parseSpec } from '../../parse/parse-spec.ts';
import { policyReport } from '../../policy/format/policy-report.ts';
import { policySvg } from '../../policy/picture/policy-svg.ts';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { brokenLinks } from '../../testing/page-links.ts';
import { compareProfiles } from '../compare-profiles.ts';
import { sideOf } from '../side.ts';
import { diffPage } from './diff-page.ts';

it('the page of a difference: the dangerous open and first, both pictures, each setting and the lines of each file', () => {
  const { text } = fixtureSource('smarthost');
  const [before, after] = [
    text,
    text.replace('trusted:\n', 'trusted:\n  - { network: 10.0.0.0/8, reason: more }\n'),
  ].map((each) => {
    const source = { text: each, file: 'mail.yaml' };
    return sideOf(compiledProfile(source), parseSpec(source));
  });
  if (!before || !after) throw new Error('no sides');
  const diff = compareProfiles('smarthost', before, after, true);
  const [old, new_] = [before, after].map((side, index) =>
    policySvg([policyReport(side.profile)], `side-${index}`),
  );
  const pictures = new Map([['smarthost', { before: old, after: new_ }]]);
  const report = { version: 1, before: 'a', after: 'b', file: 'mail.yaml', profiles: [diff] } as const;
  const html = pageHtml(diffPage(report, pictures));
  expect(brokenLinks(html)).toEqual([]);
  expect(html.split('<svg ').length - 1).toBe(2);
  expect(html.split('class="bad" id="p0-change-').length - 1).toBe(
    diff.policy.filter(({ danger }) => danger !== undefined).length,
  );
  expect(html.indexOf('more may relay')).toBeLessThan(html.indexOf('<svg '));
  expect(html).toContain('+++ b/postfix/main.cf');
  for (const { path } of diff.files) expect(html).toContain(path);
  for (const { name } of diff.settings) expect(html).toContain(`data-name="Setting">${name}<`);
});
