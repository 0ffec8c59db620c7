import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLine } from '#shared/contract/audit.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { useAuditWords } from './audit-words.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './settings.module.css';

const css = classes(styles);
const FIRST = 10;
const FURTHER = 100;

/** The audit log, to be read only, and the way to the Trash. */
export function ChangeLog() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FIRST);
  const log = useCall('audit.list', { limit: Math.min(limit, 500) });
  return (
    <SettingsSection title={t('audit.title')} text={t('audit.text')}>
      <Loaded of={log}>
        {({ total, rows }) => (
          <>
            {total === 0 ? <p className={css('muted')}>{t('audit.none')}</p> : <Lines rows={rows} />}
            <div className={css('logActs')}>
              {rows.length < total && limit < 500 && <Button onPress={() => setLimit(limit + FURTHER)}>{t('audit.earlier')}</Button>}
              <RouteLink to={{ view: 'trash' }} look="plain">
                {t('audit.trash')}
              </RouteLink>
            </div>
          </>
        )}
      </Loaded>
    </SettingsSection>
  );
}

function Lines({ rows }: { readonly rows: readonly AuditLine[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useToday();
  const words = useAuditWords();
  return (
    <ul className={css('log')} aria-label={t('audit.list')}>
      {rows.map((line) => (
        <li key={line.id}>
          <span className={css('muted')}>{`${formatDay(line.on, language, 'withYear')}, ${formatTime(line.at, zone, language)}`}</span>
          <span>{words(line)}</span>
          {line.client && (
            <span className={css('logName')} title={line.client.name}>
              <RouteLink to={{ view: 'client', id: line.client.id }}>{line.client.name}</RouteLink>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
