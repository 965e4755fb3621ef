/** Which services are offered, and where each is published on the Docker host. */
export interface Services {
  /** SMTP from other servers, port 25 (RFC 5321). */
  smtp?: ServiceSetting;
  /** Submission with STARTTLS, port 587 (RFC 6409). */
  submission?: ServiceSetting;
  /** Submission with TLS from the first byte, port 465 (RFC 8314). */
  submissions?: ServiceSetting;
  /** IMAP with STARTTLS, port 143 (RFC 9051). */
  imap?: ServiceSetting;
  /** IMAP with TLS from the first byte, port 993 (RFC 8314). */
  imaps?: ServiceSetting;
  /** POP3 with STLS, port 110 (RFC 1939, RFC 2595). */
  pop3?: ServiceSetting;
  /** POP3 with TLS from the first byte, port 995 (RFC 8314). */
  pop3s?: ServiceSetting;
}

/**
 * Whether a service is offered, or where it is published.
 *
 * @expects `true`, `false`, or a map such as `{ publish: 127.0.0.1:1587 }`
 */
export type ServiceSetting = boolean | Service;

/** A service that is offered. */
export interface Service {
  /**
   * Where it is published on the Docker host: a port (`1587`), an address and a port (`127.0.0.1:1587`,
   * `"[::1]:1587"`), a list of them, or `false` for not at all. Default: the profile's address with the service's own port.
   */
  publish?: Publish;
}

/**
 * A port, an address and a port, a list of them, or `false`.
 *
 * @union [{"$ref": "#/definitions/PublishText"}, {"$ref": "#/definitions/PublishPort"}, {"$ref": "#/definitions/PublishList"}, {"const": false}]
 * @mistake services/unusable-publish
 * @expects a port such as `1587`, an address and a port such as `127.0.0.1:1587` or `"[::1]:1587"`, a list of them, or `false`
 */
export type Publish = PublishText | PublishPort | PublishList | false;

/**
 * Several places, one of each family for example.
 *
 * @items {"$ref": "#/definitions/PublishPlace"}
 * @minItems 1
 */
export type PublishList = PublishPlace[];

/**
 * A port, or an address and a port.
 *
 * @union [{"$ref": "#/definitions/PublishText"}, {"$ref": "#/definitions/PublishPort"}]
 * @mistake services/unusable-publish
 * @expects a port such as `1587`, or an address and a port such as `127.0.0.1:1587` or `"[::1]:1587"`
 */
export type PublishPlace = PublishText | PublishPort;

/**
 * A port, or an address and a port.
 *
 * @pattern ^(([0-9]{1,3}(\.[0-9]{1,3}){3}|\[[0-9A-Fa-f:.]+\]):)?[0-9]{1,5}$
 * @mistake services/unusable-publish
 * @expects a port such as `1587`, an address and a port such as `127.0.0.1:1587` or `"[::1]:1587"`, or `false`
 */
export type PublishText = string;

/**
 * A port on the Docker host.
 *
 * @type integer
 * @minimum 1
 * @maximum 65535
 * @mistake services/unusable-publish
 */
export type PublishPort = number;
