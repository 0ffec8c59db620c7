import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementView } from '#shared/contract/clients.ts';
import type { RequestView, UsualItem } from '#shared/contract/requests.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { REPEATS, requestFields, RETREAT_MAX, type RequestFields } from '#shared/domain/requests/request-list.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import lists from '../rhythm/lists.module.css';
import { ItemsField, type Line } from './ItemsField.tsx';
import styles from './requests.module.css';

const css = classes({ ...lists, ...styles });

type Props = {
  readonly clientId: number;
  readonly engagementId?: EngagementId | null;
  /** What it can be for; a choice where there are several. */
  readonly engagements?: readonly Pick<EngagementView, 'id' | 'title'>[];
  /** One that is changed; without it a new one. */
  readonly view?: RequestView;
  /** What a new one begins with. */
  readonly start?: { readonly dueOn: string; readonly items: readonly UsualItem[] };
};

/** A list as it is written: what it is for, by when, and each thing with its reason. */
export function RequestForm(props: Props) {
  const { t } = useTranslation();
  const { back } = useRouter();
  const { form, save } = useSaving(props);
  const { items, allNeeded, statutoryOn } = form.values;
  const dueOn = form.field('dueOn');
  const [law, setLaw] = useState(statutoryOn !== null);
  const musts = items.filter(({ mustHave }) => mustHave).length;
  const asked = new Set<number>(props.view?.items.filter(({ timesAsked }) => timesAsked > 0).map(({ id }) => id));
  return (
    <Form form={form} id="request">
      <div className={css('stack')}>
        <TextField label={t('requests.form.title')} hint={t('requests.form.titleHint')} {...form.field('title')} />
        <EngagementField engagements={props.engagements ?? []} value={form.values.engagementId} onChange={(id) => form.set('engagementId', id)} />
        <div className={css('dates')}>
          <DateField label={t('requests.form.dueOn')} {...dueOn} value={dueOn.value || null} onChange={(on) => dueOn.onChange(on ?? '')} />
          <DateField label={t('requests.form.resultOn')} {...form.field('resultOn')} />
          <Select
            label={t('requests.form.repeats')}
            options={REPEATS.map((value) => ({ value, label: t(`requests.repeats.${value}`) }))}
            {...form.field('repeats')}
          />
        </div>
        <ItemsField items={items} asked={asked} errorAt={(path) => form.field(path as 'items').error} onChange={(next) => form.set('items', next as never)} />
        {musts > RETREAT_MAX && !allNeeded && (
          <p className={css('warn')} role="status">
            {t('requests.form.manyMusts', { count: musts, max: RETREAT_MAX })}
          </p>
        )}
        <Disclosure title={t('requests.form.law')} isOpen={law} onChange={setLaw}>
          <div className={css('stack')}>
            <DateField label={t('requests.form.statutoryOn')} {...form.field('statutoryOn')} />
            <TextField label={t('requests.form.consequence')} hint={t('requests.form.consequenceHint')} {...form.field('consequence')} />
            <Checkbox value={allNeeded} onChange={(all) => form.set('allNeeded', all)} detail={t('requests.form.allNeededHint')}>
              {t('requests.form.allNeeded')}
            </Checkbox>
          </div>
        </Disclosure>
        <div className={css('acts')}>
          <Button kind="go" type="submit" keys="Mod+Enter" pending={save.pending}>
            {t('requests.form.save')}
          </Button>
          <Button kind="quiet" onPress={back}>
            {t('requests.form.cancel')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

type EngagementProps = {
  readonly engagements: NonNullable<Props['engagements']>;
  readonly value: number | null;
  readonly onChange: (id: EngagementId | null) => void;
};

/** Only where the client has several. */
function EngagementField({ engagements, value, onChange }: EngagementProps) {
  const { t } = useTranslation();
  if (engagements.length < 2) return null;
  const options = [{ value: '', label: t('requests.form.noEngagement') }, ...engagements.map(({ id, title }) => ({ value: String(id), label: title }))];
  return (
    <Select
      label={t('requests.form.engagement')}
      options={options}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(engagements.find(({ id }) => String(id) === chosen)?.id ?? null)}
    />
  );
}

function useSaving({ clientId, engagementId = null, view, start }: Props) {
  const { replace } = useRouter();
  const save = useCommand('requests.save');
  const initial = {
    engagementId: view?.engagementId ?? engagementId,
    title: view?.title ?? '',
    resultOn: view?.resultOn ?? null,
    dueOn: view?.dueOn ?? start?.dueOn ?? '',
    statutoryOn: view?.statutoryOn ?? null,
    consequence: view?.consequence ?? '',
    allNeeded: view?.allNeeded ?? false,
    repeats: view?.repeats ?? 'once',
    items: (view?.items ?? start?.items ?? []).map(({ id, text, why, example, mustHave }): Line => ({ id, text, why, example, mustHave })),
  };
  const form = useForm({
    schema: requestFields,
    initial,
    error: save.error,
    errorPrefix: 'request.',
    onSubmit: async (request: RequestFields) => {
      const saved = await save.run({ id: view?.id ?? null, clientId, request: { ...request, items: [...request.items] } });
      if (saved) replace({ view: 'request', id: saved.id });
      return saved && 'gone';
    },
  });
  return { form, save };
}
