import { useTranslation } from 'react-i18next';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { useReopen } from '../../pipeline/move/use-reopen.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

/** A sale that ended by itself, for a week. */
export const closed: LineKind<'closed'> = {
  words: TODAY_WORDS.closed,
  Act: ReopenAct,
};

function ReopenAct(props: ActProps<'closed'>) {
  const { t } = useTranslation();
  const reopen = useReopen();
  const { clientId, personName, clientName } = props.line;
  return <PressAct {...props} word={t('today.closed.reopen')} onPress={() => reopen({ clientId, personName, name: clientName })} />;
}
