import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { SECTION_NAMES } from '#shared/domain/expectations/section.ts';
import { spokenTo, type Profession, type TemplateClause } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import { useAct } from '../../../app/use-act.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { PlusIcon } from '../../../ui/icons/icons.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import lists from '../../rhythm/lists.module.css';
import styles from './expectations.module.css';
import { TemplateClauseDialog } from './TemplateClauseDialog.tsx';

const css = classes({ ...lists, ...styles });

type Props = { readonly profession: Profession; readonly language: Language; readonly template: Output<'expectations.template'> };
type Clauses = readonly TemplateClause[];

/** The clauses section by section; each change is kept at once and can be taken back. */
export function TemplateClauses({ profession, language, template }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<TemplateClause | 'new' | null>(null);
  const save = useAct('expectations.saveTemplate');
  const restore = useAct('expectations.restoreTemplate');
  const keep = (clauses: Clauses, done: string): void => void save.run({ profession, language, clauses: [...clauses] }, { done, undo: 'step' });
  return (
    <>
      {template.shown !== language && <Banner>{t('sheetTemplates.otherLanguage', { shown: t(`app.language.${template.shown}`) })}</Banner>}
      {SECTION_NAMES.map((name, index) => (
        <Section
          key={name}
          name={`${index + 1} ${t(`expectations.section.${name}`)}`}
          section={index + 1}
          all={template.clauses}
          onOpen={setOpened}
          onKeep={keep}
        />
      ))}
      <div className={css('acts')}>
        <Button icon={PlusIcon} onPress={() => setOpened('new')}>
          {t('expectations.clause.add')}
        </Button>
        {template.own && (
          <Button pending={restore.pending} onPress={() => void restore.run({ profession, language }, { done: t('sheetTemplates.restored'), undo: 'step' })}>
            {t('sheetTemplates.restore')}
          </Button>
        )}
      </div>
      {opened && (
        <TemplateClauseDialog
          profession={profession}
          language={language}
          clauses={template.clauses}
          clause={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

type SectionProps = {
  readonly name: string;
  readonly section: number;
  readonly all: Clauses;
  readonly onOpen: (clause: TemplateClause) => void;
  readonly onKeep: (clauses: Clauses, done: string) => void;
};

function Section({ name, section, all, onOpen, onKeep }: SectionProps) {
  const { t } = useTranslation();
  const clauses = all.filter((clause) => clause.section === section);
  if (clauses.length === 0) return null;
  const entries = (clause: TemplateClause, index: number, situation: string) => [
    {
      id: 'up',
      label: t('expectations.clause.up'),
      isDisabled: index === 0,
      onAction: () => onKeep(swapped(all, clause, clauses[index - 1]), t('sheetTemplates.moved', { clause: situation })),
    },
    {
      id: 'down',
      label: t('expectations.clause.down'),
      isDisabled: index === clauses.length - 1,
      onAction: () => onKeep(swapped(all, clause, clauses[index + 1]), t('sheetTemplates.moved', { clause: situation })),
    },
    {
      id: 'delete',
      label: t('sheetTemplates.remove'),
      hard: true,
      isDisabled: all.length === 1,
      onAction: () => onKeep(without(all, clause), t('sheetTemplates.removed', { clause: situation })),
    },
  ];
  return (
    <section className={css('group')}>
      <h3>{name}</h3>
      <ul>
        {clauses.map((clause, index) => {
          const { situation } = spokenTo(clause, 'formal');
          return (
            <li key={clause.key}>
              <LinkButton label={t('sheetTemplates.editNamed', { clause: situation })} onPress={() => onOpen(clause)}>
                {situation}
              </LinkButton>
              {clause.mustDiscuss && <span className={css('small')}>{t('expectations.clause.mustDiscuss')}</span>}
              <span className={css('space')} />
              <Menu label={t('sheetTemplates.more', { clause: situation })} entries={entries(clause, index, situation)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function swapped(all: Clauses, one: TemplateClause, other: TemplateClause | undefined): Clauses {
  if (!other) return all;
  return all.map((clause) => (clause === one ? other : clause === other ? one : clause));
}

function without(all: Clauses, clause: TemplateClause): Clauses {
  return all.filter((each) => each !== clause);
}
