import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAuthority } from '../../conformance/supply/certificates.ts';
import { clientImage, postfixImage } from './images.ts';
import { run } from './run.ts';
import { NETWORK, type ServiceOptions, SINK } from './stack.ts';
import { upstreamProgram } from './upstream-program.ts';

const name = 'mailc-bench-upstream';
const HOST = 'upstream.example.net';
const BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

/** The upstream server of the benchmark's smarthost, whose certificate Postfix verifies. */
export interface Upstream {
  /** Merged into the service postfix: it finds the server, and trusts its authority besides the public ones. */
  readonly service: ServiceOptions;
  /** Runs `act` while the server is there; how many messages it has taken. */
  during(act: () => Promise<void> | void): Promise<number>;
}

/** Makes the certificate, in a folder of its own. */
export async function makeUpstream(folder: string): Promise<Upstream> {
  const authority = await makeAuthority();
  const { key, chain } = await authority.issue([HOST]);
  const publicOnes = run('docker', ['run', '--rm', '--entrypoint', 'cat', postfixImage, BUNDLE]);
  const files = { 'key.pem': key, 'chain.pem': chain, 'bundle.pem': `${publicOnes}${authority.root}` };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return {
    service: { extra_hosts: [`${HOST}:${SINK}`], volumes: [`${join(folder, 'bundle.pem')}:${BUNDLE}:ro`] },
    async during(act) {
      const where = ['--network', NETWORK, '--ip', SINK, '--volume', `${folder}:/tls:ro`, '--init'];
      const words = ['-e', upstreamProgram, '--', '/tls/key.pem', '/tls/chain.pem'];
      run('docker', ['run', '--detach', '--name', name, ...where, clientImage, ...words]);
      try {
        await act();
        run('docker', ['stop', name]);
        return Number(/taken (\d+)/.exec(run('docker', ['logs', name]))?.[1]);
      } finally {
        spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore' });
      }
    },
  };
}
