import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { CaptureDraft } from './capture-draft.ts';
import type { Whose } from './use-whose.ts';

type Props = { readonly whose: Whose; readonly draft: CaptureDraft; readonly error: string | null; readonly onChange: (part: Partial<CaptureDraft>) => void };

/** To whom: the one whom the line names, or another, searched while one types, or somebody new. */
export function WhoseField({ whose, draft, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ComboBox
      free
      label={t('clocks.capture.whose')}
      placeholder={t('clocks.capture.find')}
      options={whose.options}
      text={draft.who ?? whose.name}
      onTextChange={(who) => {
        if (who !== (draft.who ?? whose.name)) onChange({ who, clientId: null });
      }}
      value={whose.kind === 'known' ? String(whose.id) : null}
      onChoose={(value) => value !== null && onChange({ clientId: Number(value), who: whose.options.find((option) => option.value === value)?.label ?? null })}
      hint={useHint(whose)}
      error={error}
    />
  );
}

function useHint(whose: Whose): string | undefined {
  const { t } = useTranslation();
  if (whose.kind === 'new') return t('clocks.capture.newHint', { name: whose.name });
  if (whose.kind === 'several') return t('clocks.capture.several');
  return whose.kind === 'nobody' ? t('clocks.capture.nobody') : undefined;
}
