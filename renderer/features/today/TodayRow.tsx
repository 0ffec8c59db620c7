import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ContactLink } from '../interactions/ContactLink.tsx';
import { useLog } from '../interactions/use-log.ts';
import { NotToday } from './NotToday.tsx';
import styles from './today.module.css';
import { firmOf, kindOf, personOf, whyOf } from './today-words.ts';

const css = classes(styles);

/** One who waits: what for, who, why now, and what to do about it. */
export function TodayRow({ line, isSelected }: { readonly line: TodayLine; readonly isSelected: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { open } = useLog();
  const { gap } = line;
  const name = personOf(line);
  const firm = firmOf(line);
  const { kind, measure } = kindOf(t, gap, language);
  return (
    <div className={css('row', isSelected && 'selected')}>
      <div className={css('kind')}>
        <span className={css('what')}>{kind}</span>
        {measure}
      </div>
      <div className={css('text')}>
        <div className={css('who')}>
          <b>{t(gap.neverInformed ? 'today.act.begin' : 'today.act.stand')}</b>
          <span className={css('name')}>{name}</span>
          {firm && <span className={css('firm')}>{` · ${firm}`}</span>}
        </div>
        <div className={css('why')}>
          <StatusBadge tone={gap.band} small>
            {t(`app.band.${gap.band}`)}
          </StatusBadge>
          <span className={css('reason')}>{whyOf(t, gap, language)}</span>
        </div>
      </div>
      <Button kind={isSelected ? 'go' : 'plain'} wide label={t('today.logLabel', { name })} onPress={() => open({ clientId: line.clientId })}>
        {t('today.log')}
      </Button>
      <Reach line={line} name={name} />
      <NotToday clientId={line.clientId} name={name} />
    </div>
  );
}

/** Writing an update, or the number to ring; nothing where neither an address nor a number is known. */
function Reach({ line: { clientId, email, phone }, name }: { readonly line: TodayLine; readonly name: string }) {
  const { t } = useTranslation();
  const shared = { clientId, personId: null, look: 'plain' } as const;
  if (email)
    return (
      <RouteLink to={{ view: 'compose', id: clientId, kind: 'update' }} look="plain" label={t('today.writeLabel', { name })}>
        {t('today.write')}
      </RouteLink>
    );
  if (phone)
    return (
      <ContactLink {...shared} kind="phone" value={phone} label={t('today.callLabel', { name })}>
        {t('today.call')}
      </ContactLink>
    );
  return <span />;
}
