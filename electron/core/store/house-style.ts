import { houseStyleFields, LOGO_TYPES, type HouseStyleFields, type LogoType } from '#shared/domain/house-style.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredLogo = { readonly type: LogoType; readonly width: number; readonly height: number; readonly bytes: Uint8Array };

export function houseStyleOf(db: ReadDb): HouseStyleFields {
  return houseStyleFields.parse(db.get(sql`SELECT phone, email, website, signature, accent FROM house_style WHERE id = 1`));
}

export function updateHouseStyle(db: WriteDb, { phone, email, website, signature, accent }: HouseStyleFields, now: Instant): void {
  db.run(sql`
    UPDATE house_style SET phone = ${phone}, email = ${email}, website = ${website}, signature = ${signature}, accent = ${accent}, updated_at = ${now}
    WHERE id = 1`);
}

type LogoRow = { readonly bytes: Uint8Array | null; readonly type: string | null; readonly width: number | null; readonly height: number | null };

/** Null where there is none. */
export function logoOf(db: ReadDb): StoredLogo | null {
  const row = db.get<LogoRow>(sql`
    SELECT logo AS bytes, logo_type AS type, logo_width AS width, logo_height AS height FROM house_style WHERE id = 1`);
  if (!row?.bytes || !row.width || !row.height) return null;
  const type = row.type === 'png' || row.type === 'jpg' ? row.type : null;
  return type && { type, width: row.width, height: row.height, bytes: row.bytes };
}

export function setLogo(db: WriteDb, logo: StoredLogo | null, now: Instant): void {
  db.run(sql`
    UPDATE house_style SET logo = ${logo && Buffer.from(logo.bytes)}, logo_type = ${logo && logo.type}, logo_width = ${logo && logo.width},
      logo_height = ${logo && logo.height}, updated_at = ${now}
    WHERE id = 1`);
}

/** The picture as a document carries it. */
export function logoSource({ type, bytes }: StoredLogo): string {
  return `data:${LOGO_TYPES[type]};base64,${Buffer.from(bytes).toString('base64')}`;
}
