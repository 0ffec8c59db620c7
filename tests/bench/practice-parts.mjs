// The people and firms of the large practice: the same every time, because the random numbers are.

export const NOW = Date.UTC(2026, 1, 26, 8, 12);
export const TODAY = '2026-02-26';
export const DAY = 86_400_000;

/** mulberry32: small, fast and good enough to deal cards with. */
export function dealer(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller; for how busy a client is. */
export function normal(random) {
  return Math.sqrt(-2 * Math.log(random() || 0.5)) * Math.cos(2 * Math.PI * random());
}

export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

const FIRST = ['Anna', 'Łucja', 'Żaneta', 'Krzysztof', 'Jarosław', 'Ewa', 'Piotr', 'Świętosława', 'Jan', 'Мария', 'Семён', 'Алёна', 'John', 'Zoë', 'Yusuf'];
const LAST = ['Wrona', 'Łabędź', 'Żak', 'Ćwik', 'Nowak', 'Dudek', 'Zając', 'Śliwa', 'Ёлкин', 'Соловьёв', 'Королёва', 'Smith', 'O’Neill', 'Aksoylu', 'Müller'];
const TRADES = ['Logistyka', 'Ceramika', 'Piekarnia', 'Textiles', 'Dental', 'Budownictwo', 'Księgowość', 'Ogrody', 'Print', 'Автосервис', 'Клиника', 'Foods'];
const TOWNS = ['Łódź', 'Kraków', 'Gdańsk', 'Wrocław', 'Poznań', 'Żory', 'Ćmielów', 'Санкт-Петербург', 'Орёл', 'Leeds', 'Köln', 'İzmir'];
const TAGS = ['VAT', 'payroll', 'audit', 'spółka', 'семья', 'retainer', 'priority', 'referrer'];
const WORDS =
  'wysłano zestawienie za miesiąc styczeń umowa klient prosi o telefon w sprawie podatku VAT faktura korekta bilans отчёт за квартал отправлен договор подписан уточнить срок оплаты sent the figures for January asked about payroll deadline agreed next meeting reviewed contract'.split(
    ' ',
  );

/** 6 to 13 words, as toolchain.md measured notes. */
export function sentence(random) {
  return Array.from({ length: 6 + Math.floor(random() * 8) }, () => pick(random, WORDS)).join(' ');
}

export function personName(random) {
  return `${pick(random, FIRST)} ${pick(random, LAST)}`;
}

export function firm(random, n) {
  const tags = TAGS.filter(() => random() < 0.12);
  return { name: `${pick(random, LAST)} ${pick(random, TRADES)} ${n}`, town: pick(random, TOWNS), tags, note: random() < 0.3 ? sentence(random) : '' };
}

/** 6,000 engaged, 500 in the sales pipeline, the rest over, parked or closed. Of each: how many, and how it stands. */
const STANDING = [
  [5400, { stage: 'active' }],
  [200, { stage: 'onboarding' }],
  [150, { stage: 'transition' }],
  [100, { stage: 'rescue' }],
  [150, { stage: 'offboarding' }],
  [150, { stage: 'enquiry' }],
  [120, { stage: 'qualifying' }],
  [90, { stage: 'fact_finding' }],
  [60, { stage: 'commitment' }],
  [50, { stage: 'proposal' }],
  [30, { stage: 'agreement' }],
  [1000, { stage: 'former' }],
  [1000, { stage: 'former', archived: true }],
  [800, { stage: 'nurture' }],
  [400, { stage: 'enquiry', outcome: 'not_for_us' }],
  [300, { stage: 'proposal', outcome: 'declined' }],
];

export function standings() {
  return STANDING.flatMap(([count, standing]) => Array.from({ length: count }, () => standing));
}

const RHYTHMS = ['weekly', 'fortnightly', 'monthly', 'monthly', 'two_monthly', 'quarterly', 'quarterly', 'half_yearly', 'yearly', 'ad_hoc'];

export function engagement(random, title) {
  const started = new Date(NOW - Math.floor(random() * 2000 + 30) * DAY).toISOString().slice(0, 10);
  return { title, kind: 'recurring', startedOn: started, meetingRhythm: pick(random, RHYTHMS) };
}

const WAYS = [
  { direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: 1, share: 30 },
  { direction: 'out', channel: 'phone', result: 'connected', purpose: 'check_in', informs: 1, share: 15 },
  { direction: 'out', channel: 'phone', result: 'no_answer', purpose: 'check_in', informs: 0, share: 8 },
  { direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: 0, share: 15 },
  { direction: 'in', channel: 'email', result: 'delivered', purpose: 'answer', informs: 0, share: 18 },
  { direction: 'out', channel: 'meeting', result: 'connected', purpose: 'meeting', informs: 1, share: 6 },
  { direction: 'out', channel: 'email', result: 'delivered', purpose: 'money', informs: 0, share: 6 },
  { direction: 'out', channel: 'note', result: 'delivered', purpose: 'no_news', informs: 0, share: 2 },
];
const DEALT = WAYS.flatMap(({ share, ...way }) => Array.from({ length: share }, () => way));

export function way(random) {
  return pick(random, DEALT);
}
