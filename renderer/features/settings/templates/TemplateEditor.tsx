import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { SpokenText } from '#shared/contract/templates.ts';
import type { Language } from '#shared/domain/language.ts';
import { placeProblems, type TemplateKind } from '#shared/domain/template.ts';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { isSame } from '../../clients/form/draft.ts';
import { PassageFields } from './PassageFields.tsx';
import { PlacesList } from './PlacesList.tsx';
import styles from './templates.module.css';

const css = classes(styles);

type Props = { readonly kind: TemplateKind; readonly language: Language; readonly template: Output<'templates.get'> };
export type Texts = Readonly<Record<string, SpokenText>>;

/** The passages of one letter in one's own words, how they read, and the way back. */
export function TemplateEditor({ kind, language, template }: Props) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Texts>(() => textsOf(template));
  const sample = Object.fromEntries(template.sample.map(({ place, value }) => [place, value]));
  const save = useAct('templates.save');
  const restore = useAct('templates.restore');
  const wrong = template.passages.some(({ name, places }) => hasUnknown(places, texts[name]));
  const passages = template.passages.map(({ name, text }) => ({ name, text: texts[name] ?? text }));
  const isEmpty = passages.some(({ text }) => text.formal.trim() === '' || text.informal?.trim() === '');
  return (
    <div className={css('editor')}>
      <PlacesList template={template} />
      {template.passages.map((passage) => (
        <PassageFields
          key={passage.name}
          passage={passage}
          sample={sample}
          language={language}
          text={texts[passage.name] ?? passage.text}
          onChange={(text) => setTexts((was) => ({ ...was, [passage.name]: text }))}
        />
      ))}
      {wrong && <p className={css('problem')}>{t('templates.cannotSave')}</p>}
      <div className={css('acts')}>
        <Button
          kind="go"
          isDisabled={wrong || isEmpty || isSame(texts, textsOf(template))}
          pending={save.pending}
          onPress={() => void save.run({ kind, language, passages }, { done: t('templates.saved') })}
        >
          {t('templates.save')}
        </Button>
        {template.own && (
          <Button pending={restore.pending} onPress={() => void restore.run({ kind, language }, { done: t('templates.restored') })}>
            {t('templates.restore')}
          </Button>
        )}
      </div>
    </div>
  );
}

function textsOf({ passages }: Output<'templates.get'>): Texts {
  return Object.fromEntries(passages.map(({ name, text }) => [name, text]));
}

function hasUnknown(places: readonly string[], text: SpokenText | undefined): boolean {
  return [text?.formal, text?.informal].some((each) => placeProblems(places, each ?? '').unknown.length > 0);
}
