import { updatesFor } from '#shared/domain/cadence.ts';
import { hoursInWords } from '#shared/domain/expectations/hours.ts';
import type { PlaceValues } from '#shared/domain/expectations/places.ts';
import { REVISION_ROUNDS, WEEKLY_WEEKS, WORK_PAUSES_DAYS } from '#shared/domain/expectations/usual.ts';
import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { formatMoney } from '#shared/text/money.ts';
import type { Day } from '#shared/time/day.ts';
import { found, settingsOf, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import { peopleOf } from '../store/people.ts';
import { proposalOf } from '../store/sales-proposals.ts';
import { sql, type ReadDb } from '../store/sql.ts';

/** Everything a clause may name that stands somewhere in the practice, in the words of the sheet's language. */
export function knownPlaces(practice: Practice, of: { readonly clientId: ClientId; readonly engagementId: EngagementId }, language: Language): PlaceValues {
  const { read } = practice.store;
  const text = textIn(language);
  const settings = settingsOf(practice);
  const client = found(clientOf(read, of.clientId));
  const [decider, deputy] = peopleOf(read, of.clientId);
  const { phone, email } = houseOf(read);
  return onlyKnown({
    practice: settings.name,
    client: client.name,
    phone: phone.replaceAll(' ', '\u00A0'),
    email,
    hours: hoursInWords(settings.officeHours, text),
    answerTime: text.t(`expectations.places.answerTime.${settings.responsePromise}`),
    decider: decider?.name ?? '',
    deputy: deputy?.name ?? '',
    fee: feeOf(read, of.clientId, text),
    weeks: formatNumber(WEEKLY_WEEKS, language),
    rounds: formatNumber(REVISION_ROUNDS, language),
    days: formatNumber(WORK_PAUSES_DAYS, language),
    ...agreedPlaces(read, of, text),
    ...successPlaces(read, of.engagementId, language),
  });
}

function agreedPlaces(
  read: ReadDb,
  { clientId, engagementId }: { readonly clientId: ClientId; readonly engagementId: EngagementId },
  { t }: Text,
): PlaceValues {
  const { meetingRhythm, agreedInterval } = found(engagementsOf(read, clientId).find(({ id }) => id === engagementId));
  const interval = agreedInterval ?? updatesFor(meetingRhythm);
  return {
    interval: t(`expectations.places.every.${interval}`),
    ...(meetingRhythm !== 'ad_hoc' && { rhythm: t(`expectations.places.every.${meetingRhythm}`) }),
  };
}

function successPlaces(read: ReadDb, id: EngagementId, language: Language): PlaceValues {
  const row = read.get<{ success: string; evidence: string; dueOn: Day | null }>(sql`
    SELECT success_definition AS success, success_seen_by AS evidence, success_due_on AS dueOn FROM engagement WHERE id = ${id}`);
  const { success, evidence, dueOn } = found(row);
  return { success, evidence, date: dueOn === null ? '' : formatDay(dueOn, language, 'withYear') };
}

/** What they said yes to, by the month or the year. */
function feeOf(read: ReadDb, clientId: ClientId, { t, language }: Text): string {
  const proposal = proposalOf(read, clientId);
  if (!proposal || proposal.status !== 'accepted' || proposal.fee === null) return '';
  return t(`expectations.places.fee.${proposal.feePer}`, { fee: formatMoney(proposal.fee, proposal.currency, language) });
}

function houseOf(read: ReadDb): { readonly phone: string; readonly email: string } {
  return found(read.get<{ phone: string; email: string }>(sql`SELECT phone, email FROM house_style WHERE id = 1`));
}

function onlyKnown(values: PlaceValues): PlaceValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
