/** A built-in profile: its defaults and features are data in `profiles/<name>/`. */
export type ProfileName = 'mailserver' | 'dev-mailbox' | 'outbound' | 'smarthost' | 'workspace-relay';
