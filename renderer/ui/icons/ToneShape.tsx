import { assertNever } from '#shared/lib/assert-never.ts';

/** The four meanings a colour may carry; each is also a shape and a word. */
export type Tone = 'fresh' | 'due' | 'overdue' | 'story';

type Props = { readonly tone: Tone; readonly size?: number };

/** Ring, half disc, diamond, speech mark: told apart without colour. */
export function ToneShape({ tone, size = 12 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" overflow="visible" aria-hidden="true">
      {shapeOf(tone)}
    </svg>
  );
}

function shapeOf(tone: Tone) {
  switch (tone) {
    case 'fresh':
      return <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
    case 'due':
      return (
        <>
          <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
        </>
      );
    case 'overdue':
      return <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />;
    case 'story':
      return <path d="M.8 1h10.4v7.4H6.4l-3 3.2V8.4H.8z" fill="currentColor" />;
    default:
      return assertNever(tone);
  }
}
