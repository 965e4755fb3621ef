import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the forge got it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly token: string;
}

/** A comment of GitHub or a note of GitLab. */
interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly author: { readonly id: number };
  body: string;
}

const somebody = { user: { login: 'somebody' }, author: { id: 1 } };
const own = { user: { login: 'github-actions[bot]' }, author: { id: 2 } };

/** A forge's API on loopback: its comments, and what was asked of it. */
export interface RecordedForge {
  readonly url: string;
  readonly asked: Asked[];
  readonly comments: Comment[];
  /** The status of every answer that writes. */
  status: number;
  readonly close: () => void;
}

/**
 * Answers as the comments of GitHub and the notes of GitLab do: a page of at most 100 of them, a new one, and a new body for one.
 * The token of a job of GitHub has no user; that of GitLab is the user 2.
 *
 * @param bodies - comments of somebody else that stand there already
 */
export async function recordedForge(bodies: readonly string[]): Promise<RecordedForge> {
  const comments: Comment[] = bodies.map((body, index) => ({ id: index + 1, ...somebody, body }));
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://forge');
    const method = request.method ?? '';
    const { authorization, 'private-token': token } = request.headers;
    asked.push({ method, path: url.pathname, token: String(token ?? authorization) });
    let text = '';
    for await (const chunk of request) text += chunk;
    if (url.pathname === '/user')
      return token === undefined
        ? response.writeHead(403).end('{}')
        : response.end(JSON.stringify({ id: 2 }));
    if (method === 'GET') {
      const page = Number(url.searchParams.get('page'));
      return response.end(JSON.stringify(comments.slice((page - 1) * 100, page * 100)));
    }
    if (forge.status >= 300) return response.writeHead(forge.status).end('{}');
    const { body }: { readonly body: string } = JSON.parse(text);
    const old = comments.find(({ id }) => id === Number(url.pathname.split('/').at(-1)));
    if (method !== 'POST' && old) old.body = body;
    else comments.push({ id: comments.length + 1, ...own, body });
    return response.writeHead(method === 'POST' ? 201 : 200).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const forge: RecordedForge = {
    url: `http://127.0.0.1:${port}`,
    asked,
    comments,
    status: 200,
    close: () => void server.close(),
  };
  return forge;
}
