/** What a large mailbox provider asks of those who send to it. */
export interface Provider {
  /** The name under `outbound.throttles`. */
  readonly name: string;
  /** Recipient domains; domains that only have their mail hosted there are not among them. */
  readonly domains: readonly string[];
  /** Deliveries at the same time. */
  readonly concurrency?: number;
  /** Recipients of one delivery. */
  readonly recipients?: number;
  /** Where the numbers come from. */
  readonly source: string;
}
