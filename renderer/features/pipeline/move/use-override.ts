import { z } from 'zod';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { useForm, type Form } from '../../../ui/use-form.ts';

const schema = z.strictObject({ reason: requiredText(LINE_MAX) });

/** The reason for which a soft guard is passed. */
export function useOverride(onReason: (reason: string) => unknown): Form<{ reason: string }> {
  return useForm({ schema, initial: { reason: '' }, onSubmit: ({ reason }) => onReason(reason) });
}
