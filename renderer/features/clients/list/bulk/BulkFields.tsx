import { useTranslation } from 'react-i18next';
import type { BulkStep } from '#shared/domain/bulk-edit.ts';
import { useCall } from '../../../../api/use-call.ts';
import { CheckList } from '../../../../ui/CheckList.tsx';
import { TagInput } from '../../../../ui/TagInput.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { LanguageSelect } from '../../LanguageSelect.tsx';

type Props = { readonly change: BulkStep; readonly onChange: (change: BulkStep) => void };

/** What the change needs to be told; putting away, bringing back and deleting need nothing. */
export function BulkFields({ change, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useCall('clients.choices', {});
  switch (change.kind) {
    case 'addTags':
      return <TagInput label={t('clients.list.tags')} value={change.tags} onChange={(tags) => onChange({ ...change, tags: [...tags] })} />;
    case 'removeTags':
      return (
        <CheckList
          label={t('clients.list.tags')}
          options={(data?.tags ?? []).map((value) => ({ value, label: value }))}
          value={change.tags}
          onChange={(tags) => onChange({ ...change, tags: [...tags] })}
        />
      );
    case 'language':
      return (
        <LanguageSelect
          label={t('clients.list.language')}
          none={t('clients.filter.ownLanguage')}
          value={change.language}
          onChange={(language) => onChange({ ...change, language })}
        />
      );
    case 'source':
      return <TextField label={t('clients.list.source')} value={change.source} onChange={(source) => onChange({ ...change, source })} />;
    default:
      return null;
  }
}
