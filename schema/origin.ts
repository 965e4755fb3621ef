import type { SpecPath } from './spec-path.ts';

/** Where a value comes from: a place in mail.yaml, or a decision of mailc or a profile with its reason. */
export type Origin =
  | { readonly kind: 'spec'; readonly path: SpecPath }
  | {
      readonly kind: 'profile';
      readonly profile: string;
      readonly path: SpecPath;
      readonly reason: string;
    }
  | { readonly kind: 'mailc'; readonly reason: string };
