import type { Auth } from './auth.ts';
import type { Dnsbls } from './dnsbl.ts';
import type { Domains } from './domain.ts';
import type { Hostname } from './hostname.ts';
import type { Images } from './images.ts';
import type { Kubernetes } from './kubernetes.ts';
import type { Limits } from './limits.ts';
import type { Masquerade } from './masquerade.ts';
import type { Notices } from './notices.ts';
import type { Outbound } from './outbound.ts';
import type { DovecotOverrides, OpendkimOverrides, PostfixOverrides } from './overrides.ts';
import type { Platform } from './platform.ts';
import type { PublishAddresses } from './publish-address.ts';
import type { Resources } from './resources.ts';
import type { Senders } from './senders.ts';
import type { Services } from './services.ts';
import type { Tls } from './tls.ts';
import type { TrustedNetworks } from './trusted-network.ts';
import type { Verify } from './verify.ts';

/** What may be said at the top of mail.yaml for every profile, and again below a profile for that one alone. */
export interface Sections {
  /** Name in the banner and in EHLO (`myhostname`): a fully qualified domain name that is no domain with mailboxes. */
  hostname?: Hostname;
  /** Which Debian release the configuration is written for; default `debian-13`. */
  platform?: Platform;
  /** The domains that receive mail, by name. */
  domains?: Domains;
  /** Networks that may relay without authentication. */
  trusted?: TrustedNetworks;
  /** Whose mail may be sent, by sender domain. */
  senders?: Senders;
  /** Host names that are hidden from sender addresses. */
  masquerade?: Masquerade;
  /** Addresses that are proved to exist. */
  verify?: Verify;
  /** Limits on sizes and rates. */
  limits?: Limits;
  /** TLS of every service and of deliveries. */
  tls?: Tls;
  /** Authentication. */
  auth?: Auth;
  /** DNS block lists asked about each client of port 25 (`reject_rbl_client`), such as `zen.spamhaus.org`. */
  dnsbl?: Dnsbls;
  /** Which services are offered and where they are published. */
  services?: Services;
  /**
   * Address of the Docker host on which services are published by default, such as `127.0.0.1` or `0.0.0.0`; a list for
   * several, such as `[0.0.0.0, "::"]` for both families.
   */
  publish?: PublishAddresses;
  /** Deliveries to other servers. */
  outbound?: Outbound;
  /** Problems that are reported by mail. */
  notices?: Notices;
  /** What the Postfix container may use. */
  resources?: Resources;
  /** How the chart and the kustomization run the system. */
  kubernetes?: Kubernetes;
  /** Where the container images come from. */
  images?: Images;
  /** Postfix parameters beyond the fields of mail.yaml. */
  postfix?: PostfixOverrides;
  /** Dovecot settings beyond the fields of mail.yaml. */
  dovecot?: DovecotOverrides;
  /** OpenDKIM settings beyond the fields of mail.yaml. */
  opendkim?: OpendkimOverrides;
}
