import { cleanLine } from './clean-text.ts';
import { countryFrom } from './words/country-names.ts';

export type Address = {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly region: string;
  readonly country: string;
};

/** Countries that write the postcode behind the town. */
const POSTCODE_LAST = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'IN']);

/** An address in one line, as an envelope of its country has it: "ul. Prosta 1, 90-001 Łódź, Polska", "1 High St, Leeds LS1 1AA". */
export function addressLine(address: Address, practiceCountry: string): string {
  const [postcode, town, region] = [cleanLine(address.postcode), cleanLine(address.town), cleanLine(address.region)];
  const behind = POSTCODE_LAST.has(countryFrom(address.country) || practiceCountry);
  const place = behind ? [town, `${region} ${postcode}`.trim()] : [`${postcode} ${town}`.trim(), region === town ? '' : region];
  return [...lines(address.street), ...place, cleanLine(address.country)].filter((part) => part !== '').join(', ');
}

/** A formatted address of several lines in one. */
export function inOneLine(address: string): string {
  return lines(address).join(', ');
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => cleanLine(line).replace(/,$/, ''))
    .filter((line) => line !== '');
}
