/** A setting with which Dovecot starts only beside another one. */
interface Pair {
  readonly name: string;
  readonly value: RegExp;
  readonly needs: string;
  /** What the other must be; default: anything. */
  readonly as?: RegExp;
  /** The other one as it can be written. */
  readonly example: string;
}

/** What doveconf says against single settings for the lack of others. */
export const dovecotPairs: readonly Pair[] = [
  {
    name: 'mail_nfs_index',
    value: /^yes$/i,
    needs: 'mmap_disable',
    as: /^yes$/i,
    example: 'mmap_disable: true',
  },
  {
    name: 'pop3_delete_type',
    value: /^flag$/,
    needs: 'pop3_deleted_flag',
    example: 'pop3_deleted_flag: $POP3Deleted',
  },
];

/** The setting that another one needs and that is not there; undefined where none is missing. */
export function missingPair(
  name: string,
  value: string,
  textOfOther: (name: string) => string | undefined,
): Pair | undefined {
  return dovecotPairs.find((pair) => {
    if (pair.name !== name || !pair.value.test(value)) return false;
    const other = textOfOther(pair.needs);
    return other === undefined || (pair.as !== undefined && !pair.as.test(other));
  });
}
