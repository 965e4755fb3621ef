import type { DovecotValue, DovecotVariable, DovecotVersion } from '../../model/dovecot.ts';
import { quoted } from './quoted.ts';
import { sizeText } from './size-text.ts';

/** A setting in the grammar of a version; more than one line where the grammar wants braces. */
export function settingLines(name: string, value: DovecotValue, version: DovecotVersion): readonly string[] {
  if (value.kind === 'switches' && version === '2.4') {
    return [`${name} {`, ...value.words.map((word) => `  ${word} = yes`), '}'];
  }
  return [`${name} = ${valueText(value, version)}`.trimEnd()];
}

function valueText(value: DovecotValue, version: DovecotVersion): string {
  switch (value.kind) {
    case 'text':
      return quoted(value.text);
    case 'flag':
      return value.on ? 'yes' : 'no';
    case 'number':
      return String(value.number);
    case 'bytes':
      return sizeText(value.bytes);
    case 'quota':
      return version === '2.3' ? `*:storage=${sizeText(value.bytes)}` : sizeText(value.bytes);
    case 'seconds':
      return `${value.seconds} secs`;
    case 'file':
      return version === '2.3' ? `<${value.path}` : value.path;
    case 'words':
    case 'switches':
      return value.words.join(' ');
    case 'pattern':
      return value.parts
        .map((part) => (typeof part === 'string' ? part : variable(part.variable, version)))
        .join('');
  }
}

const VARIABLES: Readonly<Record<DovecotVariable, Readonly<Record<DovecotVersion, string>>>> = {
  user: { '2.3': '%Lu', '2.4': '%{user | lower}' },
  'local-part': { '2.3': '%Ln', '2.4': '%{user | username | lower}' },
  domain: { '2.3': '%Ld', '2.4': '%{user | domain | lower}' },
};

const variable = (name: DovecotVariable, version: DovecotVersion): string => VARIABLES[name][version];
