import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkView } from '#shared/contract/talks.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { TALK_POINTS, talkFields, talkGaps, type TalkGap, type TalkPromise } from '#shared/domain/plans/talk.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import { HoldDialog } from './HoldDialog.tsx';
import styles from './talks.module.css';

const css = classes(styles);

type Props = { readonly engagementId: EngagementId; readonly view: TalkView };

/** The nine steps of the outline in their order; prepared as far as one likes, held only whole. */
export function TalkForm({ engagementId, view: { talk, outline, held } }: Props) {
  const { t } = useTranslation();
  const save = useAct('talks.save');
  const [asked, setAsked] = useState<'gaps' | 'when' | null>(null);
  const form = useForm({
    schema: talkFields,
    initial: talk,
    onSubmit: async (value) => {
      if (await save.run({ engagementId, talk: value }, { done: t('talks.saved'), undo: 'step' })) form.replace(value);
    },
  });
  useMendedElsewhere(talk, form);
  const values = talkFields.safeParse(form.values);
  const gaps = values.success ? talkGaps(values.data) : [];
  const gapText = useGapText(asked === 'gaps' ? gaps : []);
  return (
    <Form form={form} label={t('talks.title')}>
      <Steps form={form} outline={outline} gapText={gapText} />
      <Ticks form={form} gapText={gapText} />
      <div className={css('acts')}>
        <Button kind="go" onPress={() => setAsked(gaps.length > 0 ? 'gaps' : 'when')}>
          {t(held ? 'talks.holdAgain' : 'talks.hold')}
        </Button>
        <Button type="submit" pending={form.pending} isDisabled={!form.isDirty}>
          {t('talks.save')}
        </Button>
      </div>
      {asked === 'when' && values.success && (
        <HoldDialog engagementId={engagementId} talk={values.data} held={held} onHeld={() => form.replace(values.data)} onClose={() => setAsked(null)} />
      )}
    </Form>
  );
}

/** After *Undo*, or a word of theirs written on another page, the form says what is kept, unless one is writing in it. */
function useMendedElsewhere(talk: TalkView['talk'], { isDirty, replace }: Pick<TalkFormState, 'isDirty' | 'replace'>): void {
  const [shown, setShown] = useState(talk);
  if (JSON.stringify(shown) === JSON.stringify(talk)) return;
  setShown(talk);
  if (!isDirty) replace(talk);
}

type PartProps = { readonly form: TalkFormState; readonly gapText: (gap: TalkGap) => string | null };
type TalkFormState = ReturnType<typeof useForm<typeof talkFields>>;

function Steps({ form, outline, gapText }: PartProps & Pick<TalkView, 'outline'>) {
  const { t } = useTranslation();
  const promise = (of: TalkPromise): ReactNode => {
    const field = form.field(`promises.${of}`);
    return <TextArea label={t('talks.promise')} rows={2} isRequired {...field} error={gapText(`promises.${of}`) ?? field.error} />;
  };
  const success = form.field('success');
  return (
    <ol className={css('steps')}>
      <Step name="open" says={outline.open} />
      <Step name="start" says={outline.start} />
      <Step name="requests" says={outline.requests}>
        {promise('requests')}
      </Step>
      <Step name="invisible" says={outline.invisible}>
        {promise('invisible')}
      </Step>
      <Step name="shiny" says={outline.shiny}>
        {promise('shiny')}
      </Step>
      <Step name="notSo" says={outline.notSo} />
      <Step name="success" says={outline.success}>
        <TextArea label={t('talks.success')} hint={t('talks.successHint')} rows={2} {...success} error={gapText('success') ?? success.error} />
      </Step>
      <Step name="sign" says={outline.sign}>
        <TextField label={t('talks.word')} {...form.field('word')} />
      </Step>
      <Step name="close" says={outline.close}>
        <FormRow>
          <TextField label={t('talks.firstResult')} {...form.field('firstResult')} />
          <DateField label={t('talks.firstResultOn')} {...form.field('firstResultOn')} />
        </FormRow>
      </Step>
    </ol>
  );
}

function Ticks({ form, gapText }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={css('ticks')}>
      <h3 id={id}>{t('talks.ticks')}</h3>
      {TALK_POINTS.map((point) => {
        const { value, onChange } = form.field(`points.${point}`);
        return (
          <Checkbox key={point} value={value} onChange={onChange} detail={gapText(`points.${point}`) ?? undefined}>
            {t(`talks.point.${point}`)}
          </Checkbox>
        );
      })}
    </div>
  );
}

type StepProps = { readonly name: keyof TalkView['outline']; readonly says: string; readonly children?: ReactNode };

function Step({ name, says, children }: StepProps) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>{t(`talks.step.${name}`)}</h3>
      <p className={css('says')}>{says}</p>
      {children}
    </li>
  );
}

/** What is missing, in a sentence one can act on. */
function useGapText(gaps: readonly TalkGap[]): (gap: TalkGap) => string | null {
  const { t } = useTranslation();
  return (gap) => {
    if (!gaps.includes(gap)) return null;
    if (gap === 'success') return t('errors.problem.talk-success');
    return t(gap.startsWith('promises') ? 'errors.problem.talk-promise' : 'errors.problem.talk-point');
  };
}
