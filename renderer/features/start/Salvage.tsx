import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useAct } from '../../app/use-act.ts';
import { useSaveFile } from '../../app/use-save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './start.module.css';

const css = classes(styles);

/** What is left of a file that does not open, for the user to keep. */
export function Salvage() {
  const { t } = useTranslation();
  const salvage = useAct('backups.salvage');
  const saveFile = useSaveFile();
  const [found, setFound] = useState<Output<'backups.salvage'>['tables'] | null>(null);
  const act = async (): Promise<void> => {
    const saved = await salvage.run({});
    if (!saved) return;
    setFound(saved.tables);
    await saveFile(saved.file, saved.name);
  };
  return (
    <section className={css('way')}>
      <h2>{t('copies.salvage.title')}</h2>
      <p>{t('copies.salvage.text')}</p>
      <Button pending={salvage.pending} onPress={() => void act()}>
        {t('copies.salvage.act')}
      </Button>
      <div role="status">{found && <p>{t('copies.salvage.found', countsOf(found))}</p>}</div>
    </section>
  );
}

function countsOf(tables: Output<'backups.salvage'>['tables']): { rows: number; complete: number; broken: number } {
  const complete = tables.filter((table) => table.complete).length;
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), complete, broken: tables.length - complete };
}
