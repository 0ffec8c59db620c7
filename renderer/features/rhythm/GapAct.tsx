import { useTranslation } from 'react-i18next';
import type { GapLine } from '#shared/contract/rhythm.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ContactLink } from '../interactions/ContactLink.tsx';
import { useLog } from '../interactions/use-log.ts';
import { personOf } from '../today/today-words.ts';

/** What to do about a silence: write or call, or log it where no way is known; nothing while it is fresh. */
export function GapAct({ line }: { readonly line: GapLine }) {
  const { t } = useTranslation();
  const { open } = useLog();
  const { clientId, gap, next, phone } = line;
  const name = personOf(line);
  if (gap.band === 'fresh') return null;
  if (next === 'write')
    return (
      <RouteLink to={{ view: 'compose', id: clientId, kind: 'update' }} label={t('today.writeLabel', { name })}>
        {t('today.write')}
      </RouteLink>
    );
  if (next === 'call' && phone !== null)
    return (
      <ContactLink clientId={clientId} personId={null} kind="phone" value={phone} label={t('today.callLabel', { name })}>
        {t('today.call')}
      </ContactLink>
    );
  return (
    <LinkButton onPress={() => open({ clientId })} label={t('today.logLabel', { name })}>
      {t('today.log')}
    </LinkButton>
  );
}
