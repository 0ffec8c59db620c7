import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useAct } from '../../../app/use-act.ts';
import { useLanguage } from '../../../app/start.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';
import styles from './preview.module.css';

const css = classes(styles);

/** What comes in by the labels of the file: all of it, one label or several. */
export function GroupChoice({ draft }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { everything, group, only } = useGroupActs(draft.id);
  const word = useWord(draft);
  const { counts, groups } = draft;
  const all = counts.new + counts.updates;
  const isAll = all > 0 && counts.chosen === all;
  return (
    <div className={css('option')}>
      <span aria-hidden="true">{t('imports.groups.label')}</span>
      <PopoverButton word={word} title={t('imports.groups.title')} label={t('imports.groups.titleNow', { now: word })} arrow>
        <ul className={css('groups')}>
          <li>
            <Checkbox value={isAll} some={!isAll && counts.chosen > 0} onChange={() => everything(!isAll)}>
              {t('imports.groups.everything')}
            </Checkbox>
            <span className={css('count')}>{formatNumber(counts.rows, language)}</span>
          </li>
          {groups.map(({ name, rows, chosen }) => (
            <li key={name}>
              <Checkbox value={chosen > 0} some={chosen > 0 && chosen < rows} onChange={() => group(name, chosen < rows)}>
                {name}
              </Checkbox>
              <span className={css('count')}>{formatNumber(rows, language)}</span>
              <LinkButton onPress={() => void only(name)} label={t('imports.groups.onlyNamed', { name })}>
                {t('imports.groups.only')}
              </LinkButton>
            </li>
          ))}
        </ul>
      </PopoverButton>
    </div>
  );
}

function useGroupActs(draft: string) {
  const { run } = useAct('imports.choose');
  const everything = (chosen: boolean): void => void run({ draft, which: { by: 'all' }, chosen });
  const group = (name: string, chosen: boolean): void => void run({ draft, which: { by: 'group', group: name }, chosen });
  const only = async (name: string): Promise<void> => {
    await run({ draft, which: { by: 'all' }, chosen: false });
    await run({ draft, which: { by: 'group', group: name }, chosen: true });
  };
  return { everything, group, only };
}

/** "All", the one label that comes in, or how many rows do. */
function useWord({ counts, groups }: ImportDraft): string {
  const { t } = useTranslation();
  if (counts.chosen === 0) return t('imports.groups.none');
  if (counts.chosen === counts.new + counts.updates) return t('imports.groups.all');
  const one = groups.filter(({ chosen }) => chosen > 0);
  const [only] = one;
  return only && one.length === 1 && only.chosen === counts.chosen ? only.name : t('imports.groups.some', { count: counts.chosen });
}
