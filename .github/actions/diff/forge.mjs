import { readFileSync } from 'node:fs';

/**
 * Where a change is discussed: a pull request of GitHub or a merge request of GitLab, with its comments as `list`, `create` and
 * `update`, and `isOwn`, whether the account of the token wrote a comment: somebody else could have written the mark, and
 * would still be able to change what stands there. Undefined where the job is about none, or has no token.
 */
export function forge(env) {
  const token = env.MAILC_TOKEN;
  if (!token) return undefined;
  if (env.CI_MERGE_REQUEST_IID) return gitlab(env, token);
  const { pull_request: pull } = githubEvent(env);
  return pull && github(env, token, pull.number);
}

/** The revision that a change is compared with. */
export function baseOf(env) {
  return env.MAILC_BASE || env.CI_MERGE_REQUEST_DIFF_BASE_SHA || githubEvent(env).pull_request?.base.sha || 'HEAD^';
}

const githubEvent = ({ GITHUB_EVENT_PATH: path }) => (path ? JSON.parse(readFileSync(path, 'utf8')) : {});

/** https://docs.github.com/en/rest/issues/comments */
function github({ GITHUB_API_URL: api, GITHUB_REPOSITORY: repository }, token, number) {
  const ask = asker({
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  });
  // The token of a job belongs to an app, which has no user.
  const login = ask('GET', `${api}/user`).then((user) => user.login, () => 'github-actions[bot]');
  const comments = `${api}/repos/${repository}/issues/${number}/comments`;
  return {
    isOwn: async ({ user }) => user?.login === (await login),
    list: (page) => ask('GET', `${comments}?per_page=100&page=${page}`),
    create: (body) => ask('POST', comments, { body }),
    update: (id, body) => ask('PATCH', `${api}/repos/${repository}/issues/comments/${id}`, { body }),
    remedy: 'the job needs permissions: { pull-requests: write }',
  };
}

/** https://docs.gitlab.com/api/notes/ */
function gitlab({ CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: number }, token) {
  const ask = asker({ 'private-token': token });
  const id = ask('GET', `${api}/user`).then((user) => user.id, () => undefined);
  const notes = `${api}/projects/${project}/merge_requests/${number}/notes`;
  return {
    isOwn: async ({ author }) => author?.id === (await id),
    list: (page) => ask('GET', `${notes}?per_page=100&page=${page}`),
    create: (body) => ask('POST', notes, { body }),
    update: (id, body) => ask('PUT', `${notes}/${id}`, { body }),
    remedy: 'MAILC_TOKEN must be a project access token with the scope api',
  };
}

const asker = (headers) => async (method, url, body) => {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'mailc' },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status}`);
  return response.json();
};
