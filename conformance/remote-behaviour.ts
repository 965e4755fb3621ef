/**
 * How the exchanger of a remote domain behaves. Each is a domain of its own: `session.remote('tempfail')`.
 *
 * - `accept`: takes everything, offers STARTTLS with a certificate of the test's CA
 * - `no-tls`: takes everything, offers no STARTTLS
 * - `wrong-name`, `expired`: STARTTLS with a certificate for another name, or one that has expired
 * - `tempfail`, `permfail`: 451 or 550 to every recipient
 * - `slow`: holds the reply to the message for 300 ms
 * - `dual`: as `accept`, and it has an IPv6 address besides, which leads nowhere where the spec has no IPv6
 * - `fallback`: of its two exchangers the preferred one refuses connections, the other accepts
 * - `preferred`: two exchangers of different preference that both accept
 * - `raw`: a byte-level sink that records what came over the wire unparsed (`ExchangerMessage.wire`); it offers 8BITMIME
 * - `seven-bit`: the same without 8BITMIME
 */
export type RemoteBehaviour =
  | 'accept'
  | 'no-tls'
  | 'wrong-name'
  | 'expired'
  | 'tempfail'
  | 'permfail'
  | 'slow'
  | 'dual'
  | 'fallback'
  | 'preferred'
  | 'raw'
  | 'seven-bit';
