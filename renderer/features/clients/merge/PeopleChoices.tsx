import { useTranslation } from 'react-i18next';
import { firstOf } from '#shared/domain/contact-point.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { Select } from '../../../ui/Select.tsx';
import { classes } from '../../../ui/classes.ts';
import { peopleToPlace, type MergeState } from './merge-state.ts';
import styles from './merge.module.css';

const css = classes(styles);
const OWN = 'own';

type Props = { readonly state: MergeState; readonly onChange: (state: MergeState) => void };

/** For each person who is only with the one that goes: somebody of their own, or one with somebody of the other. */
export function PeopleChoices({ state, onChange }: Props) {
  const { t } = useTranslation();
  const people = peopleToPlace(state);
  const { keep, join } = state;
  if (people.length === 0 || keep.people.length === 0) return null;
  const place = (person: PersonId, value: string): void => {
    const into = keep.people.find(({ id }) => String(id) === value)?.id ?? null;
    // Two cannot be one and the same third here: whoever was, is somebody of their own again.
    const others = [...join].map(([from, was]) => [from, was === into ? null : was] as const);
    onChange({ ...state, join: new Map([...others, [person, into]]) });
  };
  return (
    <section>
      <SectionHead title={t('clients.merge.people')} />
      <div className={css('people')}>
        {people.map((person) => (
          <Select
            key={person.id}
            label={[person.name, firstOf(person.points, 'email')].filter(Boolean).join(' · ')}
            options={[
              { value: OWN, label: t('clients.merge.ownPerson') },
              ...keep.people.map((other) => ({ value: String(other.id), label: t('clients.merge.samePerson', { name: other.name }) })),
            ]}
            value={String(join.get(person.id) ?? OWN)}
            onChange={(value) => place(person.id, value)}
          />
        ))}
      </div>
    </section>
  );
}
