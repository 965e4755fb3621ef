/**
 * The Debian release whose daemons the configuration is written for.
 *
 * - `debian-12`: Postfix 3.7, Dovecot 2.3, OpenDKIM 2.11
 * - `debian-13`: Postfix 3.10, Dovecot 2.4, OpenDKIM 2.11
 */
export type Platform = 'debian-12' | 'debian-13';
