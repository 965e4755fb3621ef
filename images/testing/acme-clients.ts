import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeyPair } from './certificate.ts';

/** How an ACME client keeps a certificate. */
export interface AcmeClient {
  readonly name: string;
  /** `tls.certificate` in mail.yaml, below the client's folder. */
  readonly certificate: { readonly directory: string; readonly chain?: string; readonly key?: string };
  /** Puts the certificate below the client's folder, as the client does when it issues and when it renews. */
  install(folder: string, generation: number, pair: KeyPair): void;
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
};

const host = 'mail.example.com';
const caddy = `caddy/certificates/acme-v02.api.letsencrypt.org-directory/${host}`;

/** certbot: numbered files, and links that are moved to the newest, one after the other. */
const certbot: AcmeClient = {
  name: 'certbot',
  certificate: { directory: `letsencrypt/live/${host}` },
  install(folder, generation, { chain, key }) {
    const archive = join(folder, 'letsencrypt/archive', host);
    const live = join(folder, 'letsencrypt/live', host);
    mkdirSync(live, { recursive: true, mode: 0o700 });
    writeFileSync(join(live, 'README'), 'WARNING: DO NOT MOVE OR RENAME THESE FILES!\n');
    for (const [name, text] of Object.entries({ privkey: key, fullchain: chain, cert: chain, chain })) {
      write(join(archive, `${name}${generation + 1}.pem`), text);
      rmSync(join(live, `${name}.pem`), { force: true });
      symlinkSync(`../../archive/${host}/${name}${generation + 1}.pem`, join(live, `${name}.pem`));
    }
  },
};

/** lego: one folder for all names, files that are written over. */
const lego: AcmeClient = {
  name: 'lego',
  certificate: { directory: '.lego/certificates', chain: `${host}.crt`, key: `${host}.key` },
  install(folder, _, { chain, key }) {
    const certificates = join(folder, '.lego/certificates', host);
    write(`${certificates}.crt`, chain);
    write(`${certificates}.key`, key);
    write(`${certificates}.issuer.crt`, chain);
    write(`${certificates}.json`, '{}');
  },
};

/** acme.sh: a folder for each name and kind of key, files that are written over. */
const acmeSh: AcmeClient = {
  name: 'acme.sh',
  certificate: { directory: `.acme.sh/${host}_ecc`, chain: 'fullchain.cer', key: `${host}.key` },
  install(folder, _, { chain, key }) {
    const own = join(folder, `.acme.sh/${host}_ecc`);
    write(join(own, `${host}.key`), key);
    write(join(own, `${host}.cer`), chain);
    write(join(own, 'fullchain.cer'), chain);
    write(join(own, `${host}.conf`), "Le_API='https://acme.example/'\n");
  },
};

/** Caddy: a folder for each name, files that are moved over the old ones. */
const caddyServer: AcmeClient = {
  name: 'Caddy',
  certificate: { directory: caddy, chain: `${host}.crt`, key: `${host}.key` },
  install(folder, _, { chain, key }) {
    for (const [end, text] of Object.entries({ crt: chain, key, json: '{}' })) {
      const file = join(folder, caddy, `${host}.${end}`);
      write(`${file}.tmp`, text);
      renameSync(`${file}.tmp`, file);
    }
  },
};

/** The clients that most people have. */
export const acmeClients: readonly AcmeClient[] = [certbot, lego, acmeSh, caddyServer];
