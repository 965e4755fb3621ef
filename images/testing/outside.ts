import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, Packet } from 'dns2';
import { SMTPServer } from 'smtp-server';

/**
 * What stands around draining containers, as a program for a container of its own: a DNS server that knows the names in
 * `/data/names.json`, and the upstream server on port 587, which sends everybody away until `/data/up` exists, and writes
 * each message that it takes to `/data/arrived` as a line of JSON.
 */
const data = '/data';
const nameError = 3;

function names(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(`${data}/names.json`, 'utf8')) as Record<string, string[]>;
}

function answer(request: Packet): Packet {
  const response = Packet.createResponseFromRequest(request);
  for (const { name, type } of request.questions) {
    const addresses = names()[name];
    if (addresses === undefined) Object.assign(response.header, { rcode: nameError });
    if (type !== Packet.TYPE.A) continue;
    for (const address of addresses ?? [])
      response.answers.push(
        Object.assign(new Packet.Resource(), { name, type, class: Packet.CLASS.IN, ttl: 1, address }),
      );
  }
  return response;
}

const upstream = new SMTPServer({
  key: readFileSync(`${data}/key.pem`),
  cert: readFileSync(`${data}/chain.pem`),
  authOptional: true,
  disabledCommands: ['AUTH'],
  disableReverseLookup: true,
  onConnect: (_session, done) =>
    done(existsSync(`${data}/up`) ? null : Object.assign(new Error('Down'), { responseCode: 421 })),
  onData(stream, session, done) {
    let text = '';
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      appendFileSync(
        `${data}/arrived`,
        `${JSON.stringify({ from, to: rcptTo.map((each) => each.address), text })}\n`,
      );
      done();
    });
  },
});

await createServer({ udp: true, tcp: true, handle: (request, send) => void send(answer(request)) }).listen({
  udp: { address: '0.0.0.0', port: 53 },
  tcp: { address: '0.0.0.0', port: 53 },
});
upstream.listen(587);
