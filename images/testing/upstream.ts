import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

/**
 * An upstream server on port 587, as a program for a container of its own: the one login is `relay` with the password in
 * `/data/password`; it defers recipients whose name begins with `deferred`, and refuses those with `bounced`.
 */
const data = '/data';
const refusal = (responseCode: number): Error => Object.assign(new Error('No'), { responseCode });

new SMTPServer({
  key: readFileSync(`${data}/upstream-key.pem`),
  cert: readFileSync(`${data}/upstream-chain.pem`),
  disableReverseLookup: true,
  authMethods: ['PLAIN'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'relay' && password === readFileSync(`${data}/password`, 'utf8').trim()
      ? done(null, { user: username })
      : done(refusal(535)),
  onRcptTo({ address }, _session, done) {
    if (address.startsWith('deferred')) done(refusal(450));
    else if (address.startsWith('bounced')) done(refusal(550));
    else done();
  },
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => done());
  },
}).listen(587);
