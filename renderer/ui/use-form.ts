import { useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { AppError } from '#shared/contract/error.ts';
import { useErrorText } from './error-text.ts';
import { valueAt, withValueAt, type At, type Filled, type Path } from './form-path.ts';
import { useProblemText } from './problem-text.ts';

type Options<S extends z.ZodType> = {
  /** Its messages are the reason codes of `errors.problem.…`. */
  readonly schema: S;
  readonly initial: Filled<z.input<S>>;
  /**
   * Called with what the schema made of the values, only when it has no objection. What it answers with `'gone'` is done and
   * leads elsewhere: pressed once more before the other page is there, it is not done twice.
   */
  readonly onSubmit: (value: z.output<S>) => unknown;
  /** The refusal of the command behind the form (`useCommand().error`): shown at the field it names, else above the form. */
  readonly error?: AppError | null | undefined;
  /** What stands before a field's path in the command's input: `client.` for `client.name`. */
  readonly errorPrefix?: string | undefined;
};

export type Field<T> = {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  /** The sentence of the problem, once one has left the field or tried to submit. */
  readonly error: string | null;
};

export type Form<V> = {
  readonly values: V;
  /** Spread on a control: `<TextField label="…" {...form.field('name')} />`. */
  readonly field: <P extends Path<V>>(path: P) => Field<At<V, P>>;
  readonly set: <P extends Path<V>>(path: P, value: At<V, P>) => void;
  /** All values at once, as after another record was loaded. */
  readonly replace: (values: V) => void;
  /** Differs from what it started with. */
  readonly isDirty: boolean;
  readonly pending: boolean;
  /** A refusal that names no field of this form. */
  readonly problem: string | null;
  /** True: handed over. False: a field needs attention. */
  readonly submit: () => Promise<boolean>;
};

type State<V> = {
  readonly values: V;
  /** Fields one has left. */
  readonly touched: ReadonlySet<string>;
  /** Fields changed since the last time the form was handed over: the answer to it no longer speaks of them. */
  readonly changed: ReadonlySet<string>;
  readonly tried: boolean;
  readonly pending: boolean;
};

/** Values, what is wrong with them by the schema, and the refusal of the command behind it. */
export function useForm<S extends z.ZodType>(options: Options<S>): Form<Filled<z.input<S>>> {
  type V = Filled<z.input<S>>;
  const { schema, initial, onSubmit } = options;
  const [start, setStart] = useState(initial);
  const [state, setState] = useState<State<V>>(() => untouched(initial));
  const parsed = useMemo(() => schema.safeParse(state.values), [schema, state.values]);
  const { errorAt, problem } = useProblems(state, parsed.error?.issues ?? [], options);

  const handOver = useHandOver((pending) => setState((was) => ({ ...was, pending })));

  // The path is a place in V by its type, so the changed copy is a V again.
  const set = (path: string, value: unknown): void =>
    setState((was) => ({ ...was, values: withValueAt(was.values, path, value) as V, changed: new Set([...was.changed, path]) }));
  const touch = (path: string): void => setState((was) => ({ ...was, touched: new Set([...was.touched, path]) }));
  const submit = async (): Promise<boolean> => {
    setState((was) => ({ ...was, tried: true, changed: parsed.success ? new Set() : was.changed }));
    if (parsed.success) await handOver(() => onSubmit(parsed.data));
    return parsed.success;
  };
  const replace = (values: V): void => {
    setStart(values);
    setState(untouched(values));
  };

  return {
    values: state.values,
    field: <P extends Path<V>>(path: P) => ({
      value: valueAt(state.values, path) as At<V, P>,
      onChange: (value: At<V, P>) => set(path, value),
      onBlur: () => touch(path),
      error: errorAt(path),
    }),
    set,
    replace,
    isDirty: JSON.stringify(state.values) !== JSON.stringify(start),
    pending: state.pending,
    problem,
    submit,
  };
}

/** One at a time: a second press before the first is answered is the same press. Not state, since it may come before the page is drawn again. */
function useHandOver(onPending: (pending: boolean) => void): (act: () => unknown) => Promise<void> {
  const isUnderWay = useRef(false);
  return async (act) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    onPending(true);
    let end: unknown;
    try {
      end = await act();
    } finally {
      if (end !== 'gone') {
        isUnderWay.current = false;
        onPending(false);
      }
    }
  };
}

function untouched<V>(values: V): State<V> {
  return { values, touched: new Set(), changed: new Set(), tried: false, pending: false };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function useProblems(
  state: State<unknown>,
  issues: readonly Issue[],
  { error, errorPrefix = '' }: { readonly error?: AppError | null | undefined; readonly errorPrefix?: string | undefined },
) {
  const problemText = useProblemText();
  const errorText = useErrorText();
  const refusedPath = refusedFieldOf(error, errorPrefix, state.values);
  const errorAt = (path: string): string | null => {
    if (error && path === refusedPath && !state.changed.has(path)) return error.reason ? problemText(error.reason) : errorText(error);
    if (!state.tried && !state.touched.has(path)) return null;
    const issue = issues.find((each) => each.path.join('.') === path);
    return issue ? problemText(issue.message) : null;
  };
  return { errorAt, problem: error && refusedPath === null ? errorText(error) : null };
}

/** The path in this form that a refusal speaks of; null when it is not about one of its fields. */
function refusedFieldOf(error: AppError | null | undefined, prefix: string, values: unknown): string | null {
  if (!error?.field?.startsWith(prefix)) return null;
  const path = error.field.slice(prefix.length);
  return valueAt(values, path) === undefined ? null : path;
}
