import type { DovecotGroup } from '../../model/dovecot.ts';
import { block, decided, flag, number, setting, text } from './nodes.ts';
import { DOVECOT_PATHS } from './paths.ts';

/** Processes, logging and limits. */
export function lowerProcesses(): DovecotGroup {
  const cage = decided('no SYS_CHROOT capability: the container is the cage');
  return {
    title: 'Processes',
    nodes: [
      setting('base_dir', text(DOVECOT_PATHS.base), decided('memory: the root file system is read-only')),
      setting('state_dir', text(DOVECOT_PATHS.state), decided('memory: the root file system is read-only')),
      setting('log_path', text('/dev/stdout'), decided('the container engine keeps the log')),
      setting('verbose_proctitle', flag(true), decided('a process list shows who is served')),
      setting(
        'shutdown_clients',
        flag(false),
        decided('a reload for a renewed certificate closes no session'),
      ),
      setting(
        'mail_max_userip_connections',
        number(20),
        decided('several devices of one login behind one address, each with a handful of connections'),
      ),
      block('service anvil', [
        setting('chroot', text(''), cage),
        block('unix_listener anvil-auth-penalty', [
          setting(
            'mode',
            text('0'),
            decided('no delay by client address: one wrong password would lock out all who share it (NAT)'),
          ),
        ]),
      ]),
      block('service stats', [setting('chroot', text(''), cage)]),
    ],
  };
}
