import { useTranslation } from 'react-i18next';
import { localeOf } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './exports.module.css';
import type { Written } from './use-export.ts';

const css = classes(styles);

const COUNTS = ['clients', 'people', 'interactions', 'documents', 'contacts', 'events'] as const;

type Props = { readonly written: Written; readonly saved: { readonly to: string | null } | null };

/** What was read again and found to be right, what is missing, and where the file is. */
export function ExportResult({ written: { name, verified }, saved }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = COUNTS.filter((each) => verified[each] > 0).map((each) => t(`exports.count.${each}`, { count: verified[each] }));
  const parts = new Intl.ListFormat(localeOf(language)).format(counts);
  const where = saved ? (saved.to ?? t('exports.downloaded', { name })) : t('exports.notSaved');
  return (
    <div className={css('result')} role="status">
      <p>
        <b>{counts.length > 0 ? t('exports.verified', { parts }) : t('exports.verifiedNothing')}</b>
      </p>
      {verified.missing > 0 && <p>{t('exports.missing', { count: verified.missing })}</p>}
      <p className={css('where')}>{where}</p>
    </div>
  );
}
