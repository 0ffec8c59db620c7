import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useUndoing } from '../../../app/use-undoing.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { FieldChoices } from './FieldChoices.tsx';
import { MergeSummary } from './MergeSummary.tsx';
import { PeopleChoices } from './PeopleChoices.tsx';
import { beginMerge, swapped } from './merge-state.ts';
import styles from './merge.module.css';

const css = classes(styles);

/** Which record stays, which of two values, which people are one. */
export function MergeForm({ first, second }: { readonly first: ClientView; readonly second: ClientView }) {
  const { t } = useTranslation();
  const { replace, back } = useRouter();
  const { undoOf } = useUndoing();
  const { show } = useToasts();
  const errorText = useErrorText();
  const merging = useCommand('clients.merge');
  const [state, setState] = useState(() => beginMerge(first, second));
  const { keep, lose, choices, join } = state;
  const merge = async (): Promise<void> => {
    const joined = [...join].flatMap(([from, into]) => (into === null ? [] : [{ from, into }]));
    if (!(await merging.run({ keep: keep.id, lose: lose.id, choices, join: joined }))) return;
    const takeBack = undoOf('clients.merge');
    replace({ view: 'client', id: keep.id });
    show({ text: t('clients.merge.done', { name: lose.name }), action: { label: t('ui.toast.undo'), onPress: () => void takeBack() } });
  };
  const both = [first, second] as const;
  return (
    <>
      <PageHead title={t('clients.merge.title')} lede={t('clients.merge.lede')} />
      <div className={css('form')}>
        <RadioGroup
          label={t('clients.merge.stays')}
          options={both.map((client) => ({
            value: String(client.id),
            label: client.name,
            detail: t('clients.merge.since', { stage: t(`app.stage.${client.stage}`), count: client.interactions }),
          }))}
          value={String(keep.id)}
          onChange={(id) => id !== String(keep.id) && setState(swapped(state))}
          across
        />
        <FieldChoices state={state} onChange={setState} />
        <PeopleChoices state={state} onChange={setState} />
        <section>
          <SectionHead title={t('clients.merge.then')} />
          <MergeSummary state={state} />
        </section>
        {merging.error && (
          <p role="alert" className={css('refused')}>
            {errorText(merging.error)}
          </p>
        )}
        <div className={css('foot')}>
          <Button kind="quiet" onPress={back}>
            {t('clients.form.cancel')}
          </Button>
          <Button kind="go" pending={merging.pending} onPress={() => void merge()}>
            {t('clients.merge.merge')}
          </Button>
        </div>
      </div>
    </>
  );
}
