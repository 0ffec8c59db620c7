import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { clauseFields } from '#shared/domain/expectations/clause.ts';
import { SECTION_NAMES, shapeOf } from '#shared/domain/expectations/section.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Form } from '../../ui/use-form.ts';
import { ItemFields } from './ItemFields.tsx';
import styles from './expectations.module.css';

const css = classes(styles);

export const clauseForm = z.strictObject({ clause: clauseFields });
type Item = { text: string; byWhen: string; why: string; example: string };
export type ClauseDraft = {
  clause: {
    section: number;
    situation: string;
    short: string;
    question: string;
    body: string;
    items: Item[];
    weDo: string;
    youDo: string;
    byWhen: string;
    otherwise: string;
    mustDiscuss: boolean;
  };
};
type Props = { readonly form: Form<ClauseDraft> };

/** What a clause says; which fields there are follows from its section. */
export function ClauseFields({ form }: Props) {
  const { t } = useTranslation();
  const { section } = form.values.clause;
  const shape = shapeOf(section);
  const sections = SECTION_NAMES.map((name, index) => ({ value: String(index + 1), label: `${index + 1} ${t(`expectations.section.${name}`)}` }));
  return (
    <div className={css('fields')}>
      <div className={css('span')}>
        <TextField
          autoFocus
          isRequired
          label={t('expectations.clause.situation')}
          hint={t('expectations.clause.situationHint')}
          {...form.field('clause.situation')}
        />
        <Select
          label={t('expectations.clause.section')}
          options={sections}
          value={String(section)}
          onChange={(value) => form.set('clause.section', Number(value))}
        />
      </div>
      {shape !== 'text' && shape !== 'situations' && (
        <ItemFields items={form.values.clause.items} isNeeds={shape === 'needs'} onChange={(items) => form.set('clause.items', items)} />
      )}
      <TextArea
        label={t(shape === 'situations' ? 'expectations.clause.aloud' : 'expectations.clause.body')}
        hint={t('expectations.clause.placesHint', { places: '{fee}, {client}' })}
        rows={shape === 'text' ? 4 : 2}
        {...form.field('clause.body')}
      />
      {shape === 'situations' && <SituationFields form={form} />}
      <TextField label={t('expectations.clause.short')} hint={t('expectations.clause.shortHint')} {...form.field('clause.short')} />
      <Checkbox value={form.values.clause.mustDiscuss} onChange={(mustDiscuss) => form.set('clause.mustDiscuss', mustDiscuss)}>
        {t('expectations.clause.mustDiscuss')}
      </Checkbox>
    </div>
  );
}

function SituationFields({ form }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t('expectations.clause.question')} hint={t('expectations.clause.questionHint')} {...form.field('clause.question')} />
      <div className={css('span')}>
        <TextField label={t('expectations.clause.weDo')} {...form.field('clause.weDo')} />
        <TextField label={t('expectations.clause.youDo')} {...form.field('clause.youDo')} />
      </div>
      <div className={css('span')}>
        <TextField label={t('expectations.clause.byWhen')} {...form.field('clause.byWhen')} />
        <TextField label={t('expectations.clause.otherwise')} {...form.field('clause.otherwise')} />
      </div>
    </>
  );
}
