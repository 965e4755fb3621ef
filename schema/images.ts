/** Where the container images come from. */
export interface Images {
  /** Registry and path in front of `postfix`, `dovecot` and `opendkim`; default `localhost/mailc`, which is never pulled. */
  repository?: string;
}
