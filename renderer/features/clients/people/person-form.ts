import { z } from 'zod';
import type { PersonView } from '#shared/contract/clients.ts';
import { personFields, role, type PersonFields } from '#shared/domain/person.ts';
import type { Filled } from '../../../ui/form-path.ts';
import { emptyPoint, pointLines } from '../form/lines.ts';

/** A person and what they are at this client. */
export const personForm = z.strictObject({ person: z.strictObject({ ...personFields.shape, points: pointLines }), role });
export type PersonFormInput = Filled<z.input<typeof personForm>>;

export function emptyPerson(isFirst: boolean): PersonFormInput {
  return {
    person: {
      name: '',
      greeting: '',
      formOfAddress: 'formal',
      gender: null,
      language: null,
      birthday: null,
      points: [emptyPoint('phone'), emptyPoint('email')],
      note: '',
    },
    role: isFirst ? 'decision_maker' : 'other',
  };
}

/** What of the view is the person, without their place at the client. */
export function fieldsOf({ name, greeting, formOfAddress, gender, language, birthday, points, note }: PersonView): PersonFields {
  return { name, greeting, formOfAddress, gender, language, birthday, points, note };
}
