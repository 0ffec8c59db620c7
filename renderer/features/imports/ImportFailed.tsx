import { useTranslation } from 'react-i18next';
import { AppError, ERROR_CODES } from '#shared/contract/error.ts';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import type { ImportSession } from './use-import-session.ts';

type Props = { readonly draft: ImportDraft; readonly session: ImportSession; readonly onClose: () => void };

/** The file could not be read: why, and the ways on. */
export function ImportFailed({ draft: { id, fileName, failure, failureReason }, session, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const reread = useAct('imports.reread');
  const { encoding, delimiter, mapping } = session.options;
  const asBefore = async (): Promise<void> => {
    const options = { encoding: null, delimiter: null, mapping: null };
    if (await reread.run({ draft: id, options })) session.setOptions(options);
  };
  return (
    <Page width="read">
      <PageHead title={t('imports.title')} detail={fileName} />
      <div role="alert">
        <EmptyState
          title={t('imports.failed.title')}
          actions={
            <>
              <Button kind="go" onPress={onClose}>
                {t('imports.failed.another')}
              </Button>
              {(encoding ?? delimiter ?? mapping) !== null && <Button onPress={() => void asBefore()}>{t('imports.failed.asBefore')}</Button>}
            </>
          }
        >
          {failureReason === null ? errorText(new AppError(ERROR_CODES.find((code) => code === failure) ?? 'internal')) : problemText(failureReason)}{' '}
          {t('imports.failed.safe')}
        </EmptyState>
      </div>
    </Page>
  );
}
