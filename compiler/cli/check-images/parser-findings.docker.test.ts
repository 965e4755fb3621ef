import { beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from '../../../images/build.ts';
import { compile } from '../../compile.ts';
import { parseSpec } from '../../parse/parse-spec.ts';
import { parserFindings } from './parser-findings.ts';

beforeAll(async () => {
  await buildImages({ platforms: ['debian-13'], report: () => undefined });
}, 300_000);

/** What the parsers say about a small mail.yaml with some more lines, where its tree is as `change` makes it. */
async function findings(more: string, change = (text: string) => text) {
  const text = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { postmaster: user1 }
    unsigned: its mail leaves through a relay that signs it
${more}profiles:
  mailserver: {}
`;
  const source = { text, file: 'mail.yaml' };
  const profiles = compile(source).profiles.map((profile) => ({
    ...profile,
    tree: new Map([...profile.tree].map(([path, content]) => [path, change(content)] as const)),
  }));
  return parserFindings(profiles, parseSpec(source));
}

describe("the daemons' own parsers", () => {
  it('have nothing against what mailc compiles', async () => {
    expect(await findings('')).toEqual([]);
  }, 60_000);

  it('point at the value that they name', async () => {
    // mailc check would refuse the word itself.
    const found = await findings('dovecot: { settings: { mail_max_userip_connections: 31 } }\n', (text) =>
      text.replace('mail_max_userip_connections = 31', 'mail_max_userip_connections = many'),
    );
    expect(found.map(({ id, severity, place }) => [id, severity, place?.start.line])).toEqual([
      ['images/parser-complaint', 'error', 8],
    ]);
    expect(found[0]?.message).toContain('doveconf -n');
  }, 60_000);
});
