import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementId } from '#shared/domain/ids.ts';
import type { Success } from '#shared/domain/plans/success.ts';
import { formatDay } from '#shared/text/format.ts';
import type { Day } from '#shared/time/day.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './onboarding.module.css';
import { SuccessDialog } from './SuccessDialog.tsx';

const css = classes(styles);

type Props = { readonly engagementId: EngagementId; readonly success: Success };

/** What they want to have at the end, word for word. */
export function SuccessSection({ engagementId, success }: Props) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const { today } = useToday();
  const save = useAct('plans.saveSuccess');
  const { text, metOn } = success;
  const meet = (): void => void save.run({ engagementId, success: { ...success, metOn: today } }, { done: t('plans.success.met'), undo: 'step' });
  return (
    <section className={css('section')}>
      <SectionHead
        title={t('plans.success.title')}
        aside={<Button onPress={() => setEdited(true)}>{t(text === '' ? 'plans.success.write' : 'plans.success.change')}</Button>}
      />
      {text === '' ? <p className={css('small')}>{t('plans.success.none')}</p> : <Words success={success} />}
      <div className={css('acts')}>
        {text !== '' && metOn === null && (
          <Button pending={save.pending} onPress={meet}>
            {t('plans.success.meet')}
          </Button>
        )}
        {text !== '' && (
          <RouteLink look="plain" to={{ view: 'sheet', sheet: { kind: 'success', engagementId } }}>
            {t('plans.success.paper')}
          </RouteLink>
        )}
      </div>
      {isEdited && <SuccessDialog engagementId={engagementId} success={success} onClose={() => setEdited(false)} />}
    </section>
  );
}

function Words({ success: { text, seenBy, saidOn, dueOn, metOn } }: Pick<Props, 'success'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const on = (day: Day): string => formatDay(day, language, 'withYear');
  const facts = [
    seenBy && t('plans.success.seenIs', { seenBy }),
    saidOn && t('plans.success.saidIs', { day: on(saidOn) }),
    dueOn && t('plans.success.dueIs', { day: on(dueOn) }),
    metOn && t('plans.success.metIs', { day: on(metOn) }),
  ].filter(Boolean);
  return (
    <>
      <blockquote className={css('quote')}>{text}</blockquote>
      <p className={css('small')}>{facts.join(' · ')}</p>
    </>
  );
}
