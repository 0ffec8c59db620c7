import { useTranslation } from 'react-i18next';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { isForClient } from '#shared/domain/sheets/audience.ts';
import { useCall } from '../../api/use-call.ts';
import { useRouter } from '../../app/router.tsx';
import type { ScreenProps } from '../../app/screens.ts';
import { useStart } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { ReadySheet } from './ReadySheet.tsx';
import { RecordPeriod } from './RecordPeriod.tsx';
import styles from './sheet.module.css';
import { TownChoice } from './TownChoice.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useHandOver } from './use-hand-over.ts';

const css = classes(styles);

/** A document as it will lie on the table: the preview, the paper and the PDF are this one page. */
export function SheetPage({ route: { sheet: ref } }: ScreenProps<'sheet'>) {
  const { t } = useTranslation();
  const sheet = useCall('sheets.get', { sheet: ref });
  const { back } = useRouter();
  useDocumentTitle(t(`sheets.kind.${ref.kind}`));
  return (
    <div className={css('desk')}>
      <header className={css('bar')}>
        <Button kind="quiet" onPress={back}>
          {t('sheets.back')}
        </Button>
        <h1 tabIndex={-1}>{t(`sheets.kind.${ref.kind}`)}</h1>
        {ref.kind === 'nearby' && <TownChoice town={ref.town} />}
        {ref.kind === 'record' && <RecordPeriod sheet={ref} />}
        {ref.kind === 'handed' && <p className={css('aside')}>{t('papers.sheet.asItWas')}</p>}
        <Ways sheet={ref} isThere={sheet.data !== undefined} />
      </header>
      <Loaded of={sheet}>{(document) => <ReadySheet document={document} />}</Loaded>
    </div>
  );
}

/** What can be done with it: paper, a file, and for one of a client a copy with its documents. */
function Ways({ sheet, isThere }: { readonly sheet: SheetRef; readonly isThere: boolean }) {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const { run, pending } = useHandOver(sheet);
  const isKept = sheet.kind === 'handed' || !isForClient(sheet.kind);
  return (
    <>
      {!isKept && (
        <Button isDisabled={!isThere || pending !== null} pending={pending === 'archive'} onPress={() => void run('archive')}>
          {t('papers.sheet.keep')}
        </Button>
      )}
      {capabilities.pdf && (
        <Button isDisabled={!isThere || pending !== null} pending={pending === 'file'} onPress={() => void run('file')}>
          {t('papers.sheet.save')}
        </Button>
      )}
      <Button kind="go" autoFocus isDisabled={!isThere || pending !== null} pending={pending === 'print'} onPress={() => void run('print')}>
        {t('sheets.print')}
      </Button>
    </>
  );
}
