import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CaptureDraft } from './capture-draft.ts';
import { DueFields } from './DueFields.tsx';
import { useCapture } from './use-capture.ts';
import { WhoseField } from './WhoseField.tsx';

type Props = {
  /** Whose page one is on. */
  readonly about: number | null;
  readonly draft: CaptureDraft;
  readonly onChange: (draft: CaptureDraft) => void;
  /** Closed without saving; the draft is kept. */
  readonly onLeave: () => void;
  readonly onSaved: () => void;
};

/** One line: what was promised. Whom it means and until when stand below, and can be changed. */
export function CaptureDialog({ about, draft, onChange, onLeave, onSaved }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const capture = useCapture({ about, draft, onSaved });
  const change = (part: Partial<CaptureDraft>): void => {
    capture.reset();
    onChange({ ...draft, ...part });
  };
  return (
    <Dialog
      title={t('clocks.capture.title')}
      isOpen
      onClose={onLeave}
      actions={
        <>
          <Button onPress={onLeave}>{t('clocks.capture.cancel')}</Button>
          <Button kind="go" type="submit" form={formId} keys="Enter" pending={capture.pending}>
            {t(capture.whose.kind === 'new' ? 'clocks.capture.saveNew' : 'clocks.capture.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} form={capture.form} label={t('clocks.capture.title')}>
        <TextField
          label={t('clocks.capture.what')}
          placeholder={t('clocks.capture.example')}
          value={draft.what}
          onChange={(what) => change({ what })}
          error={capture.errorAt('what')}
          maxLength={500}
          autoFocus
        />
        <WhoseField whose={capture.whose} draft={draft} error={capture.errorAt('clientId')} onChange={change} />
        <DueFields due={capture.due} error={capture.errorAt('dueAt')} onChange={change} />
      </Form>
    </Dialog>
  );
}
