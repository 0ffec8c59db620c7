import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import type { MergeField, MergeSide } from '#shared/domain/merge-clients.ts';
import { countryName } from '#shared/text/country-names.ts';
import { useLanguage } from '../../../app/start.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { classes } from '../../../ui/classes.ts';
import { fieldsInQuestion, type MergeState } from './merge-state.ts';
import styles from './merge.module.css';

const css = classes(styles);

type Props = { readonly state: MergeState; readonly onChange: (state: MergeState) => void };

/** Every field in which the two say something else; notes can also stand one below the other. */
export function FieldChoices({ state, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const fields = fieldsInQuestion(state);
  if (fields.length === 0) return null;
  const { keep, lose, choices } = state;
  return (
    <section>
      <SectionHead title={t('clients.merge.fields')} />
      <div className={css('fields')}>
        {fields.map((field) => (
          <RadioGroup<MergeSide>
            key={field}
            label={t(`clients.merge.field.${field}`)}
            options={[
              { value: 'keep', label: words(field, keep), detail: t('clients.merge.from', { name: keep.name }) },
              { value: 'lose', label: words(field, lose), detail: t('clients.merge.from', { name: lose.name }) },
              ...(field === 'note' ? [{ value: 'both' as const, label: t('clients.merge.both') }] : []),
            ]}
            across
            value={choices[field] ?? (field === 'note' ? 'both' : 'keep')}
            onChange={(side) => onChange({ ...state, choices: { ...choices, [field]: side } })}
          />
        ))}
      </div>
    </section>
  );
}

function useFieldWords(): (field: MergeField, client: ClientView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (field, client) => {
    switch (field) {
      case 'kind':
        return t(`clients.merge.kind.${client.kind}`);
      case 'country':
        return countryName(client.country, language);
      case 'language':
        return client.language === null ? '' : t(`app.language.${client.language}`);
      case 'referredBy':
        return client.referredByName ?? t('clients.facts.somebody');
      default:
        return client[field];
    }
  };
}
