import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#shared/contract/expectations.ts';
import { SITUATIONS } from '#shared/domain/expectations/section.ts';
import { useCommand } from '../../api/use-command.ts';
import { useAct } from '../../app/use-act.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Form } from '../../ui/Form.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { useForm } from '../../ui/use-form.ts';
import { ClauseFields, clauseForm, type ClauseDraft } from './ClauseForm.tsx';
import styles from './expectations.module.css';

const css = classes(styles);
type Props = { readonly sheet: SheetView };

export const NEW_CLAUSE: ClauseDraft = {
  clause: {
    section: SITUATIONS,
    situation: '',
    short: '',
    question: '',
    body: '',
    items: [],
    weDo: '',
    youDo: '',
    byWhen: '',
    otherwise: '',
    mustDiscuss: true,
  },
};

/** One of one's own, or what the template has by now. */
export function AddClause({ sheet }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <FromTemplate sheet={sheet} />
      {isOpen ? (
        <NewClause sheet={sheet} onClose={() => setOpen(false)} />
      ) : (
        <Button icon={PlusIcon} onPress={() => setOpen(true)}>
          {t('expectations.clause.add')}
        </Button>
      )}
    </section>
  );
}

function NewClause({ sheet, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const add = useCommand('expectations.addClause');
  const form = useForm({
    schema: clauseForm,
    initial: NEW_CLAUSE,
    error: add.error,
    onSubmit: async (value) => {
      if (await add.run({ id: sheet.id, ...value })) onClose();
    },
  });
  return (
    <div className={css('edited')}>
      <Form form={form}>
        <ClauseFields form={form} />
        <div className={css('acts')}>
          <Button kind="go" type="submit" pending={form.pending}>
            {t('expectations.clause.add')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('ui.form.cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function FromTemplate({ sheet }: Props) {
  const { t } = useTranslation();
  const take = useAct('expectations.takeClause');
  if (sheet.addable.length === 0) return null;
  return (
    <div className={css('addable')}>
      <SectionHead title={t('expectations.addable.title', { count: sheet.addable.length })} />
      <ul>
        {sheet.addable.map(({ key, section, situation }) => (
          <li key={key}>
            <span>
              §{section} {situation}
            </span>
            <Button size="small" label={t('expectations.addable.takeNamed', { clause: situation })} onPress={() => void take.run({ id: sheet.id, key })}>
              {t('expectations.addable.take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
