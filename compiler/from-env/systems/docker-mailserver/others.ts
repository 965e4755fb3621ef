import { always, choice, detail } from '../../entries.ts';
import { type EnvVariableEntry, lost, needless, notDoneVerdict } from '../../verdict.ts';

const directory = always(notDoneVerdict('directories'));
const rotation = 'logs go to stdout, where Docker keeps and rotates them';
const reports = lost('mailc sends no reports', 'Read the logs of the containers with a tool of your own.');
const noReports = needless('there were no reports');

const ofDirectories = [
  'LDAP_START_TLS',
  'LDAP_SERVER_HOST',
  'LDAP_SEARCH_BASE',
  'LDAP_BIND_DN',
  'LDAP_QUERY_FILTER_USER',
  'LDAP_QUERY_FILTER_GROUP',
  'LDAP_QUERY_FILTER_ALIAS',
  'LDAP_QUERY_FILTER_DOMAIN',
  'LDAP_QUERY_FILTER_SENDERS',
  'DOVECOT_TLS',
  'DOVECOT_BASE',
  'DOVECOT_DN',
  'DOVECOT_URIS',
  'DOVECOT_HOSTS',
  'DOVECOT_LDAP_VERSION',
  'DOVECOT_DEFAULT_PASS_SCHEME',
  'DOVECOT_USER_FILTER',
  'DOVECOT_USER_ATTRS',
  'DOVECOT_PASS_FILTER',
  'DOVECOT_PASS_ATTRS',
  'DOVECOT_AUTH_BIND',
  'SASLAUTHD_MECHANISMS',
  'SASLAUTHD_MECH_OPTIONS',
  'SASLAUTHD_LDAP_SERVER',
  'SASLAUTHD_LDAP_BIND_DN',
  'SASLAUTHD_LDAP_SEARCH_BASE',
  'SASLAUTHD_LDAP_FILTER',
  'SASLAUTHD_LDAP_START_TLS',
  'SASLAUTHD_LDAP_TLS_CHECK_PEER',
  'SASLAUTHD_LDAP_TLS_CACERT_FILE',
  'SASLAUTHD_LDAP_TLS_CACERT_DIR',
  'SASLAUTHD_LDAP_PASSWORD_ATTR',
  'SASLAUTHD_LDAP_AUTH_METHOD',
  'SASLAUTHD_LDAP_MECH',
];

/** Variables about directories of accounts, logs and reports. */
export const otherVariables: Readonly<Record<string, EnvVariableEntry>> = {
  ...Object.fromEntries(ofDirectories.map((name) => [name, directory])),
  DOVECOT_DNPASS: { ...directory, secret: true },
  SASLAUTHD_LDAP_PASSWORD: { ...directory, secret: true },
  PFLOGSUMM_TRIGGER: choice('', { none: noReports }, reports),
  PFLOGSUMM_RECIPIENT: detail('PFLOGSUMM_TRIGGER'),
  PFLOGSUMM_SENDER: detail('PFLOGSUMM_TRIGGER'),
  LOGWATCH_INTERVAL: choice('none', { none: noReports }, reports),
  LOGWATCH_RECIPIENT: detail('LOGWATCH_INTERVAL'),
  LOGWATCH_SENDER: detail('LOGWATCH_INTERVAL'),
  REPORT_RECIPIENT: choice('0', { '0': noReports }, reports),
  REPORT_SENDER: detail('REPORT_RECIPIENT'),
  REPORT_INTERVAL: detail('REPORT_RECIPIENT', 'daily'),
  LOGROTATE_INTERVAL: always(needless(rotation), 'weekly'),
  LOGROTATE_COUNT: always(needless(rotation), '4'),
};
