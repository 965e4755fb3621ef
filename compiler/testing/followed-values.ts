/** What `doveadm pw -s ARGON2ID` prints for a password. */
export const hash =
  '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$30iKKPuFEpcqjXDgWH9Ixw$BiRSFmFDsOrDesEx/5V1xRgRAVVSr142hXqcgUl8bbI';

/** What `mailc keygen` prints behind `p=`. */
export const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArSszQ3psq8XfGNy2g+fSym+FTH/m0CRCRTWrKxE5aWVBR0aqjJzNjZfYhWs/JIulZ9MkU2NAWxoyMGJCC7BJNVODfn4JdbCVy1eBvo9yC4L8yUwP06S0JOMS+83J7qwxVvQFTND75eFfwRmxDMDL34i17i7NmZ/tyBdWzh6z1OiHxeKS5Fmrs7labtUvD0EmfYV3PCcR6FkDQzPWp1GpPYanwZ/GZM6x6QcEM60kufJ9woXQIK5/DDjXVU3igNgOHFhOLRvQ4kP5clvF9dx+AMViod4up0f23KnmItoI8pomelp6EaS0jxjNa0QGTaDRzMiMf4HKtugDC/TI118NtwIDAQAB';

/** What a person writes behind a key that a help names without a value. */
export function valueOfKey(key: string): unknown {
  const values: Readonly<Record<string, unknown>> = {
    publicKey,
    base: 'mailserver',
    hostname: 'mail.example.net',
    profiles: { mailserver: {} },
    policy: 'none',
    reason: 'the machines of the office',
    username: 'someone',
    selectors: { mail: { key: { secret: 'dkim-example.com-mail' } } },
    version: 1,
    network: '10.5.5.0/24',
    password: { secret: 'some-password' },
    secret: 'some-secret',
    mode: 'testing',
    to: 'postmaster@example.com',
    classes: ['resource'],
  };
  if (!Object.hasOwn(values, key)) throw new Error(`no value for ${key}`);
  return values[key];
}
