import type { Check } from '../../check.ts';
import { fact, reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { unlessClearPasswords } from '../../shapes/unless-clear-passwords.ts';

export const tlsSubmissionDemandsTls: Check = perService({
  id: 'tls/submission-demands-tls',
  title: 'Port 587 takes no mail before TLS, and does after',
  clauses: [
    { rfc: 3207, section: '4.3' },
    { rfc: 8314, section: '3.3' },
  ],
  promise: ['auth', 'requireTls'],
  requires: ['submission'],
  services: ['submission'],
  unless: unlessClearPasswords,
  accept: ({ features }) => ({
    before: [reply(530, '5.7.0')],
    handshake: [secure()],
    login: [features.has('logins') ? reply(235, '2.7.0') : fact('none needed')],
    mail: [reply(250, '2.1.0')],
  }),
  async observe(session, service) {
    const [person] = session.people;
    const sender = person?.address ?? session.sender;
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    const before = [await smtp.mail(sender), await smtp.rcpt(session.remote())];
    const handshake = await smtp.startTls();
    await smtp.ehlo();
    const login =
      person === undefined ? session.fact('none needed') : await smtp.auth(person.address, person.password);
    return { before, handshake, login, mail: await smtp.mail(sender) };
  },
});
