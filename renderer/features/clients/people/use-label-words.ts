import { useTranslation } from 'react-i18next';
import { KNOWN_LABELS, type KnownLabel } from '#shared/domain/contact-point.ts';
import { useLanguage } from '../../../app/start.tsx';

export type LabelWords = {
  /** The label as it is read here: "work" is "praca" in Polish, "Reception" stays. */
  readonly wordOf: (label: string) => string;
  /** The label that is kept for a word typed here. */
  readonly labelOf: (word: string) => string;
};

/** Labels that every program has, in the language of the interface. */
export function useLabelWords(): LabelWords {
  const { t } = useTranslation();
  const language = useLanguage();
  return {
    wordOf: (label) => (isKnown(label) ? t(`clients.contact.known.${label}`) : label),
    labelOf(word) {
      const typed = word.trim().toLocaleLowerCase(language);
      return KNOWN_LABELS.find((label) => t(`clients.contact.known.${label}`) === typed) ?? word;
    },
  };
}

function isKnown(label: string): label is KnownLabel {
  return KNOWN_LABELS.some((known) => known === label);
}
