import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ReadOptions } from '#shared/contract/imports.ts';
import { DELIMITERS, ENCODINGS, type Delimiter, type ImportEncoding } from '#shared/domain/import-card.ts';
import { useAct } from '../../../app/use-act.ts';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import type { Choice } from '../../../ui/Option.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useStageChoices } from '../../clients/use-choices.ts';
import type { ImportSession } from '../use-import-session.ts';
import { GroupChoice } from './GroupChoice.tsx';
import styles from './preview.module.css';
import { useShows, type Show } from './use-shows.ts';

const css = classes(styles);

/** Names, the same in every language. */
const NAMES: Readonly<Record<ImportEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};

type Props = {
  readonly draft: ImportDraft;
  readonly session: ImportSession;
  readonly onReread: (options: Partial<ReadOptions>) => void;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
};

/** How the file is read, what of it comes in and as what, and which rows are in view. */
export function PreviewOptions({ draft, session, onReread, show, onShow }: Props) {
  const { t } = useTranslation();
  const encodings = useEncodingChoices();
  const delimiters = DELIMITERS.map((value): Choice<Delimiter> => ({ value, label: t(`imports.delimiter.${value}`) }));
  const stages = useStageChoices().filter(({ value }) => value !== 'former');
  const shows = useShows(draft);
  return (
    <div className={css('options')}>
      <Select beside label={t('imports.options.text')} options={encodings} value={draft.encoding} onChange={(encoding) => onReread({ encoding })} />
      {draft.format === 'csv' && (
        <Select
          beside
          label={t('imports.options.delimiter')}
          options={delimiters}
          value={draft.delimiter}
          onChange={(delimiter) => onReread({ delimiter, mapping: null })}
        />
      )}
      <Select beside label={t('imports.options.stage')} options={stages} value={session.stage} onChange={session.setStage} />
      {draft.groups.length > 0 && <GroupChoice draft={draft} />}
      <div className={css('option')}>
        <span aria-hidden="true">{t('imports.options.show')}</span>
        <SegmentedControl label={t('imports.options.show')} options={shows} value={show} onChange={onShow} />
        <DecideAll key={`${draft.encoding} ${draft.delimiter}`} draft={draft} />
      </div>
    </div>
  );
}

function useEncodingChoices(): readonly Choice<ImportEncoding>[] {
  const { t } = useTranslation();
  return ENCODINGS.map((value) => {
    const isWindows = value === 'windows-1250' || value === 'windows-1251' || value === 'windows-1252';
    return { value, label: NAMES[value], detail: isWindows ? t(`imports.encoding.${value}`) : undefined };
  });
}

/** One decision for every row that was recognised. */
function DecideAll({ draft: { id, counts } }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation();
  const { run } = useAct('imports.decide');
  // Once all of them have become second clients none is an update any more, and the way back must stay.
  const [hadSome, setHadSome] = useState(counts.updates > 0);
  if (!hadSome && counts.updates > 0) setHadSome(true);
  if (!hadSome) return null;
  const entries = (['merge', 'separate', 'skip'] as const).map((decision) => ({
    id: decision,
    label: t(`imports.decideAll.${decision}`),
    onAction: () => void run({ draft: id, rows: null, decision }),
  }));
  return <Menu label={t('imports.decideAll.label')} entries={entries} />;
}
