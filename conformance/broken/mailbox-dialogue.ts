import type { Fault, SmtpState } from './fault.ts';
import type { Reply } from './smtp-dialogue.ts';

/** IMAP as far as a client without a password comes. */
export function imapDialogue(fault: Fault, state: SmtpState): (line: string) => Reply {
  const tls = (): string => (state.tls || fault.withoutTls ? '' : ' STARTTLS');
  const logins = (): string =>
    state.tls || fault.clearPasswords ? ' AUTH=PLAIN AUTH=LOGIN' : ' LOGINDISABLED';
  return (line) => {
    const [tag = '*', verb = ''] = line.split(' ');
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        return { text: `* CAPABILITY IMAP4rev1${tls()}${logins()}\r\n${tag} OK Done` };
      case 'NOOP':
        return { text: `${tag} OK Done` };
      case 'STARTTLS':
        return state.tls || fault.withoutTls
          ? { text: `${tag} BAD Not now` }
          : { text: `${tag} OK Go on`, next: 'tls' };
      case 'LOGIN':
      case 'AUTHENTICATE':
        return state.tls || fault.clearPasswords
          ? { text: `${tag} NO [AUTHENTICATIONFAILED] Wrong` }
          : { text: `${tag} NO [PRIVACYREQUIRED] TLS first` };
      case 'LOGOUT':
        return { text: `* BYE\r\n${tag} OK Done`, next: 'end' };
      default:
        return { text: `${tag} BAD Unknown` };
    }
  };
}

/** POP3 as far as a client without a password comes. */
export function pop3Dialogue(fault: Fault, state: SmtpState): (line: string) => Reply {
  return (line) => {
    const open = state.tls || fault.clearPasswords === true;
    switch (line.split(' ')[0]?.toUpperCase()) {
      case 'CAPA': {
        const words = [
          ...(state.tls || fault.withoutTls ? [] : ['STLS']),
          ...(open ? ['USER', 'SASL PLAIN LOGIN'] : []),
        ];
        return { text: ['+OK', ...words, '.'].join('\r\n') };
      }
      case 'STLS':
        return state.tls || fault.withoutTls ? { text: '-ERR Not now' } : { text: '+OK Go on', next: 'tls' };
      case 'USER':
        return { text: open ? '+OK' : '-ERR TLS first' };
      case 'PASS':
      case 'AUTH':
        return { text: open ? '-ERR [AUTH] Wrong' : '-ERR TLS first' };
      case 'NOOP':
        return { text: fault.carriesAhead || state.tls ? '+OK' : '-ERR Not now' };
      case 'QUIT':
        return { text: '+OK Bye', next: 'end' };
      default:
        return { text: '-ERR Unknown' };
    }
  };
}
