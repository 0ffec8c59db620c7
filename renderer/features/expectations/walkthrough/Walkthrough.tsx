import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { CheckIcon } from '../../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ClausePage } from './ClausePage.tsx';
import { Summary } from './Summary.tsx';
import { useWalk, type Walk } from './use-walk.ts';
import { useWalkKeys } from './use-walk-keys.ts';
import { WalkFoot } from './WalkFoot.tsx';
import styles from './walkthrough.module.css';

const css = classes(styles);
type Props = { readonly sheet: SheetView };

/** Reached with Tab, so that the keyboard can scroll a long clause. */
const SCROLLED = { tabIndex: 0, role: 'region' } as const;

/** One clause in large type, readable from the other side of the table. */
export function Walkthrough({ sheet }: Props) {
  const walk = useWalk(sheet);
  const question = useRef<HTMLInputElement>(null);
  const { place, goTo, tick, leave } = walk;
  useWalkKeys((key) => {
    if (key === 'next') goTo(place + 1);
    else if (key === 'back') goTo(place - 1);
    else if (key === 'tick') tick();
    else if (key === 'leave') leave();
    else question.current?.focus();
  });
  return (
    <div className={css('walk')}>
      <WalkHead sheet={sheet} onLeave={leave} />
      <div className={css('body')}>
        <SectionList walk={walk} />
        <div key={place} className={css('page')} lang={sheet.language} {...SCROLLED} aria-label={sheet.words.title}>
          {walk.clause ? <ClausePage key={walk.clause.id} clause={walk.clause} sheet={sheet} /> : <Summary sheet={sheet} walk={walk} />}
        </div>
      </div>
      <WalkFoot walk={walk} question={question} />
    </div>
  );
}

function WalkHead({ sheet: { words }, onLeave }: Props & { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={css('head')}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <span className={css('between')}>{words.between}</span>
      <span className={css('space')} />
      <span className={css('version')}>{words.version}</span>
      <Button kind="quiet" keys="Esc" onPress={onLeave}>
        {t('expectations.walk.leave')}
      </Button>
    </header>
  );
}

function SectionList({ walk: { clause, sections, goTo } }: { readonly walk: Walk }) {
  const { t } = useTranslation();
  return (
    <nav className={css('sections')} aria-label={t('expectations.walk.sections')}>
      <ol>
        {sections.map(({ section, name, first, isTalked }) => (
          <li key={section}>
            <button type="button" aria-current={clause?.section === section ? 'step' : undefined} onClick={() => goTo(first)}>
              <em>{section}</em>
              <span>{name}</span>
              {isTalked && (
                <>
                  <CheckIcon />
                  <VisuallyHidden>{t('expectations.walk.talkedThrough')}</VisuallyHidden>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
