/** `Mod` in a shortcut is Cmd here. */
export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

const APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Left: '←', Right: '→' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl', Left: '←', Right: '→' };

/** `Mod+Shift+D` → `Ctrl Shift D`. */
export function spokenKeys(keys: string): string {
  const words = isApple() ? APPLE : OTHER;
  return keys
    .split('+')
    .map((key) => words[key] ?? key)
    .join(' ');
}

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Does this key press mean the shortcut? Letters and digits are taken by their place, so a Cyrillic layout works too. */
export function matches(event: Pressed, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  const [ours, other] = isApple() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (ours !== mod || other || event.altKey !== parts.includes('Alt')) return false;
  if (isPlainCharacter(keys)) return event.key === key;
  return event.shiftKey === parts.includes('Shift') && isKey(event, key);
}

/** Is this letter pressed, by its place, and nothing with it? */
export function isLetter(event: Pressed, letter: string): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && isKey(event, letter);
}

/** A shortcut such as `?`: a character one may be typing. */
export function isPlainCharacter(keys: string): boolean {
  return keys.length === 1;
}

const ARROWS: Readonly<Record<string, string>> = { Left: 'ArrowLeft', Right: 'ArrowRight' };

function isKey(event: Pressed, key: string): boolean {
  if (ARROWS[key]) return event.key === ARROWS[key];
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key}` || event.code === `Digit${key}`;
}

/** Input types one does not type text into. */
const NOT_TYPED = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'file']);

export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && (target.isContentEditable || target.getAttribute('role') === 'spinbutton'));
}
