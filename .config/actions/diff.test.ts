import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RecordedForge, recordedForge } from './recorded-forge.ts';
import { root, runAction, runScript } from './run-action.ts';

const text = readFileSync(join(root, 'fixtures/valid/smarthost/mail.yaml'), 'utf8');
const mark = '<!-- mailc diff mail.yaml -->\n';

/** A repository with a mail.yaml in its first commit, and another one in its working tree. */
function repository(changed: string): { readonly cwd: string; readonly base: string } {
  expect(changed === '' || changed !== text).toBe(true);
  const cwd = mkdtempSync(join(tmpdir(), 'mailc-action-'));
  const git = (...args: readonly string[]): string =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      cwd,
      encoding: 'utf8',
    }).stdout.trim();
  git('init', '-q');
  writeFileSync(join(cwd, 'mail.yaml'), text);
  git('add', '.');
  git('commit', '-qm', 'one');
  if (changed !== '') writeFileSync(join(cwd, 'mail.yaml'), changed);
  return { cwd, base: git('rev-parse', 'HEAD') };
}

function pullRequest(cwd: string, base: string, forge: RecordedForge) {
  const event = join(mkdtempSync(join(tmpdir(), 'mailc-event-')), 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { sha: base } } }));
  return runAction('diff', {}, cwd, {
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: forge.url,
    GITHUB_REPOSITORY: 'some/where',
  });
}

const opened = text.replace('trusted:\n', 'trusted:\n  - { network: 10.0.0.0/8, reason: more }\n');
const smaller = `${text}\nlimits: { messageSize: 10MiB }\n`;

describe('the action that compares', { timeout: 120_000 }, () => {
  it('writes one comment, brings it up to date, and fails on danger', async () => {
    const forge = await recordedForge(Array.from({ length: 130 }, (_, n) => `${mark}of somebody else ${n}`));
    const { cwd, base } = repository(opened);
    const job = await pullRequest(cwd, base, forge);
    expect(job.code, job.log).toBe(1);
    expect(job.log).toMatch(/^::error file=mail\.yaml,line=\d+,.*diff\/more-may-relay::/m);
    expect(job.summary).toContain('**Danger: more may relay**');
    expect(forge.comments[0]?.body).toBe(`${mark}of somebody else 0`);
    expect(forge.comments).toHaveLength(131);
    expect(forge.comments[130]?.body.startsWith(`${mark}## mailc diff: `)).toBe(true);
    expect(forge.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /user',
      'GET /repos/some/where/issues/7/comments',
      'GET /repos/some/where/issues/7/comments',
      'POST /repos/some/where/issues/7/comments',
    ]);
    expect(new Set(forge.asked.map(({ token }) => token))).toEqual(new Set(['Bearer the-token']));
    writeFileSync(join(cwd, 'mail.yaml'), text);
    expect((await pullRequest(cwd, base, forge)).code).toBe(0);
    expect(forge.comments).toHaveLength(131);
    expect(forge.comments[130]?.body).toContain('no difference');
    expect(forge.asked.at(-1)).toMatchObject({
      method: 'PATCH',
      path: '/repos/some/where/issues/comments/131',
    });
    forge.close();
  });

  it('passes where nothing dangerous differs, and says nothing where nothing does', async () => {
    const forge = await recordedForge([]);
    const change = repository(smaller);
    const job = await pullRequest(change.cwd, change.base, forge);
    expect(job.code, job.log).toBe(0);
    expect(forge.comments[0]?.body).toContain('message_size_limit');
    const same = repository('');
    forge.comments.length = 0;
    expect((await pullRequest(same.cwd, same.base, forge)).code).toBe(0);
    expect(forge.comments).toEqual([]);
    forge.close();
  });

  it('says why it could not compare or comment', async () => {
    const forge = await recordedForge([]);
    const broken = repository('version: 1\n');
    const job = await pullRequest(broken.cwd, broken.base, forge);
    expect(job.code).toBe(1);
    expect(forge.comments[0]?.body).toMatch(
      /cannot be compared\n\n```\nafter: mail\.yaml does not compile\n/,
    );
    forge.status = 403;
    forge.comments.length = 0;
    const refused = await pullRequest(broken.cwd, broken.base, forge);
    expect(refused.log).toMatch(
      /^::warning::The comment could not be written \(POST .*: 403\): .*pull-requests/m,
    );
    forge.close();
  });

  it('keeps a note on a merge request of GitLab', async () => {
    const forge = await recordedForge(['a note', `${mark}of somebody else`]);
    const { cwd, base } = repository(opened);
    const script = join(root, '.github/actions/diff/diff.mjs');
    const run = () =>
      runScript(process.execPath, [script], cwd, {
        CI_API_V4_URL: forge.url,
        CI_PROJECT_ID: '5',
        CI_MERGE_REQUEST_IID: '9',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        MAILC_TOKEN: 'a-token',
      });
    const { code, log } = await run();
    expect(code, log).toBe(1);
    expect(log).toContain('**Danger: more may relay**');
    writeFileSync(join(cwd, 'mail.yaml'), smaller);
    expect((await run()).code).toBe(0);
    expect(forge.comments.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(forge.comments[1]?.body).toBe(`${mark}of somebody else`);
    expect(forge.comments[2]?.body).toContain('message_size_limit');
    expect(forge.asked.at(-1)).toEqual({
      method: 'PUT',
      path: '/projects/5/merge_requests/9/notes/3',
      token: 'a-token',
    });
    forge.close();
  });

  it('has nothing to compare a new file with', async () => {
    const { cwd, base } = repository('');
    writeFileSync(join(cwd, 'new.yaml'), text);
    const { code, log } = await runAction('diff', { file: 'new.yaml', base }, cwd, {});
    expect(code, log).toBe(0);
    expect(log).toContain('new.yaml is new');
  });
});
