import { describe, expect, it } from 'vitest';
import { emptySection, type Page, pageHtml, textTable } from './page.ts';

const hostile = `</pre></details><script>alert(1)</script><img src=x onerror="a">&amp;'"{{x}}\u202e`;
const page: Page = {
  title: hostile,
  lead: hostile,
  counts: [{ name: hostile, count: 1, tone: 'bad' }],
  sections: [
    {
      ...emptySection,
      id: 'one',
      title: hostile,
      lead: hostile,
      pictures: [{ caption: hostile, svg: '<svg><title>a</title></svg>' }],
      filters: [{ group: 'g', value: 'all', name: hostile, chosen: true }],
      items: [
        {
          id: 'item',
          tone: 'bad',
          open: true,
          tag: hostile,
          title: hostile,
          facts: [{ name: hostile, text: hostile }],
          blocks: [{ title: hostile, text: `a\n\u001b[31m${hostile}`, open: false }],
        },
      ],
      tables: [
        textTable(
          hostile,
          [hostile],
          [[{ text: hostile, tone: '', links: [{ id: 'item', name: hostile }] }], [hostile]],
        ),
      ],
    },
  ],
};

describe('a page', () => {
  const html = pageHtml(page);

  it('has every text, and none of it becomes a tag, an attribute or something unseen', () => {
    expect(html).not.toMatch(/<script|<img|onerror="|[\p{Cf}]|(?!\n)\p{Cc}/u);
    expect(html.split('&lt;script&gt;').length - 1).toBe(22);
    expect(html).toContain('a\n\\u{1b}[31m&lt;/pre&gt;');
    expect(html).toContain('<svg><title>a</title></svg>');
  });

  it('needs nothing but itself, and forbids the rest', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/\b(src|href)="(?!#)|url\(|@import/);
  });

  it('opens what is bad, and folds the rest', () => {
    expect(html).toContain('<details class="bad" id="item" open><summary>');
    expect(html).toMatch(/<details><summary>[^<]*<\/summary><pre tabindex="0">/);
    expect(html).toContain('<input type="radio" name="g" value="all" checked>');
  });

  it('closes what it opens', () => {
    for (const tag of [
      'details',
      'summary',
      'section',
      'table',
      'tr',
      'td',
      'dl',
      'pre',
      'fieldset',
      'main',
      'figure',
    ])
      expect(html.split(`<${tag}`).length, tag).toBe(html.split(`</${tag}>`).length);
  });
});
