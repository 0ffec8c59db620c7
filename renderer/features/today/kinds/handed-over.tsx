import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { PressAct } from './acts.tsx';
import type { ActProps, LineKind } from './line-kind.ts';
import { momentWords, whenWords } from './time-words.ts';

export const handedOver: LineKind<'handed_over'> = {
  words({ at, subject: { subject, message } }, around) {
    const { t } = around;
    return {
      kind: t('today.kind.handedOver'),
      when: at === null ? '' : whenWords(at, around),
      what: t('today.handedOver.what'),
      why: t('today.handedOver.why', { subject: subject || t(`messages.kind.${message}`), moment: at === null ? '' : momentWords(at, around) }),
    };
  },
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
