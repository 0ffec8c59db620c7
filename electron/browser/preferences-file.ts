import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preferencesFrom } from '#shared/contract/preferences.ts';
import { writeWhole } from '../core/atomic-file.ts';
import type { PreferencesPort } from '../core/ports.ts';

/** Language and theme of this computer, in `preferences.json` beside the practice file and never inside it. */
export function preferencesFile(folder: string): PreferencesPort {
  const file = path.join(folder, 'preferences.json');
  return {
    read: () => preferencesFrom(jsonOf(contentOf(file))),
    write(value) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeWhole(file, `${JSON.stringify(value)}\n`);
    },
  };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Before the first choice there is none; one that cannot be read is as good as none.
    if (error instanceof Error && 'code' in error) return '{}';
    throw error;
  }
}

function jsonOf(content: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(content);
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch (error) {
    // A damaged file starts fresh.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
