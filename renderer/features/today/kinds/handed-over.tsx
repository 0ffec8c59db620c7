import { useTranslation } from 'react-i18next';
import { TODAY_WORDS } from '#shared/domain/today-words.ts';
import { useAct } from '../../../app/use-act.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';

export const handedOver: LineKind<'handed_over'> = {
  words: TODAY_WORDS.handed_over,
  Act: SentAct,
};

function SentAct(props: ActProps<'handed_over'>) {
  const { t } = useTranslation();
  const settle = useAct('messages.settle');
  const { refId, subject } = props.line;
  const sent = () =>
    settle.run({ id: refId, outcome: 'sent', channel: subject.channel }, { done: t('today.handedOver.done', { name: props.name }), undo: 'step' });
  return <PressAct {...props} word={t('today.handedOver.sent')} onPress={sent} />;
}
