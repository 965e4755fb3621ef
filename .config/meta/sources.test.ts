import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, root } from './sources.ts';

const existing = (ending = '') => files(ending).filter((path) => existsSync(join(root, path)));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const written = existing('.ts').filter((path) => !path.includes('.generated.'));

describe('the sources', () => {
  it('keep to the fixed top level', () => {
    const top = new Set(existing().map((path) => path.split('/')[0]));
    const fixed = ['schema', 'compiler', 'profiles', 'conformance', 'images', 'fixtures', 'README.md'];
    const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
    expect([...top].filter((name) => !name?.startsWith('.')).sort()).toEqual([...fixed, ...files].sort());
  });

  it('hold no file over 250 lines', () => {
    expect(written.filter((path) => text(path).split('\n').length > 251)).toEqual([]);
  });

  it('have kebab-case names', () => {
    const name =
      /^(\.?[a-z0-9-]+\/)*[a-z0-9-]+(\.(test|(docker|kubernetes|podman|cluster)\.test|config))?\.ts$/;
    expect(written.filter((path) => !name.test(path))).toEqual([]);
  });

  it('use no default export but where a tool demands it', () => {
    const found = written.filter((path) => /^export default/m.test(text(path)));
    expect(found).toEqual(['.config/vitest.config.ts']);
  });

  it('leave no test out and no work undone', () => {
    const marks = new RegExp(
      `\\b(it|test|describe)\\.(skip|only|todo)\\b|\\b(${['TO', 'FIX'].map((w) => `${w}${w === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`,
    );
    expect(written.filter((path) => marks.test(text(path)))).toEqual([]);
  });

  it('write to the console only through the command line', () => {
    const allowed =
      /^(compiler\/cli|\.config|\.ci)\/|\/generate\.ts$|^images\/renew-pins\.ts$|^images\/testing\/ask-to-relay\.ts$|^conformance\/world\/main\.ts$|\.test\.ts$/;
    const found = written.filter(
      (path) => !allowed.test(path) && /\bconsole\.|process\.std(out|err)\.write/.test(text(path)),
    );
    expect(found).toEqual([]);
  });
});

describe('the pages', () => {
  const pages = existing('.md').filter((path) => !path.startsWith('fixtures/'));

  it.each(pages)('%s names only paths that exist', (page) => {
    const prose = text(page).replaceAll(/`[^`]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const folder = join(root, page, '..');
    const inline = [
      ...text(page).matchAll(
        /`((?:schema|compiler|profiles|conformance|images|fixtures|\.ci|\.config)\/[\w./-]+)`/g,
      ),
    ];
    const missing = [
      ...links.filter((link) => !existsSync(join(folder, link))),
      ...inline.map((match) => match[1] ?? '').filter((path) => !existsSync(join(root, path))),
    ];
    expect(missing).toEqual([]);
  });
});
