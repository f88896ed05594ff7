import type { Excerpt } from '../../model/schema';

/** How a source speaks, by shape: quotation marks, an open bubble, a full block; how it stands to the event by what is over it. */
export function Sign({
  voice,
  stance,
}: {
  voice: NonNullable<Excerpt['voice']>;
  stance: NonNullable<Excerpt['stance']>;
}) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16" className="shrink-0 text-ink">
      <path
        d={SHAPES[voice]}
        fill={voice === 'reported' || stance === 'context' ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeDasharray={stance === 'context' ? '2 1.6' : undefined}
      />
      {stance === 'disputes' && (
        <>
          <path d="M-6,7L6,-7" stroke="var(--color-panel)" strokeWidth="4.5" />
          <path d="M-6,7L6,-7" stroke="currentColor" strokeWidth="1.75" />
        </>
      )}
    </svg>
  );
}

const SHAPES: Record<NonNullable<Excerpt['voice']>, string> = {
  quoted:
    'M-5.5,-1a2.2,2.2 0 1,0 3.4,2.2C-2.1,-1.6 -3.2,-3.8 -5,-4.6ZM1,-1a2.2,2.2 0 1,0 3.4,2.2C4.4,-1.6 3.3,-3.8 1.5,-4.6Z',
  reported: 'M-6,-4.5H6V2.5H0L-3,5.5V2.5H-6Z',
  asserted: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
};
