import raw from '../../resources/sample/practice.json' with { type: 'json' };
import en from '../../resources/sample/en.json' with { type: 'json' };
import pl from '../../resources/sample/pl.json' with { type: 'json' };
import ru from '../../resources/sample/ru.json' with { type: 'json' };
import type { Day } from '../time/day.ts';
import { buildSample, samplePractice, type SampleClientPlan, type SamplePlan } from '../domain/sample.ts';

export const data = samplePractice.parse(raw);
export const texts = { en, pl, ru };
/** A Thursday, a Saturday, a Sunday, a leap day and the day after, ends of months and of the year, a Monday after holidays. */
export const TODAYS = ['2026-02-26', '2025-06-14', '2025-06-15', '2024-02-29', '2024-03-01', '2025-05-31', '2025-12-31', '2026-01-05'] as Day[];
/** The same in three zones, each with its own two clock changes and the Monday after one. */
export const PLACES = [
  { zone: 'Europe/Warsaw', todays: [...TODAYS, '2026-03-29', '2026-03-30', '2026-10-25'] as Day[] },
  { zone: 'America/New_York', todays: ['2024-02-29', '2026-03-08', '2026-03-09', '2026-11-01'] as Day[] },
  { zone: 'Pacific/Auckland', todays: ['2025-12-31', '2026-04-05', '2026-04-06', '2026-09-27'] as Day[] },
];
export const [TODAY] = TODAYS as [Day];

const built = new Map<string, SamplePlan>();
/** Built once per day, zone and language: most tests look at the same plans. */
export function sample(today: Day = TODAY, zone = 'Europe/Warsaw', language: keyof typeof texts = 'en'): SamplePlan {
  const name = `${today} ${zone} ${language}`;
  const plan = built.get(name) ?? buildSample(data, texts[language], today, zone, language);
  built.set(name, plan);
  return plan;
}
export function clientOf(plan: SamplePlan, key: string): SampleClientPlan {
  const found = plan.clients.find((it) => it.key === key);
  if (!found) throw new Error(key);
  return found;
}

export { raw };
