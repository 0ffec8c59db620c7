/** An address the system opens: the phone, or the mail program. Nothing of `value` can become a field of the message. */
export function contactHref(kind: 'phone' | 'email', value: string): string {
  return kind === 'phone' ? `tel:${dialled(value)}` : `mailto:${encodeURIComponent(value.trim()).replaceAll('%40', '@')}`;
}

/** Digits with a leading plus; what follows a letter ("ext. 12") is dialled by hand. */
function dialled(value: string): string {
  const [number = ''] = value.trim().split(/\p{L}/u);
  return (number.startsWith('+') ? '+' : '') + number.replaceAll(/[^\d*#]/g, '');
}
