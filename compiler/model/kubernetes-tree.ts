/** Data as JSON has it. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** A part of a Kubernetes object: data, or what the chart's values and its release decide. */
export type Tree =
  | string
  | number
  | boolean
  | readonly Tree[]
  | { readonly [key: string]: Tree | undefined }
  | Dynamic<unknown>;

/** Marks what is not data. */
export const EXPRESSION: unique symbol = Symbol('expression');
declare const TYPE: unique symbol;

/** Stands for a `T` that is known when the chart is installed; Helm gets a template action, kustomize its value. */
export interface Dynamic<T> {
  readonly [EXPRESSION]: Expression;
  readonly [TYPE]?: T;
}

/** A `T`, now or later. */
export type Field<T> = T | Dynamic<T>;

/** What decides. A path is that of a value: `autoscaling.enabled` is `.Values.autoscaling.enabled`. */
export type Expression =
  | { readonly kind: 'value'; readonly path: string; readonly as: 'string' | 'integer' | 'boolean' | 'tree' }
  /** The namespace of the release. */
  | { readonly kind: 'namespace' }
  /** The name of the release's objects, with a suffix. */
  | { readonly kind: 'name'; readonly suffix: string }
  | { readonly kind: 'text'; readonly parts: readonly (string | Dynamic<string>)[] }
  /** Repository with tag or digest, of `images.<container>`. */
  | { readonly kind: 'image'; readonly container: string }
  /** The value `imagePullSecrets` and what Helm's values for everybody add; not there where there are none. */
  | { readonly kind: 'pull-secrets' }
  /** The content of a file of the chart, byte for byte or in Base64; `text` is what it holds. */
  | { readonly kind: 'file'; readonly path: string; readonly text: string; readonly base64: boolean }
  /** The content of a file of the chart with what the release decides in the place of markers such as `%NAME%`. */
  | {
      readonly kind: 'filled';
      readonly path: string;
      readonly text: string;
      readonly with: Readonly<Record<string, Dynamic<string>>>;
    }
  /** The first 24 digits of the SHA-256 of what the parts give, in hexadecimal. */
  | { readonly kind: 'digest'; readonly parts: readonly (string | Dynamic<string>)[] }
  /** A map of one member, whose key is decided as well. */
  | { readonly kind: 'entry'; readonly key: Dynamic<string>; readonly value: Dynamic<string> }
  /** SHA-256 of files of the chart, one behind the other. */
  | {
      readonly kind: 'checksum';
      readonly files: readonly { readonly path: string; readonly text: string }[];
    }
  /** Labels of the release, and more. */
  | { readonly kind: 'labels'; readonly set: LabelSet; readonly more: Readonly<Record<string, string>> }
  | {
      readonly kind: 'when';
      readonly condition: Condition;
      readonly then: Tree;
      readonly otherwise: Tree | undefined;
    }
  /**
   * A map or a list, with the members of a value besides; a member of the map itself wins. A list of peers has one more for
   * each network of the value `networks`.
   */
  | {
      readonly kind: 'extended';
      readonly base: Tree;
      readonly path: string;
      readonly networks: string | undefined;
    };

/** `object`: of an object itself; `pod`: of a pod; `selector`: those that never change. */
export type LabelSet = 'object' | 'pod' | 'selector';

/** Decided like `if` of a template: nothing, zero, false and what is empty are untrue. */
export type Condition =
  | { readonly kind: 'value'; readonly path: string }
  | { readonly kind: 'differs'; readonly path: string; readonly from: string }
  /** The cluster has an API, such as `monitoring.coreos.com/v1`. */
  | { readonly kind: 'api'; readonly version: string }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] };

/** Whether a part is decided later. */
export const isDynamic = (tree: Tree): tree is Dynamic<unknown> =>
  typeof tree === 'object' && EXPRESSION in tree;
