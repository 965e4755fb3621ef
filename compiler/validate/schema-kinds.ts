/** What can be wrong with a value by its shape alone: the last part of ids `schema/…`, why it matters and what to do. */
export const schemaKinds = {
  'wrong-type': {
    title: 'A value of the wrong kind',
    why: 'A value of another kind cannot be read as what it is meant to be.',
    help: 'Write a value of the kind that the message names.',
  },
  'unknown-key': {
    title: 'A key that mail.yaml does not have',
    why: 'A key that mail.yaml does not have would be ignored without a message.',
    help: 'Correct the spelling, or move the key to where it belongs.',
  },
  'bad-key': {
    title: 'A name with characters that it cannot have',
    why: 'The name ends up in configuration files, paths or DNS records, where other characters have a meaning.',
    help: 'Choose a name of the form that the message gives.',
  },
  'missing-key': {
    title: 'A key that is missing',
    why: 'There is no default that would be right for everybody.',
    help: 'Add the key with its value.',
  },
  'unknown-value': {
    title: 'A word that is none of the known ones',
    why: 'Only the listed words have a meaning; a daemon would refuse another one or guess.',
    help: 'Write one of the listed words.',
  },
  'bad-format': {
    title: 'A value of the wrong form',
    why: 'The value ends up in configuration files, paths or DNS records, where another form would be misread.',
    help: 'Write the value in the form that the message gives.',
  },
  'out-of-range': {
    title: 'A number outside of its range',
    why: 'Outside of the range the daemons refuse the value, or the limit makes no sense.',
    help: 'Write a number within the range.',
  },
  empty: {
    title: 'An empty list or map that needs an entry',
    why: 'An empty value has no meaning there, and no default takes its place.',
    help: 'Add an entry, or leave the key out.',
  },
  'two-ways': {
    title: 'A value that is given in two ways',
    why: 'Only one of them could count.',
    help: 'Keep one of them.',
  },
} as const;

/** The last part of an id `schema/…`. */
export type SchemaKind = keyof typeof schemaKinds;
