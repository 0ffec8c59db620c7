import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { StepProps } from './MovePanel.tsx';

/** Several things may have happened that lead to the same stage. */
export function Chooser({ step, asked: { subject }, mover, onClose }: StepProps<'choose'>) {
  const { t } = useTranslation();
  return (
    <>
      <b>{t('pipeline.move.what')}</b>
      {step.events.map((event) => (
        <Button key={event} wide onPress={() => mover.ask(subject, { event })}>
          {t(`pipeline.event.${event}`)}
        </Button>
      ))}
      <Button kind="quiet" wide onPress={onClose}>
        {t('pipeline.move.cancel')}
      </Button>
    </>
  );
}
