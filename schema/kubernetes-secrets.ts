import type { KubernetesObjectName } from './kubernetes-name.ts';

/**
 * Where single secrets of mail.yaml are kept, by their name in mail.yaml.
 *
 * @propertyNames {"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "expects": "the name of a secret of mail.yaml (letters, digits, `.`, `_` and `-`, at most 128)"}
 * @expects a map such as `sendgrid-api-key: { secret: sendgrid, key: api-key }`
 */
export interface SecretPlaces {
  [name: string]: SecretPlace;
}

/**
 * A key of a Kubernetes Secret that exists.
 *
 * @mistake secret/written-as-value
 * @expects a map such as `{ secret: sendgrid, key: api-key }`
 */
export interface SecretPlace {
  /** Name of the Kubernetes Secret. */
  secret: KubernetesObjectName;
  /**
   * The key in it; default: the secret's name in mail.yaml.
   * @pattern ^(?!\.\.?$)[A-Za-z0-9._-]{1,253}$
   * @expects a key of a Kubernetes Secret (letters, digits, `.`, `_` and `-`, at most 253)
   */
  key?: string;
}
