import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '#shared/domain/ids.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exports.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import styles from './exports.module.css';
import { ExportResult } from './ExportResult.tsx';
import { useExport, type Export } from './use-export.ts';

const css = classes(styles);

type Props = {
  /** Null: the whole practice. */
  readonly client: { readonly id: ClientId; readonly name: string } | null;
  readonly onClose: () => void;
};

/** Everything, or everything of one client, as a file: what is in it, how far it is, and what was found in it. */
export function ExportDialog({ client, onClose }: Props) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<ExportFormat>('json');
  const [privateNotes, setPrivateNotes] = useState(false);
  const it = useExport();
  const what = client ? { kind: 'client' as const, id: client.id, privateNotes } : { kind: 'practice' as const, format };
  return (
    <Dialog
      title={client ? t('exports.clientTitle', { name: client.name }) : t('exports.title')}
      isOpen
      onClose={onClose}
      closesOnPressOutside={it.state.at !== 'running'}
      actions={<Acts it={it} onRun={() => void it.run(what)} onClose={onClose} />}
    >
      <div className={css('content')}>
        <Content it={it}>
          {client ? <OfClient privateNotes={privateNotes} onChange={setPrivateNotes} /> : <Formats value={format} onChange={setFormat} />}
        </Content>
      </div>
    </Dialog>
  );
}

function OfClient({ privateNotes, onChange }: { readonly privateNotes: boolean; readonly onChange: (privateNotes: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('exports.clientText')}</p>
      <Checkbox value={privateNotes} onChange={onChange} detail={t('exports.privateNotesText')}>
        {t('exports.privateNotes')}
      </Checkbox>
    </>
  );
}

function Formats({ value, onChange }: { readonly value: ExportFormat; readonly onChange: (format: ExportFormat) => void }) {
  const { t } = useTranslation();
  const options = EXPORT_FORMATS.map((format) => ({ value: format, label: t(`exports.format.${format}`), detail: t(`exports.detail.${format}`) }));
  return <RadioGroup label={t('exports.as')} options={options} value={value} onChange={onChange} />;
}

function Content({ it: { state, progress }, children }: { readonly it: Export; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (state.at === 'running') {
    const isMeasured = progress !== null && progress.total > 0;
    return (
      <ProgressBar
        label={t(`exports.progress.${progress?.phase ?? 'writing'}`)}
        value={isMeasured ? progress.done : null}
        max={isMeasured ? progress.total : 1}
        text={isMeasured ? t('exports.progress.of', { done: progress.done, total: progress.total }) : undefined}
      />
    );
  }
  if (state.at === 'done') return <ExportResult written={state.written} saved={state.saved} />;
  return (
    <>
      {children}
      <p className={css('faint')}>{t('exports.plain')}</p>
      {state.error && (
        <p className={css('error')} role="alert">
          {errorText(state.error)}
        </p>
      )}
    </>
  );
}

function Acts({ it: { state, cancel, save }, onRun, onClose }: { readonly it: Export; readonly onRun: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  switch (state.at) {
    case 'running':
      return (
        <Button onPress={cancel} autoFocus>
          {t('exports.stop')}
        </Button>
      );
    case 'done':
      return (
        <>
          {!state.saved && <Button onPress={() => void save(state.written)}>{t('exports.save')}</Button>}
          <Button kind="go" onPress={onClose} autoFocus>
            {t('exports.close')}
          </Button>
        </>
      );
    case 'choosing':
      return (
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('clients.form.cancel')}
          </Button>
          <Button kind="go" onPress={onRun}>
            {t('exports.run')}
          </Button>
        </>
      );
  }
}
