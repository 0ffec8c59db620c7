import { useTranslation } from 'react-i18next';
import { formatDay, formatDayNear } from '#shared/text/format.ts';
import { useReopen } from '../../pipeline/move/use-reopen.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

/** A sale that ended by itself, for a week. */
export const closed: LineKind<'closed'> = {
  words: ({ on, subject }, { t, language, today }) => ({
    kind: t('today.kind.closed'),
    when: formatDayNear(on, today, language),
    what: t('today.closed.what', { outcome: t(`app.outcome.${subject.outcome}`) }),
    why: t('today.closed.why', { date: formatDay(on, language, 'long') }),
  }),
  Act: ReopenAct,
};

function ReopenAct(props: ActProps<'closed'>) {
  const { t } = useTranslation();
  const reopen = useReopen();
  const { clientId, personName, clientName } = props.line;
  return <PressAct {...props} word={t('today.closed.reopen')} onPress={() => reopen({ clientId, personName, name: clientName })} />;
}
