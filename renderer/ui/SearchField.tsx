import { useTranslation } from 'react-i18next';
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { fieldCss } from './field-parts.tsx';
import { CrossIcon, SearchIcon } from './icons/icons.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** Narrows what is shown beside it; Esc empties it. */
export function SearchField({ label, value, onChange, placeholder, autoFocus = false }: Props) {
  const { t } = useTranslation();
  return (
    <AriaSearchField className={fieldCss('field')} aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus} spellCheck="false">
      <Group className={fieldCss('control', 'group')}>
        <span className={fieldCss('lead')}>
          <SearchIcon />
        </span>
        <Input className={fieldCss('inner')} placeholder={placeholder ?? label} />
        {value !== '' && (
          <Button className={fieldCss('small')} aria-label={t('ui.search.clear')}>
            <CrossIcon size={14} />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}
