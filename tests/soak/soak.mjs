// Years of reminders in five zones, with a computer that sleeps, is switched off, has its clock set wrong and travels.
// Run: npm run soak [years]. Last line: missed 0, duplicated 0, fired N
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';

const ZONES = ['Europe/Warsaw', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Auckland', 'Australia/Lord_Howe'];
const YEARS = Number(process.argv[2] ?? 10);

const file = await bundle('tests/soak/years.ts', path.join(import.meta.dirname, '../../node_modules/.cache/soak-years.mjs'));
const { Years } = await import(pathToFileURL(file).href);
const sum = { missed: 0, duplicated: 0, fired: 0, faults: 0 };
for (const zone of ZONES) {
  const { missed, duplicated, fired, notices, faults } = await new Years(zone, '2026-01-31').live(Math.round(YEARS * 365.25));
  console.log(`${zone}: ${fired} reminders in ${notices} notices, missed ${missed}, duplicated ${duplicated}`);
  for (const fault of new Set(faults)) console.error(fault);
  sum.missed += missed;
  sum.duplicated += duplicated;
  sum.fired += fired;
  sum.faults += faults.length;
}
console.log(`missed ${sum.missed}, duplicated ${sum.duplicated}, fired ${sum.fired}`);
process.exit(sum.missed + sum.duplicated + sum.faults === 0 && sum.fired > 0 ? 0 : 1);
