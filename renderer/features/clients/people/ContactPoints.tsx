import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '#shared/domain/contact-point.ts';
import { classes } from '../../../ui/classes.ts';
import { LinkIcon, VisitIcon } from '../../../ui/icons/icons.tsx';
import { ContactLink } from '../../interactions/ContactLink.tsx';
import { useLabelWords } from './use-label-words.ts';
import styles from '../page/page.module.css';

const css = classes(styles);

type Props = {
  readonly points: readonly ContactPoint[];
  readonly name: string;
  readonly clientId: number;
  readonly personId: number | null;
};

/** Every way to reach somebody, with its label; phones and mails can be followed. */
export function ContactPoints({ points, name, clientId, personId }: Props) {
  const { t } = useTranslation();
  const { wordOf } = useLabelWords();
  if (points.length === 0) return null;
  return (
    <ul className={css('points')}>
      {points.map(({ kind, label, value }, index) => (
        <li key={index}>
          {kind === 'phone' || kind === 'email' ? (
            <ContactLink kind={kind} value={value} clientId={clientId} personId={personId} label={t(`clients.page.${kind}`, { name, value })} />
          ) : (
            <span className={css('plainPoint')}>
              {kind === 'address' ? <VisitIcon /> : <LinkIcon />}
              {value}
            </span>
          )}
          {label && <span className={css('small')}>{wordOf(label)}</span>}
        </li>
      ))}
    </ul>
  );
}
