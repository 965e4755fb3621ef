import { expect, test } from 'vitest';
import { InternalError } from '../../diagnostic/internal-error.ts';
import {
  differs,
  encodedFile,
  extended,
  file,
  image,
  integer,
  labels,
  named,
  namespace,
  not,
  optional,
  set,
  string,
  text,
  tree,
  when,
} from '../../lower/kubernetes/expressions.ts';
import type { Tree } from '../../model/kubernetes-tree.ts';
import { blockLines } from '../manifest/block-lines.ts';
import { actions } from './actions.ts';
import { templateGrammar } from './template-grammar.ts';

const printed = (object: { readonly [key: string]: Tree }): string =>
  blockLines(object, 0, templateGrammar(actions('relay'))).join('\n');

test('values have the type that Kubernetes wants', () => {
  expect(printed({ a: string('a.b'), b: integer('c'), c: tree('d') })).toBe(
    'a: {{ .Values.a.b | quote }}\nb: {{ .Values.c | int64 }}\nc:\n  {{- toYaml .Values.d | nindent 2 }}',
  );
});

test('names and texts of the release are quoted once they are whole', () => {
  expect(printed({ a: named(), b: named('-x'), c: namespace, d: image('postfix') })).toBe(
    [
      'a: {{ include "relay.fullname" . | quote }}',
      'b: {{ printf "%s-x" (include "relay.fullname" .) | quote }}',
      'c: {{ .Release.Namespace | quote }}',
      'd: {{ include "relay.image" (dict "image" .Values.images.postfix "global" (.Values.global | default dict)) | quote }}',
    ].join('\n'),
  );
  expect(printed({ a: text('up{job="', named(), '",namespace="', namespace, '"}') })).toBe(
    'a: {{ print `up{job="` (include "relay.fullname" .) `",namespace="` .Release.Namespace `"}` | quote }}',
  );
});

test('what mail.yaml says starts no action, as a value or as a key', () => {
  const lines = printed({ a: '{{ fail "x" }}', '{{ b }}': '{{{{', list: ['{{- end }}'] });
  expect(lines).not.toContain('{{');
});

test('parts that may be missing are missing with their keys', () => {
  expect(printed({ a: when(not(set('x.y')), integer('z')), b: optional(string('c'), 'c') })).toBe(
    [
      '{{- if not .Values.x.y }}',
      'a: {{ .Values.z | int64 }}',
      '{{- end }}',
      '{{- if .Values.c }}',
      'b: {{ .Values.c | quote }}',
      '{{- end }}',
    ].join('\n'),
  );
  expect(printed({ list: [when(differs('a', 'b'), { name: 'x' }, { name: 'y' })] })).toBe(
    [
      'list:',
      '  {{- if ne .Values.a "b" }}',
      '  - name: "x"',
      '  {{- else }}',
      '  - name: "y"',
      '  {{- end }}',
    ].join('\n'),
  );
});

test('a value adds to a map only names that the map has not', () => {
  expect(printed({ a: extended({ mine: 'x' }, 'theirs') })).toBe(
    'a:\n  mine: "x"\n  {{- with omit .Values.theirs "mine" }}\n  {{- toYaml . | nindent 2 }}\n  {{- end }}',
  );
  expect(printed({ a: extended(labels('selector'), 'theirs') })).toContain(
    '{{- with omit .Values.theirs "app.kubernetes.io/name" "app.kubernetes.io/instance" }}',
  );
});

test('a file is a block, or quoted where a block would change it', () => {
  expect(printed({ data: { a: file('files/a', 'x\n'), b: file('files/b', 'x') } })).toBe(
    [
      'data:',
      '  a: |2',
      '{{ .Files.Get "files/a" | indent 4 }}',
      '  b: {{ .Files.Get "files/b" | quote }}',
    ].join('\n'),
  );
  expect(printed({ a: encodedFile('files/a', 'x\n') })).toBe(
    'a: {{ .Files.Get "files/a" | b64enc | quote }}',
  );
});

test('an item may not begin with a part that may be missing', () => {
  expect(() => printed({ list: [{ a: optional(string('b'), 'b') }] })).toThrow(InternalError);
});

test('a value whose name a template cannot spell is a bug', () => {
  expect(() => printed({ a: string('b-c') })).toThrow(InternalError);
});
