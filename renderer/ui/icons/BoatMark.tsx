/** The boat of the product, 20 px, in the accent colour of its surroundings. */
export function BoatMark() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 12.5h16c-.8 2.7-2.4 4.5-4 4.5H6c-1.6 0-3.2-1.8-4-4.5z" fill="currentColor" />
      <path d="M10 2v8M10 3l5 7h-5" fill="currentColor" stroke="currentColor" strokeWidth={1.4} strokeLinejoin="round" />
    </svg>
  );
}
