/**
 * The name of a Kubernetes label, such as `email-server.kubernetes.io/smtp-access`: at most 63 characters, with a domain of
 * at most 253 in front.
 *
 * @pattern ^((?=[^/]{1,253}\/)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$
 * @expects the name of a label, such as `email-server.kubernetes.io/smtp-access`
 */
export type LabelName = string;

/**
 * The value of a Kubernetes label.
 *
 * @pattern ^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$
 * @expects the value of a label (letters, digits, `.`, `_` and `-`, at most 63 characters), in quotes where YAML would take it for something else
 */
export type LabelValue = string;

/**
 * Labels by name.
 *
 * @propertyNames {"pattern": "^((?=[^/]{1,253}\\/)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$", "expects": "the name of a label, such as `release`"}
 * @values {"$ref": "#/definitions/LabelValue"}
 * @expects a map of labels, such as `{ release: kube-prometheus-stack }`
 */
export interface Labels {
  [name: string]: LabelValue;
}
