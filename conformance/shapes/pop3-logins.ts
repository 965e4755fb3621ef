/** Ways to log in that a CAPA response lists, sorted: `USER`, and the mechanisms of `SASL`. */
export function pop3Logins(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => {
      const [word, ...rest] = line.trim().split(/ +/);
      return word === 'SASL' ? rest : word === 'USER' ? ['USER'] : [];
    })
    .sort();
}
