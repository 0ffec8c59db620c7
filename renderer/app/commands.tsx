import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CommandId } from '#shared/contract/commands.ts';

type Run = () => void;

export type Commands = {
  /** Does nothing when nobody has said what it does. */
  readonly run: (id: CommandId) => void;
  readonly isAvailable: (id: CommandId) => boolean;
};

type Registry = Commands & { readonly register: (id: CommandId, run: Run) => () => void };

const Context = createContext<Registry | null>(null);
const NONE: readonly (readonly [CommandId, Run])[] = [];

function useRegistry(): Registry {
  const registry = useContext(Context);
  if (!registry) throw new Error('commands used outside CommandsProvider');
  return registry;
}

/** What one can do from anywhere: run it, or ask whether it can be done now. */
export function useCommands(): Commands {
  return useRegistry();
}

/** Says what a command does while the component is there; the latest one to say so wins. `null`: it cannot be done now. */
export function useCommandMeaning(id: CommandId, run: Run | null): void {
  const { register } = useRegistry();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isPossible = run !== null;
  useEffect(() => (isPossible ? register(id, () => latest.current?.()) : undefined), [register, id, isPossible]);
}

/** Keeps what every command means. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const meanings = useRef(NONE);
  const [known, setKnown] = useState(NONE);
  const stable = useMemo(() => {
    const change = (next: typeof NONE): void => {
      meanings.current = next;
      setKnown(next);
    };
    return {
      run: (id: CommandId) => meanings.current.findLast(([each]) => each === id)?.[1](),
      register: (id: CommandId, run: Run) => {
        const entry = [id, run] as const;
        change([...meanings.current, entry]);
        return () => change(meanings.current.filter((each) => each !== entry));
      },
    };
  }, []);
  const registry = useMemo<Registry>(() => ({ ...stable, isAvailable: (id) => known.some(([each]) => each === id) }), [stable, known]);
  return <Context value={registry}>{children}</Context>;
}
