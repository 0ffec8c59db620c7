import { useTranslation } from 'react-i18next';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckList } from '../../../ui/CheckList.tsx';
import { classes } from '../../../ui/classes.ts';
import { PopoverButton } from '../../../ui/PopoverButton.tsx';
import { OPTIONAL, useChosenColumns } from './client-columns.ts';
import styles from './list.module.css';

const css = classes(styles);

/** Which columns the list shows; the practice remembers it. */
export function ColumnsButton() {
  const { t } = useTranslation();
  const { shown, isChosen } = useChosenColumns();
  const choosing = useAct('views.chooseColumns');
  const choose = (columns: readonly string[] | null): void => void choosing.run({ screen: 'clients', columns: columns && [...columns] });
  return (
    <PopoverButton word={t('clients.columns.word')} title={t('clients.columns.title')} arrow>
      <div className={css('columnsPanel')}>
        <CheckList
          label={t('clients.columns.title')}
          options={OPTIONAL.map((value) => ({ value, label: t(`clients.list.${value}`) }))}
          value={shown}
          onChange={(next) => choose(OPTIONAL.filter((id) => next.includes(id)))}
        />
        <Button size="small" isDisabled={!isChosen} onPress={() => choose(null)}>
          {t('clients.columns.reset')}
        </Button>
      </div>
    </PopoverButton>
  );
}
