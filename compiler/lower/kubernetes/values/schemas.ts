import type { Plain } from '../../../model/kubernetes-tree.ts';

/** JSON Schemas (draft 7) of single values. */
type Schema = { readonly [key: string]: Plain };

export const BOOLEAN: Schema = { type: 'boolean' };
export const TEXT: Schema = { type: 'string' };

export const oneOf = (...words: readonly string[]): Schema => ({ type: 'string', enum: words });

export const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });

/** A label of DNS, as Kubernetes' names are (RFC 1123 section 2.1). */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

/** What objects may be named: `NAME_LENGTH` characters, so that each has room for its suffix. */
export const NAME_OR_EMPTY: Schema = { type: 'string', pattern: '^([a-z]([a-z0-9-]{0,48}[a-z0-9])?)?$' };

/** The name of an object that exists. */
export const OBJECT_NAME: Schema = {
  type: 'string',
  pattern: `^${LABEL}(\\.${LABEL})*$`,
  maxLength: 253,
};

export const OBJECT_NAME_OR_EMPTY: Schema = {
  type: 'string',
  pattern: `^(${LABEL}(\\.${LABEL})*)?$`,
  maxLength: 253,
};

export const NAMESPACE: Schema = { type: 'string', pattern: `^${LABEL}$` };

/** A whole number with a unit, as storage is measured. */
export const STORAGE: Schema = { type: 'string', pattern: '^[1-9][0-9]*(Ki|Mi|Gi|Ti|k|M|G|T)?$' };

/** Name of a label (Kubernetes, "Labels and Selectors"). */
export const LABEL_NAME: Schema = {
  type: 'string',
  pattern: `^(${LABEL}(\\.${LABEL})*/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$`,
};

export const LABELS: Schema = {
  type: 'object',
  propertyNames: { pattern: `${LABEL_NAME['pattern']}` },
  additionalProperties: {
    type: 'string',
    maxLength: 63,
    pattern: '^([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?$',
  },
};

export const ANNOTATIONS: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** A network in CIDR notation (RFC 4632 section 3.1, RFC 4291 sections 2.2 and 2.3), without IPv4 inside of IPv6. */
export const NETWORK: Schema = { type: 'string', pattern: `^(${network4()}|${network6()})$` };

export const NETWORKS: Schema = { type: 'array', items: NETWORK };

function network4(): string {
  const byte = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
  return `(${byte}\\.){3}${byte}/(3[0-2]|[12]?[0-9])`;
}

/** All eight groups, or `::` in place of one or more of them. */
function network6(): string {
  const group = '[0-9a-fA-F]{1,4}';
  const shortened = [1, 2, 3, 4, 5, 6].map(
    (before) => `(${group}:){1,${before}}(:${group}){1,${7 - before}}`,
  );
  const forms = [`(${group}:){7}${group}`, `(${group}:){1,7}:`, ...shortened, `:((:${group}){1,7}|:)`];
  return `(${forms.join('|')})/(12[0-8]|1[01][0-9]|[1-9]?[0-9])`;
}

/** As `OBJECT_NAME_OR_EMPTY`, or a hyphen for no class. */
export const STORAGE_CLASS: Schema = { ...OBJECT_NAME_OR_EMPTY, pattern: `^(-|(${LABEL}(\\.${LABEL})*)?)$` };

export const PULL_SECRETS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: OBJECT_NAME },
    required: ['name'],
    additionalProperties: false,
  },
};

const AMOUNTS: Schema = {
  type: 'object',
  additionalProperties: {
    type: ['string', 'number'],
    pattern: '^[0-9]+(\\.[0-9]+)?(m|Ki|Mi|Gi|Ti|k|M|G|T)?$',
  },
};

export const RESOURCES: Schema = {
  type: 'object',
  properties: { requests: AMOUNTS, limits: AMOUNTS },
  additionalProperties: false,
};

/** Registry, path and name of an image, without tag and digest. */
export const REPOSITORY: Schema = {
  type: 'string',
  pattern: '^[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$',
};

export const TAG: Schema = { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$' };

export const DIGEST: Schema = { type: 'string', pattern: '^(sha256:[0-9a-f]{64})?$' };

/** What a parent chart may say for everybody; whatever else it says there is for others. */
export const GLOBAL: Schema = {
  type: 'object',
  properties: {
    imageRegistry: {
      type: 'string',
      pattern: '^([a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9._-]+)*)?$',
    },
    imagePullSecrets: {
      type: 'array',
      items: {
        anyOf: [OBJECT_NAME, { type: 'object', properties: { name: OBJECT_NAME }, required: ['name'] }],
      },
    },
  },
};
