/** A DNS block list as an entry of `dnsbl` names it. */
export interface BlockList {
  /** The domain that is asked, in lower case. */
  readonly zone: string;
  /** Which answers say that a client is listed, as `reject_rbl_client` takes them (postconf(5)): `127.0.0.[2..11]`. */
  readonly answers: string;
}

/**
 * The answers that a list documents for "this address is listed". Others mean something else: Spamhaus answers 127.255.255.252
 * for a misspelled zone, 127.255.255.254 for a query through an open resolver and 127.255.255.255 for too many queries.
 */
const documented: Readonly<Record<string, string>> = {
  'zen.spamhaus.org': '127.0.0.[2..11]',
  'sbl-xbl.spamhaus.org': '127.0.0.[2..9]',
  'sbl.spamhaus.org': '127.0.0.[2;3;9]',
  'xbl.spamhaus.org': '127.0.0.[4..7]',
  'pbl.spamhaus.org': '127.0.0.[10;11]',
  'bl.spamcop.net': '127.0.0.2',
  'b.barracudacentral.org': '127.0.0.2',
  'psbl.surriel.com': '127.0.0.2',
};

/** For other lists: any answer of the loopback network (RFC 5782 section 2.1) but those that lists complain with. */
const anyButComplaints = '127.[0..254].[0..255].[0..255]';

/** An entry of `dnsbl`, with the answers that it names or the list documents. */
export function blockList(entry: string): BlockList {
  const [name = '', answers] = entry.split('=');
  const zone = name.toLowerCase();
  return { zone, answers: answers ?? documented[zone] ?? anyButComplaints };
}

/** Numbers that one part of a filter takes: `2`, `[2..11]`, `[2;4]`; undefined where a range or a number is none of an address. */
function numbersOf(part: string): readonly (readonly [number, number])[] | undefined {
  const ranges = part
    .replace(/^\[|\]$/g, '')
    .split(';')
    .map((range): readonly [number, number] => {
      const [low = '', high = low] = range.split('..');
      return [Number(low), Number(high)];
    });
  return ranges.every(([low, high]) => low <= high && high <= 255) ? ranges : undefined;
}

/** The four parts of a filter, each as the ranges that it takes; undefined for a filter that no answer can match. */
function partsOf(answers: string): readonly (readonly (readonly [number, number])[])[] | undefined {
  const parts = (answers.match(/\[[^\]]*\]|[0-9]+/g) ?? []).map(numbersOf);
  return parts.length === 4 && parts.every((part) => part !== undefined) ? parts : undefined;
}

/** Whether a filter is one that Postfix reads: four numbers to 255, and ranges that do not run backwards. */
export function isFilter(answers: string): boolean {
  return partsOf(answers) !== undefined;
}

/** Whether a filter takes an address. */
export function takesAnswer(answers: string, address: string): boolean {
  const numbers = address.split('.').map(Number);
  return (
    partsOf(answers)?.every((ranges, at) =>
      ranges.some(([low, high]) => low <= (numbers[at] ?? -1) && (numbers[at] ?? -1) <= high),
    ) ?? false
  );
}

/** What Spamhaus answers instead of saying whether an address is listed, when it was asked in a wrong way. */
export const complaint = '127.255.255.254';
