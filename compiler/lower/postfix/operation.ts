import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixSection } from '../../model/postfix.ts';
import { notices } from './notices.ts';
import { decided } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { no, seconds, text, yes } from './values.ts';

const FIVE_DAYS = 5 * 24 * 60 * 60;
const ONE_DAY = 24 * 60 * 60;

/** How it runs in a container. */
export function operation(resolved: ResolvedSpec): PostfixSection {
  const keepsMail = resolved.features.has('mailboxes');
  return {
    title: 'Operation',
    parameters: [
      decided('maillog_file', text('/dev/stdout'), 'containers log to stdout'),
      decided('meta_directory', text(POSTFIX_PATHS.meta), 'the image keeps these files beside the daemons'),
      decided('enable_long_queue_ids', yes, 'an id in the log names one message for ever'),
      decided(
        'service_throttle_time',
        seconds(1),
        keepsMail
          ? 'a service that came up before Dovecot tries again at once, not a minute later'
          : 'a service that failed tries again at once, not a minute later',
      ),
      decided('queue_run_delay', seconds(60), 'how often waiting mail is looked at'),
      decided(
        'minimal_backoff_time',
        seconds(60),
        `the first retry comes soon, for greylisting${keepsMail ? ' and for a Dovecot that restarts' : ''}; each later one waits twice as long`,
      ),
      decided('biff', no, 'no user is logged in to be told about new mail'),
      ...notices(resolved),
      decided('maximal_queue_lifetime', seconds(FIVE_DAYS), 'RFC 5321 section 4.5.4.1 asks for 4 to 5 days'),
      decided(
        'bounce_queue_lifetime',
        seconds(ONE_DAY),
        'a bounce that is not taken within a day is mostly for a forged sender',
      ),
    ],
  };
}
