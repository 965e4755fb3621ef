/**
 * Where an alias leads: a local part of the same domain, or a whole address anywhere.
 *
 * @pattern ^(?=[^@]{1,64}(@|$))(?=.{1,254}$)[A-Za-z0-9_+=]([A-Za-z0-9_+=-]*)(\.[A-Za-z0-9_+=-]+)*(@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)?$
 * @expects a local part such as `user1`, or a whole address such as `user1@example.com`; several of them are a list
 */
export type AliasTarget = string;

/**
 * Where an alias with several targets leads.
 *
 * @items {"$ref": "#/definitions/AliasTarget"}
 * @minItems 1
 */
export type AliasTargetList = AliasTarget[];

/**
 * One target, or a list of them: each gets a copy.
 *
 * @union [{"$ref": "#/definitions/AliasTarget"}, {"$ref": "#/definitions/AliasTargetList"}]
 * @expects a local part such as `user1`, a whole address, or a list of them
 */
export type AliasTargets = AliasTarget | AliasTargetList;
