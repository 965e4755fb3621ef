/**
 * A reference to a secret that is handed to a container as a file: never the value itself.
 *
 * @additionalProperties false
 */
export interface Secret {
  /** The secret's name: the file's name under the secrets directory, and the name of the Compose secret. */
  secret: string;
}
