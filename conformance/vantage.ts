/**
 * A place from which connections come.
 *
 * - `outside`: in none of the trusted networks
 * - `inside`: in the first trusted network of the family
 * - `published`: the gateway of the project's own network, which is what a daemon sees of a client of a published port;
 *   where mail.yaml trusts a network, the project's own is that one
 */
export type Vantage = 'outside' | 'inside' | 'published';

/**
 * From where a check speaks: a vantage, or one that the spec decides.
 *
 * - `entry`: from where mail needs no login: `outside` where port 25 takes mail from strangers, `inside` otherwise
 * - `trusted`: `inside`, where trusted networks can hand in mail without a login
 * - `outgoing`: from where mail leaves the system (`wayOut`): `inside`, or logged in from `outside`
 * - `clients`: where those are who connect: `outside` where strangers or logins are served, `inside` otherwise
 */
export type CheckVantage = Vantage | 'entry' | 'trusted' | 'outgoing' | 'clients';

/** Address family: 4 is IPv4, 6 is IPv6. */
export type Family = 4 | 6;
