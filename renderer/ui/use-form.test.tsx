// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '#shared/contract/error.ts';
import { renderPart } from '../testing/render-app.tsx';
import { Button } from './Button.tsx';
import { Form } from './Form.tsx';
import { TextField } from './TextField.tsx';
import { useForm } from './use-form.ts';

const schema = z.strictObject({ name: z.string().trim().min(1, 'required'), email: z.string().regex(/^$|@/, 'bad-email').default('') });

type Props = { readonly onSubmit?: (value: unknown) => unknown; readonly refusal?: AppError };

/** A form whose command refuses with `refusal`, as useCommand would tell. */
function Sheet({ onSubmit, refusal }: Props) {
  const [error, setError] = useState<AppError | null>(null);
  const submit = async (value: unknown): Promise<unknown> => {
    const end = await onSubmit?.(value);
    setError(refusal ?? null);
    return end;
  };
  const form = useForm({ schema, initial: { name: '', email: '' }, onSubmit: submit, error, errorPrefix: 'client.' });
  return (
    <Form form={form}>
      <TextField label="Name" {...form.field('name')} />
      <TextField label="E-mail" {...form.field('email')} />
      <Button type="submit">Save</Button>
    </Form>
  );
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

test('nothing is called wrong before one has left the field', async () => {
  const { user } = renderPart(<Sheet />);
  await user.type(field('E-mail'), 'anna');
  expect(field('E-mail').getAttribute('aria-invalid')).toBeNull();
  await user.tab();
  expect(screen.getByText('An e-mail address looks like name@firm.example.')).toBeDefined();
});

test('saving with a problem calls nothing, says what is wrong and puts the focus there', async () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  const { user } = renderPart(<Sheet onSubmit={onSubmit} />);
  await user.type(field('E-mail'), 'a@b.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByText('Please fill this in.')).toBeDefined();
  expect(document.activeElement).toBe(field('Name'));
});

test('Enter hands over what the schema made of the values', async () => {
  const onSubmit = vi.fn<(value: unknown) => void>();
  const { user } = renderPart(<Sheet onSubmit={onSubmit} />);
  await user.type(field('Name'), '  Wrona {Enter}');
  expect(onSubmit).toHaveBeenCalledWith({ name: 'Wrona', email: '' });
});

test('a refusal that names a field is shown there until the field changes', async () => {
  const refusal = new AppError('invalid-input', { message: 'No.', field: 'client.name', reason: 'too-long' });
  const { user } = renderPart(<Sheet refusal={refusal} />);
  await user.type(field('Name'), 'Wrona{Enter}');
  expect(screen.getByText('This is too long.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  await user.type(field('Name'), 's');
  expect(screen.queryByText('This is too long.')).toBeNull();
});

test('a refusal about nothing on the form stands above it', async () => {
  const { user } = renderPart(<Sheet refusal={new AppError('disk-full', { message: 'The disk is full.' })} />);
  await user.type(field('Name'), 'Wrona{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
});

test('pressed twice in haste it is handed over once, and again when the first time was refused', async () => {
  const answered = Promise.withResolvers<void>();
  const onSubmit = vi.fn<(value: unknown) => Promise<void>>(() => answered.promise);
  const { user } = renderPart(<Sheet onSubmit={onSubmit} />);
  await user.type(field('Name'), 'Wrona{Enter}{Enter}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  answered.resolve();
  await answered.promise;
  await user.type(field('Name'), '{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test('what is done and leads elsewhere is not handed over again while its page is still there', async () => {
  const onSubmit = vi.fn<(value: unknown) => Promise<string>>(() => Promise.resolve('gone'));
  const { user } = renderPart(<Sheet onSubmit={onSubmit} />);
  await user.type(field('Name'), 'Wrona{Enter}');
  await onSubmit.mock.results[0]?.value;
  await user.type(field('Name'), '{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});
