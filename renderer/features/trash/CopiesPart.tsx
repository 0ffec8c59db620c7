import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '#shared/contract/erasure.ts';
import { formatDay } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './trash.module.css';

const css = classes(styles);

/** Copies that an erasure does not reach, with the day each of them goes. */
export function CopiesPart({ copies }: Pick<ErasurePreview, 'copies'>) {
  const { t } = useTranslation();
  const words = useCopyWords();
  return (
    <section className={css('part')}>
      <h3>{t('trash.erase.copies')}</h3>
      {copies.length === 0 ? (
        <p>{t('trash.erase.noCopies')}</p>
      ) : (
        <ul>
          {copies.map((copy) => (
            <li key={copy.name}>{words(copy)}</li>
          ))}
        </ul>
      )}
      <p className={css('after')}>{t('trash.erase.again')}</p>
    </section>
  );
}

function useCopyWords(): (copy: ErasurePreview['copies'][number]) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ name, takenOn, goesOn }) => {
    if (takenOn === null) return t('trash.erase.copyAside', { name });
    const day = formatDay(takenOn, language, 'withYear');
    return goesOn === null ? t('trash.erase.copyStays', { day }) : t('trash.erase.copyUntil', { day, until: formatDay(goesOn, language, 'withYear') });
  };
}
