import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { unsettled } from '#shared/domain/expectations/discussion.ts';
import type { ExpectationSheetId } from '#shared/domain/ids.ts';
import { useCall } from '../../api/use-call.ts';
import { Banner } from '../../ui/Banner.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { AddClause } from './AddClause.tsx';
import { ClauseList } from './ClauseList.tsx';
import { Difference } from './Difference.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Places } from './Places.tsx';
import { SheetActs } from './SheetActs.tsx';
import { useStateWords } from './use-state-words.ts';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = { readonly id: ExpectationSheetId; readonly isNewest: boolean; readonly picker: ReactNode };

/** A version of the sheet: it reads as the paper does, and one clause at a time is opened to be changed. */
export function SheetEditor({ id, isNewest, picker }: Props) {
  const sheet = useCall('expectations.get', { id });
  return (
    <Loaded of={sheet} lines={8}>
      {(view) => <LoadedSheet sheet={view} isNewest={isNewest} picker={picker} />}
    </Loaded>
  );
}

function LoadedSheet({ sheet, isNewest, picker }: { readonly sheet: SheetView } & Omit<Props, 'id'>) {
  const [opened, setOpened] = useState<number | null>(null);
  const state = useStateWords(sheet);
  return (
    <div className={css('editor')}>
      <div className={css('top')}>
        {picker}
        <p className={css('state')}>{state}</p>
      </div>
      <SheetActs sheet={sheet} isNewest={isNewest} />
      <Notices sheet={sheet} />
      {sheet.canEdit && <Places sheet={sheet} />}
      <OpenQuestions sheet={sheet} />
      <Difference sheet={sheet} />
      <ClauseList sheet={sheet} opened={opened} onOpen={setOpened} />
      {sheet.canEdit && <AddClause sheet={sheet} />}
    </div>
  );
}

/** What is to be known before one shows it to anybody. */
function Notices({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation();
  const untalked = sheet.status === 'signed' ? unsettled(sheet.clauses) : [];
  return (
    <>
      {sheet.wished && (
        <Banner>{t('expectations.otherLanguage', { language: t(`app.language.${sheet.wished}`), shown: t(`app.language.${sheet.language}`) })}</Banner>
      )}
      {untalked.length > 0 && <Banner>{t('expectations.untalked', { count: untalked.length })}</Banner>}
      {sheet.canEdit && <p className={css('small')}>{t('expectations.lawyer')}</p>}
    </>
  );
}
