/**
 * A place from which connections come.
 *
 * - `outside`: in none of the trusted networks
 * - `inside`: in the first trusted network of the family
 * - `published`: the gateway of the project's own network, which is what a daemon sees of a client of a published port
 */
export type Vantage = 'outside' | 'inside' | 'published';

/** Address family: 4 is IPv4, 6 is IPv6. */
export type Family = 4 | 6;
