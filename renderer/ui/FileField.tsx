import { useTranslation } from 'react-i18next';
import { DropZone, isFileDropItem, Text, type DropItem } from 'react-aria-components';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { useErrorText } from './error-text.ts';
import styles from './FileField.module.css';
import { UploadIcon } from './icons/icons.tsx';
import { ProgressBar } from './ProgressBar.tsx';

const css = classes(styles);

/** Where a file comes from; `useFileSource` makes it for the host at hand. */
export type FileSource = {
  /** Opens the system's dialog. */
  readonly choose: () => void;
  /** Takes a file that was dropped; resolves when it is here, or was refused. */
  readonly take: (file: File) => Promise<void>;
  /** 0 … 1 while a file is on its way, null while none is. */
  readonly progress: number | null;
  readonly error: unknown;
};

type Props = {
  readonly source: FileSource;
  /** What to drop here: "A .csv or .vcf file". */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly word?: string | undefined;
  /** Of several dropped at once every one is taken, one after the other; else the first. */
  readonly many?: boolean | undefined;
};

/** A place to drop a file, and a button to choose one. */
export function FileField({ source, label, hint, word, many = false }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const dropped = items.filter(isFileDropItem);
    for (const item of many ? dropped : dropped.slice(0, 1)) await source.take(await item.getFile());
  };
  return (
    <DropZone className={css('zone')} aria-label={label} onDrop={({ items }) => void drop(items)} getDropOperation={() => 'copy'}>
      <UploadIcon />
      <Text slot="label">{label}</Text>
      {hint && <p className={css('hint')}>{hint}</p>}
      {source.progress === null ? (
        <Button onPress={source.choose}>{word ?? t('ui.file.choose')}</Button>
      ) : (
        <div className={css('progress')}>
          <ProgressBar label={t('ui.file.reading')} value={source.progress} />
        </div>
      )}
      {source.error != null && (
        <p className={css('error')} role="alert">
          {errorText(source.error)}
        </p>
      )}
    </DropZone>
  );
}
