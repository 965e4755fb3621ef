import { git, mailc } from '../lib/mailc.mjs';
import { summary, warning } from '../lib/output.mjs';
import { comment } from './comment.mjs';
import { baseOf, forge } from './forge.mjs';

const file = process.env.MAILC_FILE || 'mail.yaml';
const failOn = process.env.MAILC_FAIL_ON || 'danger';
const base = baseOf(process.env);
if (!git('cat-file', '-e', `${base}^{commit}`)) git('fetch', '--no-tags', '--depth=1', 'origin', base);

if (git('cat-file', '-e', `${base}^{commit}`) && !git('cat-file', '-e', `${base}:./${file}`)) {
  process.stdout.write(`${file} is new: there is nothing to compare it with\n`);
} else await compare();

async function compare() {
  const { code, stdout, stderr } = mailc('diff', base, file, '--format', 'markdown', '--fail-on', failOn);
  const markdown = stdout === '' ? failure(stderr) : stdout;
  process.stderr.write(stderr);
  process.exitCode = code;
  summary(markdown);
  if (process.env.GITHUB_ACTIONS) process.stdout.write(mailc('diff', base, file, '--format', 'github').stdout);
  else process.stdout.write(markdown);
  const place = forge(process.env);
  if (place === undefined) return;
  try {
    await comment(place, file, markdown, stdout === '' || /^\*\*|^\| |<details>/m.test(markdown));
  } catch (error) {
    warning(`The comment could not be written (${error.message}): ${place.remedy}.`);
  }
}

/** What mailc said against a side, in a fence that the text cannot end. */
function failure(stderr) {
  const runs = [...stderr.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `## mailc diff: ${base.slice(0, 12)} and this change cannot be compared\n\n${fence}\n${stderr.trim()}\n${fence}\n`;
}
