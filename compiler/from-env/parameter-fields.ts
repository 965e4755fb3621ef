import type { FieldName } from './fields.ts';

/** The fields of mail.yaml that decide main.cf parameters, where a value can be read into them. */
const byParameter: Readonly<Record<string, FieldName>> = {
  myhostname: 'hostname',
  mydomain: 'domain',
  mynetworks: 'networks',
  relayhost: 'relay',
  message_size_limit: 'messageSize',
  smtp_tls_security_level: 'outboundTls',
  smtpd_tls_security_level: 'inboundTls',
  masquerade_domains: 'masquerade',
  inet_protocols: 'protocols',
  smtp_address_preference: 'addressPreference',
  smtpd_client_connection_rate_limit: 'connectionsPerMinute',
  smtpd_client_message_rate_limit: 'messagesPerMinute',
  smtpd_client_recipient_rate_limit: 'recipientsPerMinute',
  smtpd_recipient_limit: 'recipientsPerMessage',
  virtual_mailbox_limit: 'mailboxSize',
};

/** The field that a main.cf parameter is read into. */
export function fieldOfParameter(parameter: string): FieldName | undefined {
  return Object.hasOwn(byParameter, parameter) ? byParameter[parameter] : undefined;
}
