import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { kindWords } from './kind-words.ts';
import styles from './strip.module.css';

const css = classes(styles);

/** The strip as a list, for those who do not see it. */
export function StripList({ rows }: { readonly rows: readonly InteractionView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ol className={css('list')}>
      {rows.map((row) => (
        <li key={row.id}>
          {t('interactions.strip.item', {
            date: formatDay(row.on, language, 'withYear'),
            words: kindWords(t, row),
            counts: t(row.informs ? 'interactions.counts.yes' : 'interactions.counts.no'),
          })}
        </li>
      ))}
    </ol>
  );
}
