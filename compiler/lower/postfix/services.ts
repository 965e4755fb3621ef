import type { ResolvedService, ResolvedSpec, ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { PostfixDaemon, PostfixParameter, PostfixService } from '../../model/postfix.ts';
import { podPace } from '../../resolve/pod-pace.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { internalServices } from './internal-services.ts';
import { mailboxRoomService } from './mailbox-room.ts';
import { decided, parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { transportOf } from './throttles.ts';
import { type UpstreamTransport, upstreamTransports } from './upstreams.ts';
import { list, lookup, no, reference, text, yes } from './values.ts';

/** master.cf: the services that mail.yaml offers, those that deliver, and those that Postfix itself needs. */
export function services(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixService[] {
  return [
    ...resolved.services.flatMap((service) => listeners(service, resolved, tables)),
    client('smtp', resolved, 'delivers to other servers'),
    ...resolved.outbound.throttles.map((throttle) => throttled(throttle, resolved)),
    ...upstreamTransports(resolved.outbound).map((transport) => upstream(transport, resolved)),
    ...(tables.mailboxRoom ? [mailboxRoomService(resolved, tables.mailboxRoom)] : []),
    ...internalServices(resolved),
  ];
}

function listeners(
  service: ResolvedService,
  resolved: ResolvedSpec,
  tables: PostfixTables,
): readonly PostfixService[] {
  const origin = resolved.originOf(['services', service.name]);
  const listener = (why: string, options: readonly PostfixParameter[]): readonly PostfixService[] => [
    { ...process('smtpd'), name: String(service.port), type: 'inet', private: false, options, origin, why },
  ];
  switch (service.name) {
    case 'smtp':
      return listener(port25For(resolved), port25(tables));
    case 'submission':
      return listener(`mail from ${submitters(resolved)}, STARTTLS`, [
        startTls(resolved),
        ...submission('submission', resolved),
      ]);
    case 'submissions':
      return listener(`mail from ${submitters(resolved)}, TLS from the first byte`, [
        ...wrapped,
        ...submission('submissions', resolved),
      ]);
    case 'imap':
    case 'imaps':
    case 'pop3':
    case 'pop3s':
      return [];
  }
}

function port25For({ features }: ResolvedSpec): string {
  return features.has('smtp-inbound')
    ? 'mail from other servers, and from trusted networks'
    : 'mail from trusted networks';
}

function submitters({ features }: ResolvedSpec): string {
  return features.has('logins') ? 'logins' : 'trusted networks';
}

function startTls({ auth, originOf }: ResolvedSpec): PostfixParameter {
  const level = text(auth.requireTls ? 'encrypt' : 'may');
  return parameter('smtpd_tls_security_level', level, originOf(['auth', 'requireTls']));
}

const wrapped: readonly PostfixParameter[] = [
  decided('smtpd_tls_wrappermode', yes, 'TLS from the first byte: RFC 8314 section 3.3'),
  decided('smtpd_tls_security_level', text('encrypt'), 'says the same to the restrictions'),
];

function port25({ milterClients }: PostfixTables): readonly PostfixParameter[] {
  if (!milterClients) return [];
  const reason = 'only mail from trusted networks may be signed here';
  return [decided('smtpd_milter_maps', list(lookup(milterClients)), reason)];
}

/** Where nobody but trusted networks can hand in mail, main.cf says it for every port. */
function submission(name: string, resolved: ResolvedSpec): readonly PostfixParameter[] {
  const logins = resolved.features.has('logins');
  return [
    decided('syslog_name', text(`postfix/${name}`), 'tells the services apart in the log'),
    ...(logins ? [decided('smtpd_sasl_auth_enable', yes, 'this is where users log in')] : []),
    ...(onlyTrusted(resolved) ? [] : submissionRestrictions(logins)),
  ];
}

function submissionRestrictions(logins: boolean): readonly PostfixParameter[] {
  return [
    decided('smtpd_delay_reject', no, 'who may not send is told so at MAIL: RFC 6409 section 4.3'),
    decided(
      'smtpd_sender_restrictions',
      reference('mailc_submission_sender_restrictions'),
      logins ? 'the envelope sender belongs to the login' : 'only trusted networks send through here',
    ),
    decided(
      'smtpd_relay_restrictions',
      reference('mailc_submission_relay_restrictions'),
      logins ? 'logins only, whatever the network' : 'trusted networks only',
    ),
    decided(
      'smtpd_recipient_restrictions',
      reference('mailc_submission_recipient_restrictions'),
      'only what exists is accepted',
    ),
  ];
}

/** A delivery agent, held to one address family where mail.yaml says so. Listening is not affected. */
function client(name: string, { outbound, originOf }: ResolvedSpec, why: string): PostfixService {
  const { addressFamily } = outbound;
  const origin = originOf(['outbound', 'addressFamily']);
  const only = addressFamily === 'ipv4' || addressFamily === 'ipv6';
  return {
    ...process('smtp'),
    name,
    options: only ? [parameter('inet_protocols', list(addressFamily), origin)] : [],
    origin: { kind: 'mailc', reason: why },
    why: undefined,
  };
}

function throttled(throttle: ResolvedThrottle, resolved: ResolvedSpec): PostfixService {
  const origin = resolved.originOf(['outbound', 'throttles', throttle.name]);
  const name = transportOf(throttle);
  const { options, ...rest } = client(name, resolved, '');
  const logged = decided('syslog_name', text(`postfix/${name}`), 'tells the transports apart in the log');
  const delivery = { ...rest, options: [logged, ...options], origin };
  const why = 'its pace is in main.cf, where the queue manager reads it';
  const { concurrency } = podPace(throttle, resolved.kubernetes.mostPods);
  if (concurrency === undefined || throttle.domains.length < 2) return { ...delivery, why };
  return {
    ...delivery,
    processes: concurrency,
    why: `${why}; it counts each domain for itself, the number of processes all of them`,
  };
}

function upstream({ name, implicitTls }: UpstreamTransport, resolved: ResolvedSpec): PostfixService {
  const delivery = client(
    name,
    resolved,
    'delivers to upstream servers that need other parameters than the rest',
  );
  if (!implicitTls) return delivery;
  const wrapper = decided('smtp_tls_wrappermode', yes, 'TLS from the first byte: RFC 8314 section 3.3');
  return { ...delivery, options: [...delivery.options, wrapper] };
}

function process(command: PostfixDaemon): Omit<PostfixService, 'name' | 'origin' | 'why'> {
  return { type: 'unix', private: true, unprivileged: true, command, options: [] };
}
