import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { OwnReminder } from '#shared/contract/reminders.ts';
import { momentOf } from '#shared/domain/reminders/moments.ts';
import { useRouter } from '../../app/router.tsx';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { RowList } from '../../ui/RowList.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './reminders.module.css';
import { rhythmWords } from './rhythm-words.ts';
import { useMoments, type AsOf } from './use-moments.ts';

const css = classes(styles);

/** One's own that are still to come, with how often and when next. */
export function OwnReminders({ list }: { readonly list: Output<'reminders.list'> }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  return (
    <section className={css('part')} aria-labelledby="own">
      <SectionHead id="own" title={t('reminders.centre.own.title')} />
      {list.own.length === 0 ? (
        <p className={css('none')}>{t('reminders.centre.own.none')}</p>
      ) : (
        <RowList
          label={t('reminders.centre.own.title')}
          items={list.own}
          keyOf={({ id }) => id}
          height={52}
          pressOpens={false}
          onOpen={({ id }) => go({ view: 'reminder', id, clientId: null })}
        >
          {(it) => <OwnRow it={it} asOf={list} />}
        </RowList>
      )}
    </section>
  );
}

function OwnRow({ it: { id, clientName, fields, nextAt, open }, asOf }: { readonly it: OwnReminder; readonly asOf: AsOf }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoments(asOf);
  const meantAt = fields.repeat === null && nextAt !== null ? momentOf(fields.startsOn, fields, asOf.zone) : null;
  const state = open ? t('reminders.centre.own.waits') : t('reminders.centre.own.over');
  return (
    <div className={css('row')}>
      <div className={css('kind')}>
        <span className={css('what')}>{nextAt === null ? state : moment(nextAt)}</span>
      </div>
      <div className={css('text')}>
        <div className={css('who')}>
          <b>{fields.text}</b>
          {fields.clientId !== null && clientName !== null && <RouteLink to={{ view: 'client', id: fields.clientId }}>{clientName}</RouteLink>}
        </div>
        <p className={css('why')}>
          <span>{rhythmWords(fields, { t, language, today: asOf.today })}</span>
          {meantAt !== null && meantAt !== nextAt && <span>{t('reminders.centre.moved', { due: moment(meantAt) })}</span>}
        </p>
      </div>
      <div className={css('acts')}>
        <RouteLink to={{ view: 'reminder', id, clientId: null }} label={t('reminders.centre.own.editLabel', { what: fields.text })}>
          {t('reminders.centre.own.edit')}
        </RouteLink>
      </div>
    </div>
  );
}
