import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '#shared/contract/requests.ts';
import { isSpoken } from '#shared/domain/interaction.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import { RETREAT_MAX, THIRD_ASK } from '#shared/domain/requests/request-list.ts';
import { RouteLink } from '../../app/RouteLink.tsx';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import lists from '../rhythm/lists.module.css';
import { HardDialog } from './HardDialog.tsx';
import styles from './requests.module.css';
import { useNextWords } from './use-next-words.ts';

const css = classes({ ...lists, ...styles });

type Props = { readonly view: RequestView };

/** What may be asked next, in which words, and which way it goes best. */
export function NextAsk({ view }: Props) {
  const { t } = useTranslation();
  const words = useNextWords(view.next);
  const { next } = view;
  const asks = next.as !== null && next.state !== 'waiting';
  return (
    <section className={css('next')} aria-label={t('requests.nextTitle')}>
      <SectionHead title={t('requests.nextTitle')} />
      <p className={css('small')}>{words}</p>
      <Fewer view={view} />
      {view.draft && (
        <p>
          <RouteLink to={{ view: 'compose', id: view.clientId, kind: view.draft.kind }} look="plain">
            {t('requests.goOn')}
          </RouteLink>
        </p>
      )}
      <WhyHard view={view} />
      {asks && (next.as === 'third' ? <ThirdAsk view={view} /> : <Asking key={`${next.as}-${next.now.join('-')}`} view={view} />)}
    </section>
  );
}

/** At a low point less is asked for than there is on the list: which of it, and why. */
function Fewer({ view: { next, items } }: Props) {
  const { t } = useTranslation();
  const open = items.filter(({ receivedOn, waivedOn }) => receivedOn === null && waivedOn === null);
  const isWhole = next.as === 'full' || next.as === 'order';
  if (!isWhole || next.now.length >= open.length) return null;
  const named = next.now.flatMap((id) => items.find((item) => item.id === id)?.text ?? []);
  return <p className={css('warn')}>{t('requests.fewer', { count: named.length, items: named.join(', ') })}</p>;
}

/** Which of the open things are asked for now: at most three after a silence, and until when the others may wait. */
function Asking({ view }: Props) {
  const { t } = useTranslation();
  const { next, items, by, restByDefault } = view;
  const [now, setNow] = useState<readonly number[]>(next.now);
  const [restBy, setRestBy] = useState<string | null>(restByDefault);
  const { write, pending } = useWrite(view);
  const open = items.filter(({ receivedOn, waivedOn }) => receivedOn === null && waivedOn === null);
  const chooses = next.as === 'retreat' || next.as === 'single';
  const limit = next.as === 'single' ? 1 : RETREAT_MAX;
  const toggle = (id: number, on: boolean): void => setNow(on ? [...now, id].slice(-limit) : now.filter((each) => each !== id));
  const named = chooses ? { now: open.map(({ id }) => id).filter((id) => now.includes(id)), restByOn: restBy } : {};
  const ways: readonly MessageChannel[] = by === 'email' ? ['email', 'phone'] : [by, isSpoken(by) ? 'email' : 'phone'];
  return (
    <>
      {chooses && (
        <div className={css('choice')}>
          {open.map((item) => (
            <Checkbox key={item.id} value={now.includes(item.id)} onChange={(on) => toggle(item.id, on)}>
              {item.text}
            </Checkbox>
          ))}
          {open.length > now.length && <DateField label={t('requests.restByLabel')} value={restBy} onChange={setRestBy} />}
        </div>
      )}
      <div className={css('acts')}>
        {ways.map((way, index) => (
          <Button
            key={way}
            kind={index === 0 ? 'go' : 'plain'}
            pending={pending}
            isDisabled={chooses && now.length === 0}
            onPress={() => void write(way, named)}
          >
            {t(isSpoken(way) ? 'requests.call' : `requests.write.${next.as ?? 'full'}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Asked for three times and still open: what makes it hard, as they said it. */
function WhyHard({ view: { items } }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const hard = items.filter(({ receivedOn, waivedOn, timesAsked }) => receivedOn === null && waivedOn === null && timesAsked >= THIRD_ASK);
  if (hard.length === 0) return null;
  return (
    <>
      <div className={css('acts')}>
        <Button onPress={() => setAsks(true)}>{t('requests.hard.act')}</Button>
      </div>
      {asks && <HardDialog items={hard} onClose={() => setAsks(false)} />}
    </>
  );
}

/** Not written: rung, with the question what makes it hard. */
function ThirdAsk({ view }: Props) {
  const { t } = useTranslation();
  const { next, items, by } = view;
  const { write, pending } = useWrite(view);
  const named = items.filter(({ id }) => next.now.includes(id));
  return (
    <>
      <p className={css('warn')}>{t('requests.third', { items: named.map(({ text }) => text).join(', '), name: view.clientName })}</p>
      <div className={css('acts')}>
        <Button kind="go" pending={pending} onPress={() => void write(by, {})}>
          {t('requests.guide')}
        </Button>
      </div>
    </>
  );
}

type Named = { readonly now?: number[]; readonly restByOn?: string | null };

function useWrite({ id, next }: RequestView) {
  const { go } = useRouter();
  const act = useAct('requests.write');
  const write = async (by: MessageChannel, { now, restByOn }: Named): Promise<void> => {
    const written = await act.run({ id, as: next.as ?? 'full', by, now: now ?? null, restByOn: restByOn ?? null });
    if (written) go({ view: 'compose', id: written.clientId, kind: written.kind });
  };
  return { write, pending: act.pending };
}
