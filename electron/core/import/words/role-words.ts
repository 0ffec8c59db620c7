import type { Role } from '#shared/domain/person.ts';
import { wordKey, wordMap } from './word-key.ts';

const ROLES = wordMap<Role>({
  decision_maker:
    'decision maker|decides|owner|ceo|managing director|director|president|boss|decydent|decyduje|właściciel|właścicielka|prezes|dyrektor|szef|szefowa|ЛПР|директор|генеральный директор|владелец|владелица|руководитель|Inhaber|Inhaberin|Geschäftsführer|Geschäftsführerin',
  assistant:
    'assistant|pa|secretary|office manager|asystent|asystentka|sekretarka|sekretariat|помощник|помощница|ассистент|секретарь|Assistent|Assistentin|Sekretariat',
  bookkeeper:
    'bookkeeper|accountant|accounting|księgowa|księgowy|księgowość|główna księgowa|бухгалтер|главный бухгалтер|бухгалтерия|Buchhalter|Buchhalterin|Buchhaltung',
  other: 'other|inne|inna|inny|другое|другая|прочее|sonstige',
});

/** Who a person is to the client. A word we do not know is some other role, not an error. */
export function roleFrom(text: string): Role | null {
  const key = wordKey(text);
  return key === '' ? null : (ROLES.get(key) ?? 'other');
}
