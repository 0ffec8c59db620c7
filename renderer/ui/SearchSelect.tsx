import { useMemo, useState } from 'react';
import { foldText } from '#shared/text/fold.ts';
import { ComboBox } from './ComboBox.tsx';
import type { Bound, FieldProps } from './field-parts.tsx';
import type { Choice } from './Option.tsx';

/** More lines than one looks through; typing finds the rest. */
const SHOWN = 60;

type Props = FieldProps & Bound<string> & { readonly options: readonly Choice[]; readonly placeholder?: string | undefined };

/** One of many known values, found by typing part of it; accents need not be typed. Empty is ''. */
export function SearchSelect({ options, value, onChange, ...props }: Props) {
  const chosen = options.find((option) => option.value === value);
  const [typed, setTyped] = useState<string | null>(null);
  const fitting = useMemo(() => {
    const words = foldText(typed ?? '')
      .split(/\s+/)
      .filter(Boolean);
    return options.filter(({ label }) => words.every((word) => foldText(label).includes(word))).slice(0, SHOWN);
  }, [options, typed]);
  const change = (text: string): void => {
    setTyped(text === chosen?.label ? null : text);
    if (text === '') onChange('');
  };
  const choose = (next: string | null): void => {
    setTyped(null);
    if (next !== null) onChange(next);
  };
  return <ComboBox {...props} options={fitting} text={typed ?? chosen?.label ?? value} onTextChange={change} value={chosen ? value : null} onChoose={choose} />;
}
