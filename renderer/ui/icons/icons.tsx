import type { ReactNode } from 'react';

/** 16 px symbols with a 1.5 px stroke in the colour of the text around them. Decoration: the word beside them is the name. */
export type IconComponent = (props: IconProps) => ReactNode;
type IconProps = { readonly size?: number };

function drawn(path: string, circles: readonly (readonly [cx: number, cy: number, r: number])[] = []): IconComponent {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {circles.map(([cx, cy, r]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={r} />
        ))}
        <path d={path} />
      </svg>
    );
  };
}

export const ArchiveIcon = drawn('M1.5 3h13v3h-13zM2.5 6v7.5h11V6M6.5 9h3');
export const AskIcon = drawn('M2.5 2.5h11v8h-5l-3.5 3v-3h-2.5zM8 8v.2M6.5 5.2c.2-.8.7-1.2 1.5-1.2 1 0 1.6.5 1.6 1.2 0 .9-1.6.9-1.6 1.7');
export const BillIcon = drawn('M3 2.5h10v11l-1.7-1.2L9.7 13.5 8 12.3l-1.7 1.2-1.6-1.2L3 13.5zM5.5 6h5M5.5 9h3');
export const CalendarIcon = drawn('M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3');
export const CheckIcon = drawn('m3 8.5 3.2 3.2L13 4.8');
export const ClientsIcon = drawn('M1.5 13.5c.3-2.8 2.1-4 4.5-4s4.2 1.2 4.5 4M10.8 2.7a2.6 2.6 0 0 1 0 4.6M12.3 9.9c1.3.6 2 1.8 2.2 3.6', [[6, 5, 2.6]]);
export const ClipIcon = drawn('m12.8 7.4-5.2 5.2a3 3 0 0 1-4.2-4.2l5.5-5.5a2 2 0 0 1 2.8 2.8l-5.4 5.4a1 1 0 0 1-1.4-1.4l4.9-4.9');
export const CrossIcon = drawn('m4 4 8 8M12 4l-8 8');
export const DownIcon = drawn('m4.5 6.5 3.5 3.5 3.5-3.5');
export const EngagementIcon = drawn('M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4');
export const FoldIcon = drawn('M2 2.5h12v11H2zM6 2.5v11M11.5 6 9.5 8l2 2');
export const GripIcon = drawn('M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01');
export const LeftIcon = drawn('m9.5 4.5-3.5 3.5 3.5 3.5');
export const LetterIcon = drawn('M2 3h12v10H2zM4.5 10.5h4M10.5 5.5h1.5');
export const LinkIcon = drawn(
  'M6.5 9.5a2.7 2.7 0 0 0 3.8 0l2.4-2.4a2.7 2.7 0 0 0-3.8-3.8l-.9.9M9.5 6.5a2.7 2.7 0 0 0-3.8 0L3.3 8.9a2.7 2.7 0 0 0 3.8 3.8l.9-.9',
);
export const LockIcon = drawn('M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2');
export const MailIcon = drawn('M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5');
export const MeetingIcon = drawn('M2 13.5v-11h8.5v11M1 13.5h14M10.5 5H13v8.5M7.8 8v.5');
export const MergeIcon = drawn('M3 2.5v3c0 2 1.5 2.5 5 2.5s5 .5 5 2.5v3M10.5 11l2.5 2.5 2.5-2.5');
export const MessageIcon = drawn('M2.5 2.5h11v8h-5l-3.5 3v-3h-2.5zM5.5 5.5h5M5.5 7.7h3');
export const MinusIcon = drawn('M3 8h10');
export const MoreIcon = drawn('', [
  [3.5, 8, 0.5],
  [8, 8, 0.5],
  [12.5, 8, 0.5],
]);
export const NoteIcon = drawn('M2.5 13.5 3 10.5l7.5-7.5 2.5 2.5L5.5 13z');
export const PhoneIcon = drawn('M3 2.5h2.6l1.3 3.2-1.7 1.3c.8 1.7 2.1 3 3.8 3.8l1.3-1.7 3.2 1.3V13c0 .6-.5 1-1 1C7 13.7 2.3 9 2 3.5c0-.5.4-1 1-1z');
export const PipelineIcon = drawn('M2 2.5h3v11H2zM6.5 2.5h3v7h-3zM11 2.5h3v4.5h-3z');
export const PlusIcon = drawn('M8 3v10M3 8h10');
export const RemindersIcon = drawn('M2.5 12h11c-1.2-1.2-1.6-2.6-1.6-4.6A3.9 3.9 0 0 0 8 3.3a3.9 3.9 0 0 0-3.9 4.1c0 2-.4 3.4-1.6 4.6zM8 3.3V1.8M6.6 14.2h2.8');
export const ReportsIcon = drawn('M2 14h12M4 14V8M8 14V3M12 14V6');
export const RhythmIcon = drawn('M1.5 8h2.7l1.6-4.5 3 9 1.9-4.5h3.8');
export const RightIcon = drawn('m6.5 4.5 3.5 3.5-3.5 3.5');
export const SearchIcon = drawn('m10.5 10.5 3.5 3.5', [[7, 7, 4.5]]);
export const SettingsIcon = drawn('M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7', [
  [10.7, 4.5, 1.7],
  [5.2, 11.5, 1.7],
]);
export const TodayIcon = drawn('M6 4h8M6 8h8M6 12h8M1.5 4l1 1 1.6-2M1.5 8l1 1 1.6-2M2 12h1.6');
export const UnfoldIcon = drawn('M2 2.5h12v11H2zM6 2.5v11M9 6l2 2-2 2');
export const UpIcon = drawn('m4.5 9.5 3.5-3.5 3.5 3.5');
export const UploadIcon = drawn('M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 13.5h11');
export const VideoIcon = drawn('M1.5 4h9v8h-9zM10.5 7l4-2.5v7l-4-2.5');
export const VisitIcon = drawn('M8 14.5c3-3.2 4.7-5.6 4.7-7.8a4.7 4.7 0 0 0-9.4 0c0 2.2 1.7 4.6 4.7 7.8z', [[8, 6.7, 1.7]]);
export const WarningIcon = drawn('M8 2 14.5 13.5h-13zM8 6.5v3.5M8 12v.01');
