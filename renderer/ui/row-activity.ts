import { createContext, useContext } from 'react';

/** Whether the row around a control is the one the arrow keys have reached; true outside of rows. */
export const RowActivity = createContext(true);

/** Controls of the other rows are skipped by Tab: a list of a thousand rows is two stops, not three thousand. */
export function useInTabOrder(): boolean {
  return useContext(RowActivity);
}
