import type { PostfixTable } from './postfix.ts';

/**
 * A parameter's value in the type that Postfix gives it (postconf(5) documents each parameter as one of these).
 * Text is literal: a `$` in it stands for itself.
 */
export type PostfixValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'seconds'; readonly value: number }
  | { readonly kind: 'bytes'; readonly value: number }
  /** The value of another parameter, `$name`. */
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly PostfixItem[] }
  | {
      readonly kind: 'restrictions';
      readonly items: readonly PostfixRestriction[];
    };

/** An item of a list: literal text, the value of another parameter, a lookup table, an answer to every lookup, a milter macro, or a policy service. */
export type PostfixItem =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'macro'; readonly name: string }
  | { readonly kind: 'always'; readonly answer: string }
  | {
      readonly kind: 'table';
      readonly table: Pick<PostfixTable, 'name' | 'type'>;
      /** In a list of addresses: what the table has is not in the list, whatever follows (`!type:table`). */
      readonly except?: boolean;
    }
  /** A policy service on a private socket (SMTPD_POLICY_README), and what holds while it does not answer. */
  | { readonly kind: 'policy'; readonly service: string; readonly otherwise: 'DUNNO' };

/** One access restriction. Their order is their meaning, so each says why it stands where it stands. */
export interface PostfixRestriction {
  readonly name: PostfixRestrictionName;
  /** What the restriction is applied with: a domain, or a lookup table. */
  readonly argument?: PostfixItem | undefined;
  readonly why: string;
}

/** The access restrictions that mailc uses (postconf(5), smtpd_recipient_restrictions and its like). */
export type PostfixRestrictionName =
  | 'check_client_access'
  | 'check_policy_service'
  | 'check_recipient_access'
  | 'check_sender_access'
  | 'permit_auth_destination'
  | 'permit_mynetworks'
  | 'permit_sasl_authenticated'
  | 'reject'
  | 'reject_authenticated_sender_login_mismatch'
  | 'reject_non_fqdn_recipient'
  | 'reject_non_fqdn_sender'
  | 'reject_rbl_client'
  | 'reject_unauth_destination'
  | 'reject_unauth_pipelining'
  | 'reject_unknown_sender_domain'
  | 'reject_unlisted_recipient'
  | 'reject_unverified_recipient'
  | 'reject_unverified_sender';
