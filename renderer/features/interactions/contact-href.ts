import { numberIn } from '#shared/domain/contact-point.ts';

/** An address the system opens: the phone, or the mail program. Nothing of `value` can become a field of the message. */
export function contactHref(kind: 'phone' | 'email', value: string): string {
  return kind === 'phone' ? `tel:${dialled(value)}` : `mailto:${encodeURIComponent(value.trim()).replaceAll('%40', '@')}`;
}

/** Digits with a leading plus; an extension is dialled by hand. */
function dialled(value: string): string {
  const number = numberIn(value);
  return (/^\(?\+/.test(number) ? '+' : '') + number.replaceAll(/[^\d*#]/g, '');
}
