import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { dayOf } from '#shared/time/day.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { FIELDS, useFieldText } from './field-text.ts';
import styles from './timeline.module.css';

const css = classes(styles);

type Version = Output<'interactions.history'>[number];

/** What was written when, the latest first, each with what it changed. */
export function VersionHistory({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const history = useCall('interactions.history', { id });
  return (
    <Loaded of={history} lines={2}>
      {(versions) => (
        <section className={css('history')}>
          <h3>{t('interactions.history.title')}</h3>
          <ol>
            {versions.map((version, index) => (
              <VersionLine key={version.id} version={version} before={versions[index + 1] ?? null} />
            ))}
          </ol>
          {versions.length === 1 && <p>{t('interactions.history.onlyOne')}</p>}
        </section>
      )}
    </Loaded>
  );
}

function VersionLine({ version, before }: { readonly version: Version; readonly before: Version | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const fieldText = useFieldText();
  const written = { date: formatDay(dayOf(version.writtenAt, zone), language, 'withYear'), time: formatTime(version.writtenAt, zone, language) };
  const changes = before ? FIELDS.filter((field) => fieldText(before, field) !== fieldText(version, field)) : [];
  return (
    <li>
      <b>{t(before ? 'interactions.history.corrected' : 'interactions.history.first', written)}</b>
      {before && (
        <ul>
          {changes.map((field) => (
            <li key={field}>
              {t('interactions.history.change', {
                field: t(`interactions.details.${field}`),
                before: fieldText(before, field),
                after: fieldText(version, field),
              })}
            </li>
          ))}
          {changes.length === 0 && <li>{t('interactions.history.same')}</li>}
        </ul>
      )}
    </li>
  );
}
