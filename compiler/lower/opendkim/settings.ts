import type { OpendkimSetting } from '../../model/opendkim.ts';

/** Fields that a signature covers where a message has them: RFC 6376 section 5.4.1, with those that MIME needs. */
const signed = [
  'From',
  'Reply-To',
  'Subject',
  'Date',
  'To',
  'Cc',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-ID',
  'Content-Description',
  'List-Id',
  'List-Help',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'List-Subscribe',
  'List-Post',
  'List-Owner',
  'List-Archive',
];

/** Fields that nobody may add a second one of without breaking the signature: RFC 6376 section 5.4.2. */
const oversigned = ['From', 'Reply-To', 'Subject', 'Date', 'To', 'Cc', 'Message-ID', 'Content-Type'];

/** opendkim.conf, but for what mail.yaml adds. */
export const opendkimSettings: readonly OpendkimSetting[] = [
  decided('Mode', 's', 'it signs; what comes in is not its business'),
  decided('UserID', 'opendkim:postfix', 'Postfix reaches the socket by its group'),
  decided('UMask', '0117', 'the socket is for Postfix alone'),
  decided('Socket', 'local:/run/mailc/opendkim/milter.sock', 'shared with Postfix'),
  decided('KeyTable', 'file:/etc/opendkim/KeyTable', 'the keys'),
  decided('SigningTable', 'file:/etc/opendkim/SigningTable', 'the domains; sign.lua looks them up'),
  decided('InternalHosts', '/etc/opendkim/TrustedHosts', 'whose mail is signed without a login'),
  decided('ExternalIgnoreList', '/etc/opendkim/TrustedHosts', 'the same hosts are no strangers'),
  decided(
    'SenderMacro',
    '{mailc_any}',
    'every message gets as far as sign.lua, which reads From better than OpenDKIM does',
  ),
  decided(
    'SetupPolicyScript',
    '/etc/opendkim/sign.lua',
    'a signature only for a From that belongs to the sender',
  ),
  decided('FinalPolicyScript', '/etc/opendkim/sign.lua', 'says what is wrong with a From that is refused'),
  decided('SignatureAlgorithm', 'rsa-sha256', 'RFC 8301 section 3.1'),
  decided('Canonicalization', 'relaxed/simple', 'headers survive refolding; a changed body does not'),
  decided('SignHeaders', signed.join(','), 'what readers see, and what makes it readable'),
  decided('OversignHeaders', oversigned.join(','), 'nobody can add a second one: RFC 6376 section 5.4.2'),
  decided('RequireSafeKeys', true, 'a key that others can read is no key'),
  decided('On-Default', 'tempfail', 'in doubt mail waits: it never leaves unsigned'),
  decided('SoftwareHeader', false, 'no version for strangers'),
  decided('Background', false, 'the container is the process'),
  decided('Syslog', true, 'the container prints it'),
  decided('SyslogSuccess', true, 'the log says what was signed'),
  decided('LogWhy', true, 'the log says why something was not'),
];

function decided(name: string, value: OpendkimSetting['value'], reason: string): OpendkimSetting {
  return { name, value, origin: { kind: 'mailc', reason } };
}
