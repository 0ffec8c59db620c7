/** Open questions of the texts, asked in turn, another for each client and week. */
export const QUESTION_KEYS = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

export function questionKey(turn: number): QuestionKey {
  return QUESTION_KEYS[turn % QUESTION_KEYS.length] ?? 'q0';
}
