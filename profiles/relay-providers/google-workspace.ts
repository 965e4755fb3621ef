import type { RelayProvider } from './relay-provider.ts';

/** The SMTP relay of Google Workspace, which knows its clients by address. */
export const googleWorkspace: RelayProvider = {
  name: 'google-workspace',
  host: 'smtp-relay.gmail.com',
  port: 587,
  login: false,
  spf: '_spf.google.com',
  recipients: 100,
  source:
    'support.google.com/a/answer/2956491: smtp-relay.gmail.com, port 587; at most 100 recipients per transaction, clients known by address',
};
