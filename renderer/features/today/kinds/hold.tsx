import { useTranslation } from 'react-i18next';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { OpenAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

/** Nothing to tick: what is missing is their answer. */
export const hold: LineKind<'hold'> = {
  words: TODAY_WORDS.hold,
  Act: AnswerAct,
};

function AnswerAct(props: ActProps<'hold'>) {
  const { t } = useTranslation();
  return <OpenAct {...props} form="slots" word={t('today.hold.answer')} />;
}
