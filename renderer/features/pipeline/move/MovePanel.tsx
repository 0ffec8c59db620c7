import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/lib/assert-never.ts';
import { classes } from '../../../ui/classes.ts';
import { Chooser } from './Chooser.tsx';
import { EventForm } from './EventForm.tsx';
import { GuardPanel } from './GuardPanel.tsx';
import styles from './move.module.css';
import type { Step } from './move-steps.ts';
import { nameOf } from './move-words.ts';
import { Nowhere } from './Nowhere.tsx';
import type { Asked, Mover } from './use-mover.ts';

const css = classes(styles);

type Props = { readonly mover: Mover; readonly asked: Asked; readonly onClose: () => void };

/** In place, under whom it is about: a question about a move, or why it is not made yet. Esc closes it. */
export function MovePanel(props: Props) {
  const { step } = props.asked;
  // Another question is another panel: the focus goes to its first control.
  return <Panel key={step.kind === 'form' ? step.event : step.kind} {...props} />;
}

function Panel({ mover, asked, onClose }: Props) {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const { step, subject } = asked;
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"], button, a[href]')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Node && !panel.current?.contains(event.target)) return;
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions -- Esc comes up to it from its controls
    <div
      ref={panel}
      role="group"
      aria-label={t('pipeline.move.about', { name: nameOf(subject) })}
      className={css('panel')}
      data-still
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
    >
      {contentOf(step, { mover, asked, onClose })}
    </div>
  );
}

function contentOf(step: Step, props: Props): ReactNode {
  switch (step.kind) {
    case 'choose':
      return <Chooser step={step} {...props} />;
    case 'nowhere':
      return <Nowhere step={step} {...props} />;
    case 'form':
      return <EventForm step={step} {...props} />;
    case 'guard':
      return <GuardPanel step={step} {...props} />;
    default:
      return assertNever(step);
  }
}

export type StepProps<K extends Step['kind']> = Props & { readonly step: Extract<Step, { kind: K }> };
