import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { useCall } from '../../../api/use-call.ts';
import { classes } from '../../../ui/classes.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { mainPersonOf } from '../../clients/page/main-person.ts';
import { MoveMenu } from '../move/MoveMenu.tsx';
import { MovePanel } from '../move/MovePanel.tsx';
import type { Subject } from '../move/move-steps.ts';
import { useMover } from '../move/use-mover.ts';
import { useEvents } from '../move/use-move-menu.ts';
import { DueLines } from './DueLines.tsx';
import styles from './client.module.css';
import { StageHistory } from './StageHistory.tsx';

const css = classes(styles);

/** Where a client is in the method, what can have happened, what is dated, and how it came here. */
export function StagePanel({ client }: { readonly client: ClientView }) {
  const options = useCall('pipeline.options', { clientId: client.id });
  return (
    <div className={css('panel')}>
      <Loaded of={options}>{(loaded) => <Now client={client} options={loaded} />}</Loaded>
      <DueLines clientId={client.id} />
      <StageHistory clientId={client.id} />
    </div>
  );
}

type Options = Output<'pipeline.options'>;

function Now({ client, options }: { readonly client: ClientView; readonly options: Options }) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const focusMenu = (): void => place.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  const mover = useMover({ onMoved: focusMenu });
  const { stage, outcome, usualDays, missing } = options;
  const subject: Subject = { clientId: client.id, name: client.name, personName: mainPersonOf(client)?.name ?? null, stage, outcome };
  const parts = useEvents(subject, options.correctable);
  const age = t('app.days', { count: options.stageDays });
  const leave = (): void => {
    mover.close();
    focusMenu();
  };
  return (
    <section ref={place} aria-labelledby="client-stage">
      <SectionHead
        id="client-stage"
        title={t(`app.stage.${stage}`)}
        aside={<MoveMenu word={t('pipeline.client.what')} label={t('pipeline.client.what')} parts={parts} onAsk={(ask) => mover.ask(subject, ask)} />}
      />
      <p className={css('line')}>
        {[
          outcome && t('pipeline.client.closed', { outcome: t(`app.outcome.${outcome}`) }),
          usualDays === null ? age : t('pipeline.card.age', { age, usual: usualDays }),
          missing && t('pipeline.client.missing', { what: t(`pipeline.guard.${missing}.card`) }),
          options.advocate && t('pipeline.card.advocate'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mover.asked && (
        <div className={css('asked')}>
          <MovePanel mover={mover} asked={mover.asked} onClose={leave} />
        </div>
      )}
    </section>
  );
}
