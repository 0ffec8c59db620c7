import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestItem, RequestView } from '#shared/contract/requests.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import lists from '../rhythm/lists.module.css';
import { HardDialog } from './HardDialog.tsx';
import styles from './requests.module.css';
import { WaiveDialog } from './WaiveDialog.tsx';
import { WrongDialog } from './WrongDialog.tsx';

const css = classes({ ...lists, ...styles });

/** The things of a list, and what became of each. */
export function RequestItems({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation();
  return (
    <section className={css('section')}>
      <SectionHead title={t('requests.items')} />
      <ol className={css('rows')} aria-label={t('requests.items')}>
        {view.items.map((item) => (
          <Item key={item.id} view={view} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Item({ view, item }: { readonly view: RequestView; readonly item: RequestItem }) {
  const { t } = useTranslation();
  const receive = useAct('requests.receive');
  const isOpen = item.receivedOn === null && item.waivedOn === null;
  const came = (): void =>
    void receive.run({ id: view.id, items: [item.id], by: 'email' }, { done: t('requests.receivedDone', { item: item.text }), undo: 'step' });
  return (
    <li className={css('line')} data-done={isOpen ? undefined : true}>
      <div className={css('words')}>
        <b>{item.text}</b> {item.mustHave && <span className={css('must')}>{t('requests.must')}</span>}
        <div className={css('small')}>{[item.why, item.example && t('requests.exampleIs', { example: item.example })].filter(Boolean).join(' · ')}</div>
        <StateLine item={item} />
      </div>
      <div className={css('acts')}>
        {isOpen && (
          <Button pending={receive.pending} label={t('requests.receivedNamed', { item: item.text })} onPress={came}>
            {t('requests.received')}
          </Button>
        )}
        <ItemMenu view={view} item={item} isOpen={isOpen} />
      </div>
    </li>
  );
}

function StateLine({ item }: { readonly item: RequestItem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const near = (on: NonNullable<RequestItem['receivedOn']>): string => formatDayNear(on, today, language, 'long');
  const words = [
    item.receivedOn && t('requests.receivedOn', { date: near(item.receivedOn) }),
    item.waivedOn && t('requests.waivedOn', { date: near(item.waivedOn), reason: item.waivedReason }),
    item.wrongOn && t('requests.wrongOn', { date: near(item.wrongOn), note: item.wrongNote }),
    item.timesAsked > 0 && t('requests.timesAsked', { count: item.timesAsked }),
    item.hardBecause && [t(`requests.hard.${item.hardBecause}`), item.hardNote].filter(Boolean).join(': '),
  ].filter(Boolean);
  return words.length === 0 ? null : <div className={css('small')}>{words.join(' · ')}</div>;
}

type Part = 'wrong' | 'waive' | 'hard';

function ItemMenu({ view, item, isOpen }: { readonly view: RequestView; readonly item: RequestItem; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part | null>(null);
  const receive = useAct('requests.receive');
  const reopen = useAct('requests.reopen');
  const handed = (): void =>
    void receive.run({ id: view.id, items: [item.id], by: 'meeting' }, { done: t('requests.receivedDone', { item: item.text }), undo: 'step' });
  const found = (): void =>
    void receive.run({ id: view.id, items: [item.id], by: null }, { done: t('requests.receivedDone', { item: item.text }), undo: 'step' });
  const open = [
    { id: 'handed', label: t('requests.handed'), onAction: handed },
    { id: 'found', label: t('requests.found'), onAction: found },
    { id: 'wrong', label: t('requests.wrong.act'), onAction: () => setPart('wrong') },
    { id: 'hard', label: t('requests.hard.act'), onAction: () => setPart('hard') },
    { id: 'waive', label: t('requests.waive.act'), onAction: () => setPart('waive') },
  ];
  const done = [
    { id: 'reopen', label: t('requests.reopen'), onAction: () => void reopen.run({ item: item.id }, { done: t('requests.reopened'), undo: 'step' }) },
  ];
  const close = (): void => setPart(null);
  return (
    <>
      <Menu label={t('requests.itemMore', { item: item.text })} entries={isOpen ? open : done} />
      {part === 'wrong' && <WrongDialog item={item} onClose={close} />}
      {part === 'waive' && <WaiveDialog item={item} wasAsked={view.sentAt !== null} onClose={close} />}
      {part === 'hard' && <HardDialog items={[item]} onClose={close} />}
    </>
  );
}
