import type { Platform } from '../../../schema/platform.ts';
import { knownDovecotSettings } from '../known-dovecot-settings.ts';
import { boolean, integer, pattern, text, type ValueType } from './value-type.ts';

export { boolean, integer, listOf, oneOf, text } from './value-type.ts';

/** A filter of events (Dovecot's documentation, "Event filtering"). */
export const filter: ValueType = pattern(
  'an event filter, such as `event=mail_delivery_finished`',
  /^[a-z_]+\s*[=<>]\s*(?:"[^"]*"|[^\s"()]+)(?:\s+(?:and|or)\s+[a-z_]+\s*[=<>]\s*(?:"[^"]*"|[^\s"()]+))*$/i,
);
/** How the ids of messages are made; one without a variable would be the same for all. */
export const uidl: ValueType = pattern('ids with a variable, such as `%08Xu%08Xv`', /%/);
/** An address for complaints (RFC 5464 section 6.2.1.2). */
export const uri: ValueType = pattern(
  'a URI, such as `mailto:postmaster@example.com`',
  /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
);
/** Memory of a process: below this no process of Dovecot starts. */
export const memory: ValueType = { kind: 'size', least: 2 ** 26, unlimited: false };

/** doveconf takes no larger cache of a mailbox. */
export const cacheSize: ValueType = { kind: 'size', least: 0, most: 2 ** 30, unlimited: false };

/** Largest number that doveconf takes. */
const largest = 2 ** 32 - 1;

/** The type that a platform's Dovecot itself has for a setting; undefined for one that it does not know. */
export function dovecotType(platform: Platform, name: string): ValueType | undefined {
  const unlimited = platform === 'debian-13';
  switch (knownDovecotSettings(platform).types.get(name)) {
    case 'boolean':
      return boolean;
    case 'integer':
      return { ...integer(0, largest), unlimited };
    case 'port':
      return integer(0, 65535);
    case 'time':
      return { kind: 'interval', milliseconds: false, unlimited };
    case 'time ms':
      return { kind: 'interval', milliseconds: true, unlimited };
    case 'size':
      return { kind: 'size', least: 0, unlimited };
    case undefined:
      return undefined;
    default:
      return text;
  }
}
