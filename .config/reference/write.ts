import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { applicabilityPage } from './applicability-page.ts';
import { checksPage } from './checks-page.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { notDonePage } from './not-done-page.ts';
import { overridesPage } from './overrides-page.ts';
import { specPage } from './spec-page.ts';

/** The reference pages by path; each begins by saying that it is generated. */
const pages: Readonly<Record<string, () => string>> = {
  'schema/REFERENCE.md': specPage,
  'compiler/diagnostic/REFERENCE.md': diagnosticsPage,
  'compiler/diagnostic/NOT-DONE.md': notDonePage,
  'compiler/target/REFERENCE.md': overridesPage,
  'conformance/REFERENCE.md': checksPage,
  'conformance/APPLICABILITY.md': applicabilityPage,
};

const check = process.argv.includes('--check');
const root = new URL('../../', import.meta.url);
for (const [path, page] of Object.entries(pages)) {
  const url = new URL(path, root);
  const text = page();
  if (!check) writeFileSync(url, text);
  else if (!existsSync(url) || readFileSync(url, 'utf8') !== text) {
    process.stderr.write(`${path} is not what the sources say: run "npm run generate"\n`);
    process.exitCode = 1;
  }
}
