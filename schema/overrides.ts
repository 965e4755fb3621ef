import type { Text } from './text.ts';

/** The structured way out for Postfix: checked against the target version's own list of parameters. */
export interface PostfixOverrides {
  /** main.cf parameters that mailc does not decide itself. */
  parameters?: PostfixParameters;
}

/**
 * main.cf parameters by name; `true` and `false` are written `yes` and `no`.
 *
 * @propertyNames {"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$", "expects": "the name of a Postfix parameter, such as `smtpd_timeout`"}
 */
export interface PostfixParameters {
  [name: string]: SettingValue;
}

/** The structured way out for Dovecot. */
export interface DovecotOverrides {
  /** Top-level settings that mailc does not decide itself. */
  settings?: DovecotSettings;
}

/**
 * Dovecot settings by name; `true` and `false` are written `yes` and `no`.
 *
 * @propertyNames {"pattern": "^[a-z][a-z0-9_]*$", "expects": "the name of a top-level Dovecot setting, such as `imap_idle_notify_interval`"}
 */
export interface DovecotSettings {
  [name: string]: SettingValue;
}

/** The structured way out for OpenDKIM. */
export interface OpendkimOverrides {
  /** opendkim.conf settings that mailc does not decide itself. */
  settings?: OpendkimSettings;
}

/**
 * opendkim.conf settings by name; `true` and `false` are written `yes` and `no`.
 *
 * @propertyNames {"pattern": "^[A-Za-z][A-Za-z0-9-]*$", "expects": "the name of an OpenDKIM setting, such as `SignatureTTL`"}
 */
export interface OpendkimSettings {
  [name: string]: OpendkimValue;
}

/**
 * Text in one line without `#`, which begins a comment anywhere in opendkim.conf (opendkim.conf(5)).
 *
 * @pattern ^(?!.*\{\{)(?!.*\s$)[!"$-~][ !"$-~]*$
 * @expects text in one line of ASCII without `#`
 */
export type OpendkimText = string;

/**
 * The value of an OpenDKIM setting: text in one line, a whole number, or `true` and `false`.
 *
 * @union [{"$ref": "#/definitions/OpendkimText"}, {"type": "integer"}, {"type": "boolean"}]
 * @expects text in one line without `#`, a whole number, `true` or `false`
 */
export type OpendkimPlain = OpendkimText | number | boolean;

/** A value that breaks a promise of mail.yaml, with the reason why it is right here. */
export interface OpendkimReasoned {
  value: OpendkimPlain;
  /** Why it is right here; it is printed beside the setting. */
  reason: Text;
}

/**
 * The value of an OpenDKIM setting, alone or with the reason for it.
 *
 * @union [{"$ref": "#/definitions/OpendkimText"}, {"type": "integer"}, {"type": "boolean"}, {"$ref": "#/definitions/OpendkimReasoned"}]
 * @expects text in one line without `#`, a whole number, `true` or `false`, or a map such as `{ value: 3600, reason: … }`
 */
export type OpendkimValue = OpendkimPlain | OpendkimReasoned;

/**
 * The value of a setting: text in one line, a whole number, or `true` and `false`.
 *
 * @union [{"$ref": "#/definitions/Text"}, {"type": "integer"}, {"type": "boolean"}]
 * @expects text in one line, a whole number, `true` or `false`
 */
export type PlainValue = Text | number | boolean;

/** A value that breaks a promise of mail.yaml, with the reason why it is right here. */
export interface ReasonedValue {
  value: PlainValue;
  /** Why it is right here; it is printed beside the parameter. */
  reason: Text;
}

/**
 * The value of a setting, alone or with the reason for it.
 *
 * @union [{"$ref": "#/definitions/Text"}, {"type": "integer"}, {"type": "boolean"}, {"$ref": "#/definitions/ReasonedValue"}]
 * @expects text in one line, a whole number, `true` or `false`, or a map such as `{ value: archive@example.com, reason: … }`
 */
export type SettingValue = PlainValue | ReasonedValue;
