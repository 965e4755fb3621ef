import type { ServiceName } from '../../../schema/service-name.ts';
import { conform } from '../../conform.ts';
import type { ConformRequest } from '../../request.ts';
import type { Authority } from '../../supply/certificates.ts';
import type { EndpointAim } from '../../target/aim.ts';
import type { BrokenServer } from '../serve.ts';
import { site as where } from '../smtp-dialogue.ts';

/** How a run against a server on loopback is to be. */
export interface Against {
  readonly only?: readonly string[];
  readonly aim?: Partial<EndpointAim>;
  readonly signal?: AbortSignal;
  /** Called with every line that is told. */
  readonly line?: (text: string) => void;
  readonly reportDir: string;
}

/** Aims at a server as `mailc conform --endpoint … --domain example.com --mailbox anna@example.com` does; the exit code. */
export async function runAgainst(
  { ports }: BrokenServer,
  authority: Authority,
  site: Pick<ConformRequest, 'resolved' | 'foretell'>,
  { only = [], aim, signal = new AbortController().signal, line = () => undefined, reportDir }: Against,
): Promise<0 | 1 | 2> {
  const { mailbox } = where;
  const endpoints = new Map<ServiceName, { host: string; port: number }>(
    [...ports].map(([service, port]) => [service, { host: '127.0.0.1', port }]),
  );
  const request: ConformRequest = {
    ...site,
    compile: () => new Map(),
    placeOf: () => undefined,
    images: { world: '', dovecot: '' },
    version: '0.0.0',
    only,
    beside: [],
    safe: false,
    aim: {
      kind: 'endpoint',
      endpoints,
      vantage: 'outside',
      bare: { mailbox, hostname: true },
      logins: [],
      recipients: [],
      authorities: authority.root,
      ...aim,
    },
    keep: false,
    reportDir,
    terminal: { line, live: () => undefined, color: true },
    signal,
  };
  return conform(request);
}
