/** The structured way out for Postfix: checked against the target version's own list of parameters. */
export interface PostfixOverrides {
  /** main.cf parameters that mailc does not decide itself. */
  parameters?: Record<string, string | number | boolean>;
}

/** The structured way out for Dovecot. */
export interface DovecotOverrides {
  /** Top-level settings that mailc does not decide itself. */
  settings?: Record<string, string | number | boolean>;
}

/** The structured way out for OpenDKIM. */
export interface OpendkimOverrides {
  /** opendkim.conf settings that mailc does not decide itself. */
  settings?: Record<string, string | number | boolean>;
}
