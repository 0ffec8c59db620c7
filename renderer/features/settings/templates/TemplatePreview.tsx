import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/language.ts';
import { filled } from '#shared/domain/template.ts';
import { classes } from '../../../ui/classes.ts';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import type { Texts } from './TemplateEditor.tsx';
import styles from './templates.module.css';

const css = classes(styles);

type Props = { readonly template: Output<'templates.get'>; readonly texts: Texts; readonly language: Language };

/** Every passage with sample values, as it would be read. */
export function TemplatePreview({ template, texts, language }: Props) {
  const { t } = useTranslation();
  const values = Object.fromEntries(template.sample.map(({ place, value }) => [place, value]));
  const forms = template.passages.flatMap(({ name }) => [texts[name]?.formal, texts[name]?.informal]);
  const shown = forms.filter((text) => typeof text === 'string');
  return (
    <section aria-label={t('templates.preview')}>
      <SectionHead title={t('templates.preview')} />
      <div className={css('preview')} lang={language}>
        {shown.map((text, index) => (
          // Two may be alike.
          <p key={index}>{filled(text, values)}</p>
        ))}
      </div>
    </section>
  );
}
