import { useTranslation } from 'react-i18next';
import type { WithdrawnInteraction } from '#shared/contract/history.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { kindWords } from '../../interactions/kind-words.ts';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './history.module.css';

const css = classes(styles);

/** Contacts that count nowhere any more. They are never deleted, and can count again. */
export function WithdrawnSection() {
  const { t } = useTranslation();
  const withdrawn = useCall('history.withdrawn', {});
  return (
    <SettingsSection title={t('history.page.withdrawn')} text={t('history.page.withdrawnText')}>
      <Loaded of={withdrawn}>
        {({ total, rows }) =>
          total === 0 ? (
            <p className={css('none')}>{t('history.page.noneWithdrawn')}</p>
          ) : (
            <>
              <ul className={css('rows')} aria-label={t('history.page.withdrawn')}>
                {rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
              {total > rows.length && <p className={css('none')}>{t('history.page.more', { count: total - rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </SettingsSection>
  );
}

function Row({ row }: { readonly row: WithdrawnInteraction }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { run } = useAct('interactions.reinstate');
  const what = kindWords(t, row);
  return (
    <li>
      <span className={css('when')}>{formatDayNear(row.on, today, language)}</span>
      <span className={css('what')}>
        <RouteLink to={{ view: 'client', id: row.clientId }}>{t('history.about', { what, whom: row.clientName })}</RouteLink>
        {row.summary && <span className={css('summary')}>{row.summary}</span>}
        <span className={css('by')}>{t('history.page.withdrawnOn', { when: formatDayNear(row.withdrawnOn, today, language) })}</span>
      </span>
      {row.canReturn && (
        <Button
          size="small"
          kind="quiet"
          label={t('history.page.label', { act: t('history.page.countAgain'), what: t('history.about', { what, whom: row.clientName }) })}
          onPress={() => void run({ id: row.id }, { done: t('interactions.withdraw.undone'), undo: 'step' })}
        >
          {t('history.page.countAgain')}
        </Button>
      )}
    </li>
  );
}
