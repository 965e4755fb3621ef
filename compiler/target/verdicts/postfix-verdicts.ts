import { addressesAndContentParameters } from './postfix/addresses-and-content.ts';
import { deliveryParameters } from './postfix/delivery.ts';
import { lmtpParameters } from './postfix/lmtp.ts';
import { miltersParameters } from './postfix/milters.ts';
import { notRunningParameters } from './postfix/not-running.ts';
import { smtpClientParameters } from './postfix/smtp-client.ts';
import { smtpServerParameters } from './postfix/smtp-server.ts';
import { systemParameters } from './postfix/system.ts';
import { tlsParameters } from './postfix/tls.ts';
import { writtenParameters } from './postfix/written.ts';
import type { Verdict } from './verdict.ts';

/** The verdicts on main.cf parameters by section. No parameter is in two of them. */
export const postfixSections: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  'addresses and content': addressesAndContentParameters,
  delivery: deliveryParameters,
  lmtp: lmtpParameters,
  milters: miltersParameters,
  'daemons that do not run': notRunningParameters,
  'mail that leaves': smtpClientParameters,
  'mail that comes in': smtpServerParameters,
  system: systemParameters,
  tls: tlsParameters,
  'what mailc writes as a default': writtenParameters,
};

/** The verdicts on main.cf parameters that mailc does not write, or only as a default. */
export const postfixVerdicts: ReadonlyMap<string, Verdict> = new Map(
  Object.values(postfixSections).flatMap((section) => Object.entries(section)),
);
