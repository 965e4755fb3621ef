import type { Expectation } from '../expectation.ts';
import type { Observation } from '../observation.ts';

/** An observation in words, without what provoked it. Values are as received: escape before printing. */
export function describeObservation(seen: Observation): string {
  switch (seen.kind) {
    case 'reply':
      return `reply ${seen.code}${seen.enhanced === undefined ? '' : ` ${seen.enhanced}`}`;
    case 'status':
      return `${seen.status}${seen.code === undefined ? '' : ` [${seen.code}]`}`;
    case 'silence':
      return 'silence';
    case 'close':
      return 'connection closed';
    case 'reset':
      return 'connection reset';
    case 'alert':
      return `TLS alert ${seen.name}`;
    case 'secure':
      return `TLS handshake with ${seen.version}`;
    case 'fact':
      return typeof seen.value === 'string' ? JSON.stringify(seen.value) : String(seen.value);
  }
}

/** An expectation in words. */
export function describeExpectation(expected: Expectation): string {
  switch (expected.kind) {
    case 'reply':
      return `reply ${expected.code}${expected.enhanced === undefined ? '' : ` ${expected.enhanced}`}`;
    case 'reply-class':
      return `a ${expected.first}xx reply`;
    case 'status':
      return `${expected.status}${expected.code === undefined ? '' : ` [${expected.code}]`}`;
    case 'silence':
      return 'silence';
    case 'close':
      return 'connection closed';
    case 'reset':
      return 'connection reset';
    case 'alert':
      return expected.name === undefined ? 'a TLS alert' : `TLS alert ${expected.name}`;
    case 'secure':
      return expected.version === undefined ? 'a TLS handshake' : `TLS handshake with ${expected.version}`;
    case 'fact':
      return typeof expected.value === 'string' ? JSON.stringify(expected.value) : String(expected.value);
    case 'between':
      return `${expected.least} to ${expected.most}`;
  }
}
