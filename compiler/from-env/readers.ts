import { closest } from '../diagnostic/closest.ts';
import type { Facts } from './facts.ts';
import { sizeText } from './values/size-text.ts';
import type { Said } from './verdict.ts';

/** Why a value cannot be used, and what to do; with what holds all the same. */
export interface Refusal extends Said {
  readonly facts?: Partial<Facts>;
}

/** What a value says, and what of it is not the same here. */
export interface Noted {
  readonly facts: Partial<Facts>;
  readonly note: Said;
}

/** Reads a variable's value. */
export type Read = (value: string) => Partial<Facts> | Refusal | Noted;

/** A domain name with at least one dot, in lower case. */
export const domainPattern: RegExp =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;
const words = (value: string): readonly string[] =>
  value
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

/** Why a value cannot be used, and what to do instead. */
export const refuse = (reason: string, instead: string): Refusal => ({ reason, instead });

/** One fully qualified domain name. */
export function domainName(key: 'hostname' | 'domain', field: string): Read {
  return (value) => {
    const text = value.trim().toLowerCase().replace(/\.$/, '');
    return domainPattern.test(text)
      ? { [key]: text }
      : refuse('it is no fully qualified domain name', `Write the name at \`${field}\`.`);
  };
}

/** Domain names with blanks, commas or semicolons between them. */
export function domainList(key: 'senderDomains' | 'masquerade', field: string): Read {
  return (value) => {
    const found = words(value).map((word) => word.replace(/^[@.]/, ''));
    return found.length > 0 && found.every((word) => domainPattern.test(word))
      ? { [key]: found }
      : refuse('it is no list of domain names', `Write the domains at \`${field}\`.`);
  };
}

/** Levels of the SMTP server (postconf(5), `smtpd_tls_security_level`). */
export const inboundLevels: readonly string[] = ['none', 'may', 'encrypt'];
/** Levels of the SMTP client (postconf(5), `smtp_tls_security_level`). */
export const outboundLevels: readonly string[] = [...inboundLevels, 'dane', 'dane-only', 'verify', 'secure'];

/** A TLS level of Postfix. */
export function tlsLevel(key: 'inboundTls' | 'outboundTls', levels: readonly string[], field: string): Read {
  return (value) => {
    const word = value.trim().toLowerCase();
    // Not a word of Postfix's: systems that offer it mean `encrypt` (postconf(5), smtpd_tls_security_level).
    const level = word === 'require' || word === 'required' ? 'encrypt' : word;
    if (levels.includes(level)) return { [key]: level };
    const near = closest(level, levels);
    return refuse(
      'it is no TLS level of Postfix',
      `Write ${near === undefined ? `one of ${levels.join(', ')}` : `\`${near}\`, if that was meant,`} at \`${field}\`.`,
    );
  };
}

/** A number of bytes. */
export function size(key: 'messageSize' | 'mailboxSize', field: string): Read {
  return (value) => {
    const bytes = Number(value.trim());
    if (!/^\d{1,15}$/.test(value.trim()))
      return refuse('it is no number of bytes', `Write a size such as 25MiB at \`${field}\`.`);
    return bytes === 0
      ? refuse(
          'it means no limit, and mailc always has one',
          `Write a large size at \`${field}\`, or keep the default.`,
        )
      : { [key]: sizeText(bytes) };
  };
}

/** A number from 1. */
export function count(
  key: 'connectionsPerMinute' | 'messagesPerMinute' | 'recipientsPerMinute' | 'recipientsPerMessage',
): Read {
  return (value) =>
    /^[1-9]\d{0,6}$/.test(value.trim())
      ? { [key]: Number(value.trim()) }
      : refuse('it is no number from 1', `Write the number at \`limits.${key}\`.`);
}
