import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { classes } from '../../ui/classes.ts';
import { stripOf, type Strip } from './strip.ts';
import styles from './strip.module.css';
import { StripChart } from './StripChart.tsx';
import { StripList } from './StripList.tsx';
import { useSilenceSentence } from './use-silence-sentence.ts';

const css = classes(styles);
const TWELVE = 12;
/** Steps the sentence in the chart needs, broken into two lines. */
const ROOM = 3;

/** What the last twelve interactions were to the client: told something, or only asked, billed, not reached. */
export function TwelveStrip({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const id = useId();
  const sentence = useSilenceSentence();
  const strip = stripOf(client);
  const { rows } = strip;
  if (rows.length === 0) return <p className={css('box', 'none')}>{t('interactions.strip.none')}</p>;

  const without = client.gap && t('interactions.strip.without', { count: client.gap.gapDays, agreed: client.gap.targetDays });
  const inChart = without && hasRoom(strip) ? without : null;
  const since = client.gap && sentence(strip, client.gap);
  const aside = [inChart ? null : without, since].filter((part) => part !== null).join('. ');
  return (
    <figure className={css('box')} aria-labelledby={id}>
      <figcaption className={css('head')}>
        <h2 id={id}>{rows.length === TWELVE ? t('interactions.strip.title') : t('interactions.strip.fewer', { count: rows.length })}</h2>
        <p>{aside}</p>
      </figcaption>
      <StripChart strip={strip} band={client.gap?.band ?? null} sentence={inChart} />
      <StripList rows={rows} />
    </figure>
  );
}

/** The sentence stands in the upper lane, so no news to somebody else may stand there. */
function hasRoom({ rows, silentFrom, silence }: Strip): boolean {
  return silentFrom !== null && rows.length - silentFrom >= ROOM && !silence.some(({ kind }) => kind === 'elsewhere');
}
