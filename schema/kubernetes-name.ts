/**
 * The name of a namespace (a label of RFC 1123 section 2.1): lower-case letters, digits and hyphens, at most 63 characters.
 *
 * @pattern ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$
 * @expects a name of Kubernetes (lower-case letters, digits and hyphens, at most 63 characters)
 */
export type KubernetesName = string;

/**
 * The name of an object of Kubernetes, such as a Secret or a storage class: labels as above with dots between them, at
 * most 253 characters.
 *
 * @pattern ^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$
 * @expects a name of Kubernetes such as `mail.example.com-tls` (lower-case letters, digits, hyphens and dots, at most 253 characters)
 */
export type KubernetesObjectName = string;
