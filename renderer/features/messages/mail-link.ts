/** As long as every system's handler of links and our own policy for them take (electron/desktop/policy.ts: 2,000). */
const LINK_MAX = 1900;

export type MailLink = { readonly href: string; /** False: the text did not fit, only the subject is in it. */ readonly whole: boolean };

/** A message in the system's mail program. Nothing of the texts can become another field of it. */
export function mailLink(to: string, { subject, body }: { readonly subject: string; readonly body: string }): MailLink {
  const address = encodeURIComponent(to.trim()).replaceAll('%40', '@');
  const start = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  // RFC 6068: lines end with a carriage return and a line feed.
  const href = `${start}&body=${encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'))}`;
  if (href.length <= LINK_MAX) return { href, whole: true };
  return { href: start.length <= LINK_MAX ? start : `mailto:${address}`, whole: false };
}
