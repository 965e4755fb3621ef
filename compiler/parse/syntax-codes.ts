/** What can be wrong with the YAML of a mail.yaml: the last part of ids `syntax/…`, with why it matters and what to write. */
export const syntaxCodes = {
  'alias-loop': {
    title: 'an alias inside of its own anchor',
    why: 'Such a value would contain itself without end.',
    help: 'Write the inner value out, or move the anchor to a smaller part.',
  },
  'bad-escape': {
    title: 'an escape that YAML does not know',
    why: 'In double quotes a backslash begins an escape (YAML 1.2 section 5.7).',
    help: 'Write the text in single quotes, or double the backslash.',
  },
  'bad-indent': {
    title: 'an indentation that fits no level above',
    why: 'In YAML the indentation says what belongs to what, so a line between two levels belongs nowhere.',
    help: 'Align the line with the other entries of its map or list; two blanks a level.',
  },
  'bad-key': {
    title: 'a key that is not plain text in one line',
    why: 'Every key of mail.yaml is a name.',
    help: 'Write the key in one line, followed by a colon and a blank.',
  },
  'bad-scalar': {
    title: 'a text that begins with a character reserved by YAML',
    why: 'Characters such as "@", "`", "%", "&" and "*" have a meaning at the start of a value (YAML 1.2 section 7.3.3).',
    help: 'Put the text in single quotes.',
  },
  'duplicate-key': {
    title: 'a key written twice in one map',
    why: 'Only one of the two could count, and readers would not agree which.',
    help: 'Keep one of them, or merge their contents.',
  },
  invalid: {
    title: 'text that is not YAML',
    why: 'Nothing can be read out of it with certainty.',
    help: 'Look at the place and the line above it: a quote, a bracket or a colon is often missing there.',
  },
  'merge-key': {
    title: 'a merge key',
    why: 'It belonged to YAML 1.1 and readers treat it differently, so two of them could see two mail systems in one file.',
    help: 'Write the entries out, use an alias for a whole value, or say what is common at the top level and what differs under `profiles`.',
  },
  'missing-character': {
    title: 'a bracket, quote, comma or colon that is missing',
    why: 'Without it the reader cannot tell where the value ends.',
    help: 'Add the character that the message names.',
  },
  'other-blank': {
    title: 'an indentation with a character that only looks like a blank',
    why: 'YAML indents with the blank U+0020 alone; a non-breaking blank from a web page or a word processor is text and becomes part of the key.',
    help: 'Replace the characters before the key, here and below, by blanks typed on the keyboard.',
  },
  'other-version': {
    title: 'a directive for another version of YAML',
    why: 'In YAML 1.1 `yes` is true and `010` is eight, in YAML 1.2 they are text and ten: two readers would see two mail systems in one file.',
    help: 'Remove the `%YAML` line, or write `%YAML 1.2`.',
  },
  'reserved-key': {
    title: 'a key that programs take for something else',
    why: 'JavaScript gives the name a meaning of its own, so tools that read the file could misread it.',
    help: 'Choose another name.',
  },
  'several-documents': {
    title: 'more than one document in the file',
    why: 'mail.yaml describes one mail system; a second document would be left out.',
    help: 'Remove the `---` line, or keep the other document in a file of its own.',
  },
  tab: {
    title: 'a tab in the indentation',
    why: 'YAML counts blanks only (YAML 1.2 section 6.1).',
    help: 'Replace the tab by blanks.',
  },
  'too-deep': {
    title: 'a nesting that is too deep',
    why: 'mail.yaml has seven levels; something is wrong with the brackets or the indentation.',
    help: 'Remove the line, or check the brackets before the place.',
  },
  'too-many-aliases': {
    title: 'aliases that multiply the file beyond measure',
    why: 'Aliases of aliases of aliases can describe a file of any size in a few lines.',
    help: 'Write the values out.',
  },
  'unexpected-token': {
    title: 'something that cannot stand there',
    why: 'The reader cannot tell what it belongs to.',
    help: 'Remove it, or put the text in single quotes; check the line above as well.',
  },
  'unknown-alias': {
    title: 'an alias without its anchor',
    why: 'An alias repeats the value of an anchor that stands above it (YAML 1.2 section 7.1).',
    help: 'Write `&name` in front of the value to repeat; text that begins with `*` goes in quotes.',
  },
  'unknown-tag': {
    title: 'a tag that means nothing here',
    why: 'mail.yaml has no tags: the value would be read as plain text with the tag lost.',
    help: 'Remove the tag; text that begins with `!` goes in quotes.',
  },
} as const;

/** The last part of an id `syntax/…`. */
export type SyntaxCode = keyof typeof syntaxCodes;
