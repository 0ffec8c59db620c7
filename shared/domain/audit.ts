/** What the audit log tells apart. */
export const AUDIT_MATTERS = ['stage', 'agreement', 'money', 'import', 'export', 'backup', 'restore', 'erasure'] as const;
export type AuditMatter = (typeof AUDIT_MATTERS)[number];
