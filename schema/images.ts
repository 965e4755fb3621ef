/** Where the container images come from. */
export interface Images {
  /**
   * Registry and path in front of `postfix`, `dovecot` and `opendkim`; default `localhost/mailc`, which is never pulled.
   *
   * @pattern ^[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$
   * @expects a registry and path such as `registry.example.com/mail`, in lower case, without a tag
   */
  repository?: string;
}
