/** Whether an object, as `KIND/NAME`, holds what running pods take over, by its name: lookup tables, and logins. */
export const isLive = (object: string): boolean =>
  /^ConfigMap\/.*-(postfix|dovecot|opendkim)-tables(-[0-9]+)?$/.test(object) ||
  /^Secret\/.*-dovecot(-[0-9]+)?$/.test(object);
