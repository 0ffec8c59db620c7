import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '#shared/contract/commands.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Route } from '#shared/contract/route.ts';
import { wordsOf } from '#shared/domain/today-words.ts';
import type { Text } from '#shared/text/index.ts';
import { shorten } from './shorten.ts';

/** Of Today, so many lines stand in the menu. */
const LINES = 5;
/** A system cuts a longer one anywhere, or makes the menu as wide as the screen. */
const LABEL_MAX = 64;

export type TrayFacts = {
  readonly text: Text;
  /** Null where no practice is open. */
  readonly today: Pick<Output<'today.get'>, 'lines' | 'visible' | 'today' | 'now' | 'zone'> | null;
  /** Null where it is not known. */
  readonly paused: boolean | null;
};

export type TrayActions = {
  readonly go: (route: Route) => void;
  readonly run: (command: CommandId) => void;
  readonly pause: (paused: boolean) => void;
  readonly show: () => void;
  readonly quit: () => void;
};

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The menu of the tray. A click on the icon itself is not certain everywhere, so all that one can do is here (REM-41). */
export function trayTemplate(facts: TrayFacts, { go, run, pause, show, quit }: TrayActions): Item[] {
  const { t } = facts.text;
  return [
    ...lines(facts, go),
    { id: 'capture', label: t('app.command.capture'), click: () => run('capture') },
    { id: 'reminders', label: t('tray.reminders'), click: () => go({ view: 'reminders' }) },
    ...(facts.paused === null ? [] : [pauseItem(facts.paused, t, pause)]),
    SEPARATOR,
    { id: 'open', label: t('tray.open'), click: show },
    { id: 'quit', label: t('tray.quit'), click: quit },
  ];
}

/** What is said where the pointer rests on the icon. */
export function trayTip({ t }: Text, count: number): string {
  return count > 0 ? t('tray.tipDue', { count }) : t('tray.tip');
}

function lines({ text, today }: TrayFacts, go: TrayActions['go']): Item[] {
  if (!today) return [];
  const { t, language } = text;
  const around = { t, language, today: today.today, now: today.now, zone: today.zone };
  const first = today.lines.slice(0, Math.min(LINES, today.visible));
  if (first.length === 0) return [{ id: 'nothing', label: t('tray.nothing'), enabled: false }, SEPARATOR];
  const items = first.map((line, index) => ({
    id: `today-${index}`,
    label: labelOf(t('tray.line', { name: line.clientName, what: wordsOf(line, around).what })),
    click: () => go({ view: 'client', id: line.clientId }),
  }));
  return [...items, SEPARATOR];
}

function pauseItem(paused: boolean, t: Text['t'], pause: TrayActions['pause']): Item {
  return paused ? { id: 'go-on', label: t('tray.goOn'), click: () => pause(false) } : { id: 'pause', label: t('tray.pause'), click: () => pause(true) };
}

/** In one line; an ampersand would underline the letter after it and vanish. */
function labelOf(text: string): string {
  return shorten(text.replaceAll(/\s+/g, ' '), LABEL_MAX).replaceAll('&', '&&');
}
