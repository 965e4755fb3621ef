import { describe, expect, it } from 'vitest';
import { checkSource } from '../../check-source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Format, formatDiagnostics } from './format.ts';

/** A file with escapes, secrets and marks that would turn a line around. */
const text = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes:
      user1: { password: hunter2, quota: 1 GB } # correct horse
      user2: { password: { plain: "battery, staple" } }
    aliases: { "\u202eevil": user1 }
tls:
  inbound: &level require
  outbound: { level: *level }
profiles:
  mailserver: {}
`;
const file = 'dir,with:marks/mail.yaml';
const { diagnostics } = checkSource({ text, file });

function print(format: Format, list: readonly Diagnostic[] = diagnostics, color = false): string {
  return formatDiagnostics(format, list, { text, file, color });
}

describe('every format', () => {
  it.each(['pretty', 'json', 'github', 'sarif'] as const)('%s shows no secret', (format) => {
    expect(print(format)).toContain('password/in-clear');
    expect(print(format)).not.toMatch(/hunter2|battery|staple/);
  });
});

describe('many findings of one kind', () => {
  const [first] = diagnostics as readonly [Diagnostic];
  const many = Array.from({ length: 250 }, (_, n) => ({ ...first, message: `number ${n}` }));
  const other = { ...first, id: 'schema/two-ways', message: 'the other kind' };

  it.each(['pretty', 'json', 'github', 'sarif'] as const)(
    '%s lists the first 100 and counts the rest',
    (format) => {
      const output = print(format, [...many, other]);
      expect(output).toContain('number 99');
      expect(output).not.toContain('number 100');
      expect(output).toContain('the other kind');
      expect(output).toMatch(format === 'json' ? /"count": 150/ : /150 more findings of /);
      if (format === 'pretty') expect(output).toMatch(/251 errors\n$/);
      if (format === 'json') expect(JSON.parse(output)).toMatchObject({ summary: { error: 251 } });
    },
  );
});

describe('pretty', () => {
  it('points at the value with a caret under all of it', () => {
    const lines = print('pretty').split('\n');
    const line = lines.findIndex((candidate) => candidate.includes('password: •••••••'));
    const column = lines[line]?.indexOf('•••••••') ?? 0;
    expect(lines[line + 1]?.indexOf('^')).toBe(column);
    expect(lines[line + 1]?.trimEnd().endsWith('^^^^^^^')).toBe(true);
  });

  it('names the place, the related anchor, the reason and the remedy', () => {
    const block = print('pretty')
      .split('\n\n')
      .find((candidate) => candidate.includes(`${file}:11:`));
    expect(block).toContain('error[tls/unknown-level]');
    expect(block).toContain(`--> ${file}:11:22`);
    expect(block).toContain('note: the anchor "&level" that the alias repeats');
    expect(block).toContain(`--> ${file}:10:19`);
    expect(block).toMatch(/why: .+\n +help: .+/);
  });

  it('escapes what could reorder the line or speak to the terminal', () => {
    expect(print('pretty')).toContain('\\u{202e}evil');
    const rude = { ...(diagnostics[0] as Diagnostic), message: 'a \u001b[31mred\u0007 message' };
    expect(print('pretty', [rude])).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('colours only when asked to', () => {
    expect(print('pretty')).not.toContain('\u001b[');
    expect(print('pretty', diagnostics, true)).toContain('\u001b[31m');
  });

  it('cuts a long line around the value', () => {
    const long = `${' '.repeat(300)}x: 1`;
    const place = {
      file,
      start: { offset: 300, line: 1, column: 301 },
      end: { offset: 301, line: 1, column: 302 },
    };
    const output = formatDiagnostics('pretty', [{ ...(diagnostics[0] as Diagnostic), place, path: [] }], {
      text: long,
      file,
      color: false,
    });
    const [shown = '', marks = ''] = output.split('\n').slice(3, 5);
    expect(shown.length).toBeLessThan(130);
    expect(shown[marks.indexOf('^')]).toBe('x');
  });
});

describe('json', () => {
  it('holds every finding with its path and place', () => {
    const report = JSON.parse(print('json')) as { summary: Record<string, number>; findings: Diagnostic[] };
    expect(report.findings).toEqual(JSON.parse(JSON.stringify(diagnostics)));
    expect(report.summary['error']).toBe(diagnostics.filter(({ severity }) => severity === 'error').length);
  });
});

describe('github', () => {
  it('writes one escaped command a finding', () => {
    const lines = print('github').trimEnd().split('\n');
    expect(lines).toHaveLength(diagnostics.length);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning|notice) file=dir%2Cwith%3Amarks\/mail\.yaml,line=\d+,col=\d+,[^:]*::[^\n]+$/,
      );
    }
    expect(lines.join('')).toContain('%0A');
  });

  it('keeps a message from beginning another command', () => {
    const sly = { ...(diagnostics[0] as Diagnostic), message: '100%\r\n::set-output name=x::y' };
    expect(print('github', [sly])).toContain('::100%25%0D%0A::set-output');
    expect(print('github', [sly]).trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sarif', () => {
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Record<string, number>;
      };
    }[];
    readonly relatedLocations?: readonly object[];
    readonly partialFingerprints: Record<string, string>;
  }
  interface Log {
    readonly version: string;
    readonly runs: readonly [
      {
        readonly tool: {
          readonly driver: {
            readonly name: string;
            readonly rules: readonly {
              readonly id: string;
              readonly shortDescription: { readonly text: string };
            }[];
          };
        };
        readonly columnKind: string;
        readonly results: readonly Result[];
      },
    ];
  }
  const log = (list?: readonly Diagnostic[]): Log => JSON.parse(print('sarif', list)) as Log;

  it('is a log of version 2.1.0 with one run by mailc', () => {
    const { version, runs } = log();
    expect(version).toBe('2.1.0');
    expect(runs).toHaveLength(1);
    expect(runs[0].tool.driver.name).toBe('mailc');
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    expect(runs[0].results).toHaveLength(diagnostics.length);
  });

  it('describes each rule once and refers to it by its place', () => {
    const { rules } = log().runs[0].tool.driver;
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { ruleId, ruleIndex } of log().runs[0].results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    for (const { shortDescription } of rules) expect(shortDescription.text).toMatch(/\.$/);
  });

  it('gives every result a physical location, a level and a message', () => {
    for (const { locations, level, message } of log().runs[0].results) {
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? expect.fail('no location');
      expect(artifactLocation.uri).toBe('dir%2Cwith%3Amarks/mail.yaml');
      for (const key of ['startLine', 'startColumn', 'endLine', 'endColumn'])
        expect(region[key]).toBeGreaterThan(0);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text.length).toBeGreaterThan(10);
    }
  });

  it('keeps fingerprints unique in a file and the same when lines move', () => {
    const prints = (list: Log): readonly string[] =>
      list.runs[0].results.map((result) => JSON.stringify(result.partialFingerprints));
    const moved = checkSource({ text: `# a new first line\n${text}`, file }).diagnostics;
    expect(new Set(prints(log())).size).toBe(diagnostics.length);
    expect(prints(log(moved))).toEqual(prints(log()));
  });
});
