/**
 * A reference to a secret that is handed to a container as a file: never the value itself. The file is UTF-8 and holds the
 * secret and at most one line end; a container refuses one that is empty, has a control character, a blank around it or more
 * than one line, and names it.
 *
 * @mistake secret/written-as-value
 * @expects a map with the secret's name, such as `{ secret: user1-password }`
 */
export interface Secret {
  /** The secret's name: the file's name under the secrets directory, and the name of the Compose secret. */
  secret: SecretName;
}

/**
 * The name of a secret, which is also a file's name.
 *
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$
 * @mistake secret/written-as-value
 * @expects the name of a secret (letters, digits, `.`, `_` and `-`, at most 128)
 */
export type SecretName = string;
