import type { Mutant, Tree } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

/** Made for the test: for another name, self-signed with SHA-1, in force until 2100. Nothing trusts it. */
const pem = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMMaDjSKxmMtMqcjE
SoofF5OTsUqZ4EO50C7L1bkvqVihRANCAATCsdiF9TBTZtiEmcwzHwG89/yapAxu
22KBONOQTmcZ2eq9Nvv+RP6On3K60+5rxgnl09ZPOYTsIBQCtGGJ7xxd
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBnzCCAUagAwIBAgIUDqjnm/1u/U7tXH5RhI3Im1c71FMwCQYHKoZIzj0EATAY
MRYwFAYDVQQDDA13cm9uZy5leGFtcGxlMCAXDTI2MTEyMDIwMzkxOFoYDzIxMDAx
MDIzMjAzOTE4WjAYMRYwFAYDVQQDDA13cm9uZy5leGFtcGxlMFkwEwYHKoZIzj0C
AQYIKoZIzj0DAQcDQgAEwrHYhfUwU2bYhJnMMx8BvPf8mqQMbttigTjTkE5nGdnq
vTb7/kT+jp9yutPua8YJ5dPWTzmE7CAUArRhie8cXaNtMGswHQYDVR0OBBYEFNj9
b8nwKZDATyvX/EOGqLXQZDeaMB8GA1UdIwQYMBaAFNj9b8nwKZDATyvX/EOGqLXQ
ZDeaMA8GA1UdEwEB/wQFMAMBAf8wGAYDVR0RBBEwD4INd3JvbmcuZXhhbXBsZTAJ
BgcqhkjOPQQBA0gAMEUCIQCflhOuUpa6fThojQe3/uNhih3f7zUQYrOGCT3v4GvF
8QIgHrt2tOxXZYX+OR6A7vNbADAawIJU/RxE/kiiBjnrR2s=
-----END CERTIFICATE-----
`;

export const certificateSelfSigned: Mutant = {
  id: 'certificate-self-signed',
  title: 'Port 465 shows a certificate of its own, self-signed and for another name',
  change: (tree) => {
    const changed: Tree = new Map(tree).set('postfix/self-signed.pem', pem);
    return setServiceOption(changed, '465', 'smtpd_tls_chain_files', '/etc/postfix/self-signed.pem');
  },
  restart: ['postfix'],
  caughtBy: [
    'tls/certificate',
    'tls/certificate-strength',
    'tls/own-certificate',
    'tls/same-certificate',
    'tls/unknown-names',
  ],
};
