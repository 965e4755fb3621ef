import { expect, it } from 'vitest';
import { placeInTheProject, tooWide } from './certificate-directory.ts';

it.each(
  (
    '/ // /. /.. /etc /etc/ /etc/../etc /usr/share /var/lib /var/run /run /home /home/ann /root /root/ ~ ~/ ~/. ~/.. /Users/ann ' +
    '/etc/letsencrypt /etc/letsencrypt/live /etc/letsencrypt/live/a/.. /etc/letsencrypt/archive /srv/letsencrypt ~/.acme.sh ' +
    '/root/.acme.sh/ ~/.lego /data/caddy /var/lib/caddy /proc/1/root /dev/shm /sys /tmp /mnt/c'
  ).split(' '),
)('%s is too wide', (directory) => expect(tooWide(directory)).toBeDefined());

it.each(
  (
    './certs certs ../certs /etc/letsencrypt/live/mail.example.com ./letsencrypt/live/a ~/certs /srv/certs /etc/ssl ' +
    '/etc/ssl/private /etc/mail/certs /certs /root/.acme.sh/mail.example.com_ecc ~/.lego/certificates /home/ann/certs ' +
    '/data/caddy/certificates/acme-v02.api.letsencrypt.org-directory/mail.example.com /run/certs /var/lib/certs'
  ).split(' '),
)('%s is not', (directory) => expect(tooWide(directory)).toBeUndefined());

it.each(
  '. ./ .. ../.. ../../../.. ./a/.. ./secrets secrets/mail ./postfix ./helm/certs ../laptop ../laptop/dns ../mailserver'.split(
    ' ',
  ),
)('%s is of the project', (directory) =>
  expect(placeInTheProject(directory, 'mailserver', ['mailserver', 'laptop'])).toBeDefined(),
);

it.each(
  './certs ../certs ../../certs ../laptop/certs / /postfix ~/secrets ./secrets2 ../../secrets'.split(' '),
)('%s is not', (directory) =>
  expect(placeInTheProject(directory, 'mailserver', ['mailserver', 'laptop'])).toBeUndefined(),
);
