import { useTranslation } from 'react-i18next';
import type { GapLine } from '#shared/contract/rhythm.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ContactLink } from '../interactions/ContactLink.tsx';
import { useLog } from '../interactions/use-log.ts';
import { personOf } from '../today/today-words.ts';

/** What to do about a silence: write or call, or log it where no way is known; nothing while it is fresh. */
export function GapAct({ line }: { readonly line: GapLine }) {
  const { t } = useTranslation();
  const { open } = useLog();
  const { clientId, gap, next, phone, email } = line;
  const name = personOf(line);
  if (gap.band === 'fresh') return null;
  const shared = { clientId, personId: null } as const;
  if (next === 'write' && email !== null)
    return (
      <ContactLink {...shared} kind="email" value={email} label={t('today.writeLabel', { name })}>
        {t('today.write')}
      </ContactLink>
    );
  if (next === 'call' && phone !== null)
    return (
      <ContactLink {...shared} kind="phone" value={phone} label={t('today.callLabel', { name })}>
        {t('today.call')}
      </ContactLink>
    );
  return (
    <LinkButton onPress={() => open({ clientId })} label={t('today.logLabel', { name })}>
      {t('today.log')}
    </LinkButton>
  );
}
