/** From fields that RFC 5322 allows for one address, odd ones included, and the address beside itself as a name. */
export function validFrom(address: string): readonly string[] {
  const [localPart = '', domain = ''] = address.split('@');
  return [
    address,
    `User One <${address}>`,
    `"Doe, John" <${address}>`,
    `"John \\"JD\\" Doe" <${address}>`,
    `"\\"Example, Inc.\\"" <${address}>`,
    `"Team <Sales>" <${address}>`,
    `"other@elsewhere.example" <${address}>`,
    `"${address}" <${address}>`,
    `${address} <${address}>`,
    `John Q. Public <${address}>`,
    `Example Inc. (Support) <${address}>`,
    `${address} (Alerts (prod))`,
    `(a \\) b) Name <${address}> (c)`,
    `=?UTF-8?Q?J=C3=BCrgen?= <${address}>`,
    // The two octets that UTF-8 has for one letter.
    `J\u00c3\u00bcrgen <${address}>`,
    `Sean O'Neill <${address}>`,
    `<${localPart.toUpperCase()}@${domain.toUpperCase()}>`,
    `"${localPart}"@${domain}`,
    `<"${localPart}"@${domain}>`,
    `${localPart} @ ${domain.replace('.', ' . ')}`,
    `<@elsewhere.example:${address}>`,
    `A very long name of somebody\r\n <${address}>`,
    `\r\n\t"folded\r\n name" <${address}>`,
    `Team: <${address}>;`,
    `, <${address}>,`,
    `<${address}>, "again" <${address}>`,
  ];
}
