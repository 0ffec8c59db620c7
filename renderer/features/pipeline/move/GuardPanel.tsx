import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardState } from '#shared/contract/pipeline.ts';
import { LINE_MAX } from '#shared/domain/text-fields.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Supplies } from './Supplies.tsx';
import { suppliesOf, supplyOf } from './supply.ts';
import { useOverride } from './use-override.ts';
import { useStillFailing } from './use-still-failing.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './move.module.css';
import type { StepProps } from './MovePanel.tsx';
import { useMoveWords } from './move-words.ts';

const css = classes(styles);
type Props = StepProps<'guard'>;

/** Why it is not done yet, what would make it possible, and the way past it where there is one. */
export function GuardPanel(props: Props) {
  const { step, asked, mover, onClose } = props;
  const { t } = useTranslation();
  const words = useMoveWords();
  const [stated, setStated] = useState<readonly GuardState['guard'][]>([]);
  const [isOverriding, setOverriding] = useState(false);
  const failing = useStillFailing(props);
  const open = failing.filter(({ guard }) => !stated.includes(guard));
  const canOverride = open.length > 0 && open.every(({ strength }) => strength === 'soft');
  const supplies = suppliesOf(open.map(({ guard }) => guard));
  return (
    <>
      <b>{words.notYet(step.move.event, step.to)}</b>
      <ul className={css('reasons')}>
        {failing.map((state) => (
          <Reason
            key={state.guard}
            state={state}
            isStated={stated.includes(state.guard)}
            onState={(yes) => setStated(yes ? [...stated, state.guard] : stated.filter((each) => each !== state.guard))}
          />
        ))}
      </ul>
      {!isOverriding && <Supplies clientId={asked.subject.clientId} of={supplies} />}
      {(open.length === 0 || failing.some(({ met }) => met === null)) && (
        <Button
          kind={open.length === 0 ? 'go' : 'plain'}
          wide
          isDisabled={open.length > 0}
          pending={mover.pending}
          onPress={() => void mover.run(asked.subject, step.move, { stated })}
        >
          {t('pipeline.move.do')}
        </Button>
      )}
      {open.some(({ guard, met }) => met === false && !supplyOf(guard)) && (
        <RouteLink to={{ view: 'client', id: asked.subject.clientId }} look="plain">
          {t('pipeline.move.recordIt')}
        </RouteLink>
      )}
      {isOverriding && canOverride ? (
        <Override {...props} stated={stated} />
      ) : (
        <>
          {canOverride && (
            <Button kind="quiet" wide onPress={() => setOverriding(true)}>
              {t('pipeline.move.override')}
            </Button>
          )}
          <Button kind="quiet" wide onPress={onClose}>
            {t('pipeline.move.leave')}
          </Button>
        </>
      )}
    </>
  );
}

type ReasonProps = { readonly state: GuardState; readonly isStated: boolean; readonly onState: (yes: boolean) => void };

/** What is missing; where nothing records it, it can be said here that it is so. */
function Reason({ state: { guard, met }, isStated, onState }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <li>
      {t(`pipeline.guard.${guard}.no`)}
      {met === null && (
        <Checkbox value={isStated} onChange={onState}>
          {t(`pipeline.guard.${guard}.state`)}
        </Checkbox>
      )}
    </li>
  );
}

/** Done all the same: the reason stands in the history. */
function Override({ step, asked, mover, onClose, stated }: Props & { readonly stated: readonly GuardState['guard'][] }) {
  const { t } = useTranslation();
  const form = useOverride((overrideReason) => mover.run(asked.subject, step.move, { stated, overrideReason }));
  return (
    <Form form={form} label={t('pipeline.move.override')}>
      <TextField label={t('pipeline.move.overrideReason')} isRequired maxLength={LINE_MAX} autoFocus {...form.field('reason')} />
      <Button kind="go" type="submit" wide pending={form.pending}>
        {t('pipeline.move.override')}
      </Button>
      <Button kind="quiet" wide onPress={onClose}>
        {t('pipeline.move.leave')}
      </Button>
    </Form>
  );
}
