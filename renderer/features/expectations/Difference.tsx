import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { SheetView } from '#shared/contract/expectations.ts';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Changed = Output<'expectations.difference'>['clauses'][number];

/** Word by word what is otherwise than in the version before; nothing for the first. */
export function Difference({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const difference = useCall('expectations.difference', { id: sheet.id }).data;
  if (!difference || difference.before === null) return null;
  const { before, clauses } = difference;
  return (
    <Disclosure
      title={t('expectations.difference.title', { version: before })}
      detail={clauses.length === 0 ? t('expectations.difference.none') : t('expectations.difference.count', { count: clauses.length })}
      isOpen={isOpen}
      onChange={setOpen}
    >
      {clauses.length === 0 && <p className={css('small')}>{t('expectations.difference.none')}</p>}
      <ul className={css('changes')} lang={sheet.language}>
        {clauses.map((clause) => (
          <ChangedClause key={clause.key} clause={clause} />
        ))}
      </ul>
    </Disclosure>
  );
}

function ChangedClause({ clause: { section, situation, change, texts } }: { readonly clause: Changed }) {
  const { t } = useTranslation();
  return (
    <li>
      <h2>
        §{section} {situation} <span className={css('small')}>{t(`expectations.difference.${change}`)}</span>
      </h2>
      {texts.map(({ field, words }) => (
        <p key={field}>
          {words.map(({ mark, text }, index) => (
            <Marked key={index} mark={mark} text={text} />
          ))}
        </p>
      ))}
    </li>
  );
}

/** Told apart by more than colour, and said aloud. */
function Marked({ mark, text }: Changed['texts'][number]['words'][number]) {
  const { t } = useTranslation();
  if (mark === 'same') return text;
  const Tag = mark === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <VisuallyHidden>{t(`expectations.difference.${mark}Word`)} </VisuallyHidden>
      {text}
    </Tag>
  );
}
