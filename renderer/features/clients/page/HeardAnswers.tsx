import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { kindWords } from '../../interactions/kind-words.ts';
import { GapBadge } from '../GapBadge.tsx';
import { Answer } from './Answer.tsx';
import { mainPersonOf } from './main-person.ts';
import styles from './page.module.css';
import { Together } from './Together.tsx';

const css = classes(styles);

/** The last day they were told something, how, until when the next is due, and how far that is. */
export function HeardFromMe({ client: { heardFromMe, gap, archivedOn } }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const how = heardFromMe ? kindWords(t, heardFromMe) : gap && t('clients.heard.countedFrom', { day: formatDayNear(gap.since, today, language) });
  const noDue = t(archivedOn ? 'clients.heard.archived' : 'clients.heard.noneAgreed');
  const others = gap?.othersSince && t('clients.heard.others', { day: formatDayNear(gap.othersSince, today, language) });
  const away = gap?.backOn && t('clients.heard.away', { day: formatDayNear(gap.backOn, today, language) });
  const next = gap ? t('clients.heard.nextBy', { day: formatDayNear(gap.dueOn, today, language) }) : noDue;
  return (
    <Answer title={t('clients.heard.fromMe')} big={heardFromMe ? formatDayNear(heardFromMe.on, today, language, 'long') : t('clients.heard.nothing')}>
      <p>
        <Together parts={[how, next, others, away]} />
      </p>
      {gap && (
        <p className={css('badge')}>
          <GapBadge gap={gap} />
        </p>
      )}
    </Answer>
  );
}

/** The last time they wrote or rang. */
export function HeardFromThem({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { heardFromThem } = client;
  if (!heardFromThem) {
    return (
      <Answer title={t('clients.heard.fromThem')} big={t('clients.heard.nothing')}>
        <p>{t('clients.heard.nothingText')}</p>
      </Answer>
    );
  }
  const { on, channel, minutes, personName, summary } = heardFromThem;
  const word = t(`interactions.channel.${channel}`);
  const how = minutes ? t('interactions.withMinutes', { words: word, count: minutes }) : word;
  // Whose page it is need not be said again.
  const who = personName === mainPersonOf(client)?.name ? null : personName;
  return (
    <Answer title={t('clients.heard.fromThem')} big={formatDayNear(on, today, language, 'long')}>
      <p>
        <Together parts={[how, who]} />
      </p>
      {summary && <p className={css('clamped')}>{summary}</p>}
    </Answer>
  );
}
