import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { TagInput } from '../../../ui/TagInput.tsx';
import type { ClientForm } from './client-form.ts';
import styles from './form.module.css';

const css = classes(styles);
const OFFERED = 8;

/** Tags, with those already in use at hand: the same thing should not get two names. */
export function TagsField({ form }: { readonly form: ClientForm }) {
  const { t } = useTranslation();
  const { value, onChange, onBlur, error } = form.field('client.tags');
  const known = useCall('clients.choices', {});
  const offered = (known.data?.tags ?? []).filter((tag) => !value.includes(tag)).slice(0, OFFERED);
  return (
    <div>
      <TagInput label={t('clients.form.tags')} value={value} onChange={(tags) => onChange([...tags])} onBlur={onBlur} error={error} />
      {offered.length > 0 && (
        <div className={css('offered')} role="group" aria-label={t('clients.form.tagsInUse')}>
          {offered.map((tag) => (
            <Button key={tag} kind="quiet" size="small" icon={PlusIcon} onPress={() => onChange([...value, tag])} label={t('clients.form.addTag', { tag })}>
              {tag}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
