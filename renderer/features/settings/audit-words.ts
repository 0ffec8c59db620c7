import { useTranslation } from 'react-i18next';
import type { AuditLine } from '#shared/contract/audit.ts';

/** What no *Undo* takes back is named here, the rest as in the history of what can be undone. */
const OWN = {
  'history.undo': 'undo',
  'history.redo': 'redo',
  wake: 'wake',
  'erasure.erase': 'erase',
  'store.restore': 'restore',
  'store.restoreFile': 'restore',
  'backups.make': 'backup',
  'backups.save': 'backup',
  'backups.goBack': 'restore',
  'exports.run': 'export',
} as const;

const TOLD_APART: readonly AuditLine['matter'][] = ['stage', 'agreement', 'money'];

/** "client edited · stage"; where the act says it all, the matter is left out. */
export function useAuditWords(): (line: AuditLine) => string {
  const { t } = useTranslation();
  // Calls are data here; an entry of an older program may name one that is gone, then the matter says enough.
  const did = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return ({ call, matter }) => {
    const area = t(`audit.matter.${matter}`);
    const what = isOwn(call) ? t(`audit.call.${OWN[call]}`) : did(`history.did.${call}`, { defaultValue: '' });
    if (what === '') return area;
    return TOLD_APART.includes(matter) ? t('audit.line', { what, matter: area }) : what;
  };
}

function isOwn(call: string): call is keyof typeof OWN {
  return Object.hasOwn(OWN, call);
}
