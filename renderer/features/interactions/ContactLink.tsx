import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { MailIcon, PhoneIcon } from '../../ui/icons/icons.tsx';
import { contactHref } from './contact-href.ts';
import { useLog } from './use-log.ts';

type Props = {
  readonly kind: 'phone' | 'email';
  readonly value: string;
  readonly clientId: number;
  /** Null: the client's decision maker. */
  readonly personId: number | null;
  /** Instead of the symbol and the value, such as the word of a button. */
  readonly children?: ReactNode;
  readonly look?: 'text' | 'faint' | 'plain' | 'go' | 'quiet' | undefined;
  /** When the words alone do not say who is reached. */
  readonly label?: string | undefined;
};

/** A number or an address that can be followed; what it starts is then offered to be logged. */
export function ContactLink({ kind, value, clientId, personId, children, look = 'text', label }: Props) {
  const { follow } = useLog();
  const icon = children ? undefined : kind === 'phone' ? PhoneIcon : MailIcon;
  return (
    <LinkButton href={contactHref(kind, value)} onPress={() => follow({ kind, clientId, personId })} look={look} icon={icon} label={label}>
      {children ?? value}
    </LinkButton>
  );
}
