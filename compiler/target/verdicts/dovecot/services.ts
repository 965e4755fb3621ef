import { boolean, filter, integer, memory } from '../../values/dovecot-types.ts';
import { free, freeAs, type Verdicts, weakens } from '../verdict.ts';

/** Settings of Dovecot's processes and its log. */
export const servicesSettings: Verdicts = {
  auth_debug: weakens('the log holds no more than is needed', boolean, 'no'),
  auth_verbose: free,
  default_client_limit: freeAs(integer(1)),
  default_idle_kill: free,
  default_idle_kill_interval: free,
  default_process_limit: freeAs(integer(1)),
  default_vsz_limit: freeAs(memory),
  log_core_filter: freeAs(filter),
  log_debug: weakens('the log holds no more than is needed', filter),
  process_shutdown_filter: freeAs(filter),
};
