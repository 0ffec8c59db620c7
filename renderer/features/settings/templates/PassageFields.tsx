import { useTranslation } from 'react-i18next';
import type { PassageView, SpokenText } from '#shared/contract/templates.ts';
import type { Language } from '#shared/domain/language.ts';
import { filled, placeProblems } from '#shared/domain/template.ts';
import { classes } from '../../../ui/classes.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import styles from './templates.module.css';

const css = classes(styles);

type Props = {
  readonly passage: PassageView;
  readonly sample: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly text: SpokenText;
  readonly onChange: (text: SpokenText) => void;
};

/** One passage: one text for everybody, or one for each form of address; its name is how it comes with the program. */
export function PassageFields({ passage, sample, language, text, onChange }: Props) {
  const { t } = useTranslation();
  const { original } = passage;
  const isChanged = JSON.stringify(text) !== JSON.stringify(original);
  const name = shortened(original.formal);
  return (
    <section className={css('passage')} aria-label={name} lang={language}>
      <PassageText
        label={text.informal === null ? name : `${name} · ${t('templates.formal')}`}
        sample={sample}
        places={passage.places}
        value={text.formal}
        onChange={(formal) => onChange({ ...text, formal })}
      />
      {text.informal !== null && (
        <PassageText
          label={`${name} · ${t('templates.informal')}`}
          sample={sample}
          places={passage.places}
          value={text.informal}
          onChange={(informal) => onChange({ ...text, informal })}
        />
      )}
      <div className={css('acts')}>
        <LinkButton look="faint" onPress={() => onChange({ ...text, informal: text.informal === null ? text.formal : null })}>
          {t(text.informal === null ? 'templates.split' : 'templates.join')}
        </LinkButton>
        {isChanged && (
          <LinkButton look="faint" label={t('templates.backToOriginalOf', { text: name })} onPress={() => onChange(original)}>
            {t('templates.backToOriginal')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

type TextProps = {
  readonly label: string;
  readonly sample: Readonly<Record<string, string>>;
  readonly places: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function PassageText({ label, sample, places, value, onChange }: TextProps) {
  const { t } = useTranslation();
  const { unknown, lost } = placeProblems(places, value);
  const error = unknown.length > 0 ? t('templates.unknown', { count: unknown.length, places: braced(unknown) }) : null;
  const hint = lost.length > 0 ? t('templates.lost', { count: lost.length, places: braced(lost) }) : undefined;
  const reads = filled(value, sample);
  return (
    <>
      <TextArea label={label} rows={value.length > 90 ? 3 : 1} value={value} onChange={onChange} error={error} hint={hint} />
      {reads !== value && (
        <p className={css('reads')}>
          <span className={css('faint')}>{t('templates.preview')}</span> {reads}
        </p>
      )}
    </>
  );
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

const NAME_LENGTH = 70;

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH).trim()}…`;
}
