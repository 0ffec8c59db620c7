import { useTranslation } from 'react-i18next';
import type { ClientView, PersonView } from '#shared/contract/clients.ts';
import { useCall } from '../../../api/use-call.ts';
import { RouteLink } from '../../../app/RouteLink.tsx';
import { useAct } from '../../../app/use-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useDeletion } from '../../trash/use-deletion.ts';
import styles from '../page/page.module.css';
import { ContactPoints } from './ContactPoints.tsx';
import { usePersonWords } from './use-person-words.ts';

const css = classes(styles);

type Props = {
  readonly client: ClientView;
  readonly person: PersonView;
  readonly onEdit: () => void;
  readonly onErase: () => void;
  readonly onRemoved: () => void;
};

/** One person: who they are here, how to reach them, what one knows. */
export function PersonCard({ client, person, onEdit, onErase, onRemoved }: Props) {
  const { t } = useTranslation();
  const words = usePersonWords(person);
  const elsewhere = person.clients.filter(({ id }) => id !== client.id);
  const remove = useRemoval(client, person);
  const removeHere = async (): Promise<void> => {
    if (await remove()) onRemoved();
  };
  const { deletePerson } = useDeletion();
  const deleteEverywhere = async (): Promise<void> => {
    if (await deletePerson(person.id, person.name)) onRemoved();
  };
  return (
    <li className={css('person')}>
      <Photo person={person} />
      <div className={css('personWords')}>
        <div className={css('personHead')}>
          <h3>{person.name}</h3>
          <span className={css('small')}>{t(`app.role.${person.role}`)}</span>
        </div>
        <ContactPoints points={person.points} name={person.name} clientId={client.id} personId={person.id} />
        {words && <p className={css('small')}>{words}</p>}
        {person.note && <p className={css('written')}>{person.note}</p>}
        {elsewhere.length > 0 && (
          <p className={css('small', 'elsewhere')}>
            {t('clients.person.alsoAt')}
            {elsewhere.map(({ id, name }) => (
              <RouteLink key={id} to={{ view: 'client', id }}>
                {name}
              </RouteLink>
            ))}
          </p>
        )}
      </div>
      <Button onPress={onEdit} label={t('clients.person.editNamed', { name: person.name })}>
        {t('clients.page.edit')}
      </Button>
      <Menu
        label={t('clients.person.moreNamed', { name: person.name })}
        entries={[
          { id: 'remove', label: t('clients.person.remove'), onAction: () => void removeHere() },
          { id: 'delete', label: t('trash.delete.person'), onAction: () => void deleteEverywhere(), hard: true },
          { id: 'erase', label: t('trash.erase.act'), onAction: onErase, hard: true },
        ]}
      />
    </li>
  );
}

function Photo({ person }: { readonly person: PersonView }) {
  const photo = useCall('people.photo', { id: person.id }, { enabled: person.hasPhoto });
  if (!photo.data?.dataUrl) return null;
  // The name beside it says who it is.
  return <img className={css('photo')} src={photo.data.dataUrl} alt="" />;
}

/** Takes the person from this client; they stay known, and an undo puts them back with their role. */
function useRemoval(client: ClientView, person: PersonView): () => Promise<unknown> {
  const { t } = useTranslation();
  const unlink = useAct('people.unlink');
  const link = useAct('people.link');
  const membership = { clientId: client.id, personId: person.id };
  return () =>
    unlink.run(membership, {
      done: t('clients.person.removed', { name: person.name, client: client.name }),
      undo: () => link.run({ ...membership, role: person.role }),
    });
}
