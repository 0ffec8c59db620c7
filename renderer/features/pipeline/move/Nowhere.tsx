import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { Button } from '../../../ui/Button.tsx';
import type { StepProps } from './MovePanel.tsx';
import { useMoveWords } from './move-words.ts';

/** Nothing that can happen leads there: what can be done instead. */
export function Nowhere({ step: { to }, asked: { subject }, mover, onClose }: StepProps<'nowhere'>) {
  const { t } = useTranslation();
  const words = useMoveWords();
  const options = useCall('pipeline.options', { clientId: subject.clientId }).data;
  const canPutRight = options?.correctable.includes(to) ?? false;
  return (
    <>
      <b>{t('pipeline.move.notInto', { stage: words.stage(to) })}</b>
      <p>{t('pipeline.move.nowhere', { from: t(`app.stage.${subject.stage}`), to: t(`app.stage.${to}`) })}</p>
      {canPutRight && (
        <>
          <p>{t('pipeline.move.putRightText')}</p>
          <Button wide onPress={() => mover.ask(subject, { putRight: to })}>
            {t('pipeline.event.corrected')}
          </Button>
        </>
      )}
      <Button kind="quiet" wide onPress={onClose}>
        {t('pipeline.move.close')}
      </Button>
    </>
  );
}
