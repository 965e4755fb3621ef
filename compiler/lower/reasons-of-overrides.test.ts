import { expect, it } from 'vitest';
import { compile } from '../compile.ts';

const head = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { postmaster: user1 }
    dkim: { selectors: { mail: { key: { secret: dkim-example.com-mail } } } }
`;

/** The compiled files of the one profile, and the ids of the findings about overrides. */
function compiled(more: string) {
  const { profiles, diagnostics } = compile({ text: `${head}${more}`, file: 'mail.yaml' });
  const ids = diagnostics.map(({ id }) => id).filter((id) => id.startsWith('overrides/'));
  return { ids, tree: profiles[0]?.tree };
}

it('prints the reason of a broken promise beside the line, in the files of each daemon', () => {
  const { ids, tree } = compiled(`
postfix: { parameters: { always_bcc: { value: archive@example.com, reason: the law asks for it } } }
dovecot: { settings: { mail_debug: { value: true, reason: a fault is looked for } } }
opendkim: { settings: { MilterDebug: { value: 1, reason: a fault is looked for } } }
profiles: { mailserver: {} }
`);
  expect(ids).toEqual([]);
  expect(tree?.get('postfix/main.cf')).toContain(
    '# mail.yaml: postfix.parameters.always_bcc; the law asks for it\nalways_bcc = archive@example.com\n',
  );
  expect(tree?.get('dovecot/dovecot.conf')).toMatch(/mail_debug; a fault is looked for\n\s*mail_debug = yes/);
  expect(tree?.get('opendkim/opendkim.conf')).toMatch(/MilterDebug; a fault is looked for\nMilterDebug +1\n/);
});

it('lets a profile give another value under the same reason, and a plain value lose it', () => {
  const top = `postfix: { parameters: { always_bcc: { value: a@example.com, reason: the law asks for it } } }
`;
  const other = compiled(
    `${top}profiles: { mailserver: { postfix: { parameters: { always_bcc: { value: b@example.com, reason: so says b } } } } }\n`,
  );
  expect(other.ids).toEqual([]);
  expect(other.tree?.get('postfix/main.cf')).toContain('so says b\nalways_bcc = b@example.com\n');
  const plain = compiled(
    `${top}profiles: { mailserver: { postfix: { parameters: { always_bcc: b@example.com } } } }\n`,
  );
  expect(plain.ids).toEqual(['overrides/broken-promise']);
});

it('takes no reason for a wrong value', () => {
  const { ids } = compiled(
    'postfix: { parameters: { always_bcc: { value: no address, reason: x } } }\nprofiles: { mailserver: {} }\n',
  );
  expect(ids).toEqual(['overrides/wrong-value']);
});
