/** Names that Windows keeps for devices, with or without an ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** What no system of ours takes in a name, backslash and colon included: one is a separator elsewhere, one a drive. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|]/;
const LONGEST = 240;

/** A name inside a zip that stays inside the folder it is unpacked into, on every system (IO-03). */
export function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > LONGEST || FORBIDDEN.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part) && !DEVICES.test(part));
}
