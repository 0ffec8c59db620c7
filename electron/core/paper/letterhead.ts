import type { Letterhead } from '#shared/domain/sheets/document.ts';
import { settingsOf, type Practice } from '../handlers/context.ts';
import { houseStyleOf, logoOf, logoSource } from '../store/house-style.ts';

/** The head of every document for a client: what is not known is left out. */
export function letterheadOf(practice: Practice): Letterhead {
  const { read } = practice.store;
  const { name, address } = settingsOf(practice);
  const { phone, email, website, accent } = houseStyleOf(read);
  const logo = logoOf(read);
  return {
    name,
    lines: [...address.split('\n'), phone, email, website].map((line) => line.trim()).filter(Boolean),
    logo: logo && { src: logoSource(logo), width: logo.width, height: logo.height },
    accent,
  };
}

/** Whoever signs for the practice; its name where nobody has said. */
export function signatoryOf(practice: Practice): string {
  return houseStyleOf(practice.store.read).signature || settingsOf(practice).name;
}
