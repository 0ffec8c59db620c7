/** The oldest Node everything here runs on: module hooks and type stripping of the scripts, and N-API 10 of the store. */
const OLDEST = [22, 18] as const;
/** better-sqlite3 is built for it; an older Node loads it and then crashes without a word (DB-01). */
const NAPI = 10;

/** Null when this Node can run Evenkeel, else one sentence. English: it is said before any text is loaded. */
export function nodeProblem(versions: { readonly node: string; readonly napi?: string }): string | null {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (isNewEnough && Number(versions.napi ?? 0) >= NAPI) return null;
  return `Node ${versions.node} is too old for Evenkeel, which needs ${OLDEST.join('.')} or newer. Start it with "npm start", which brings its own, or install Node 24.`;
}
