import { useTranslation } from 'react-i18next';
import type { Letterhead } from '#shared/domain/sheets/document.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { Sheet } from '../../sheets/Sheet.tsx';
import styles from './papers.module.css';

const css = classes(styles);

/** The head of a document, drawn by what draws the documents. */
export function LetterheadPreview({ letterhead }: { readonly letterhead: Letterhead }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const sample = { language, paper: 'A4' as const, title: t('papers.style.sampleTitle'), subtitle: formatDay(today, language, 'withYear'), note: '' };
  return (
    <figure className={css('preview')}>
      <figcaption>{t('papers.style.preview')}</figcaption>
      <div className={css('page')} aria-hidden="true">
        <Sheet document={{ ...sample, footer: '', blocks: [], letterhead }} />
      </div>
    </figure>
  );
}
