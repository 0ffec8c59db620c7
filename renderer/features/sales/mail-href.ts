/** A message in the system's mail program. Nothing of the texts can become another field of it. */
export function mailHref(to: string, { subject, body }: { readonly subject: string; readonly body: string }): string {
  const address = encodeURIComponent(to.trim()).replaceAll('%40', '@');
  // RFC 6068: lines end with a carriage return and a line feed.
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
