import { connect } from 'node:net';
import type { ServiceName } from '../../schema/service-name.ts';
import { ToolError } from '../tool-error.ts';
import type { Endpoint } from './aim.ts';

/** How long a connection may take, in milliseconds. */
const patience = 10_000;

/** A `ToolError` that names the first endpoint to which no connection can be made: there is nothing to ask then. */
export async function requireAnswers(
  endpoints: ReadonlyMap<ServiceName, Endpoint>,
  patienceMs: number = patience,
): Promise<void> {
  const asked = [...endpoints].map(async ([service, endpoint]) => {
    const wrong = await tried(endpoint, patienceMs);
    return wrong === undefined ? [] : [`${service}=${endpoint.host}:${endpoint.port}: ${wrong}`];
  });
  const [first] = (await Promise.all(asked)).flat();
  if (first === undefined) return;
  throw new ToolError(
    `Nobody answers at ${first}.`,
    'See whether the server runs, whether the name and the port are right, and whether a firewall lets this machine through.',
  );
}

function tried({ host, port }: Endpoint, ms: number): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = connect({ host, port });
    const finish = (wrong: string | undefined): void => {
      socket.destroy();
      done(wrong);
    };
    socket.setTimeout(ms, () => finish(`no connection within ${ms / 1000} s`));
    socket.once('connect', () => finish(undefined));
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      // Whoever breaks a connection off was there.
      finish(code === 'ECONNRESET' ? undefined : (words.get(code ?? '') ?? message)),
    );
  });
}

const words: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'the connection is refused'],
  ['ENOTFOUND', 'there is no host of that name'],
  ['EAI_AGAIN', 'the name cannot be looked up'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'there is no route to the host'],
]);
