import { useEffect, useRef, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { CrossIcon } from '../ui/icons/icons.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useRegionKey } from '../ui/use-region-key.ts';
import styles from './Notices.module.css';
import { RouteLink } from './RouteLink.tsx';
import { useRouter } from './router.tsx';
import { useNotices, type Notice } from './use-notices.ts';

const css = classes(styles);
/** More would lie over the page one works in; the rest stands among the reminders. */
const SEEN_AT_ONCE = 3;
const SHORT = '(max-height: 640px)';

/** Notices of a host that has none of its own: at the corner, never in the way of what one is doing. F6 leads to them. */
export function Notices() {
  const { t } = useTranslation();
  const { go } = useRouter();
  const { notices, dismiss } = useNotices();
  const region = useRef<HTMLDivElement>(null);
  useRegionKey(region);
  useFocusStays(region);
  useRoom(region);
  const open = ({ id, route }: Notice): void => {
    dismiss(id);
    go(route);
  };
  const seen = useMedia(SHORT) ? 1 : SEEN_AT_ONCE;
  const rest = notices.length - seen;
  return (
    // Neither closed by a press outside of a dialog nor hidden behind it: what comes while one is open is said all the same.
    <div ref={region} role="status" aria-label={t('reminders.notice.region')} className={css('region')} data-react-aria-top-layer="true">
      {notices.slice(0, seen).map((notice) => (
        <div key={notice.id} className={css('notice')}>
          <Button className={css('open')} onPress={() => open(notice)}>
            <b>{notice.title}</b>
            {notice.body && <span className={css('body')}>{notice.body}</span>}
          </Button>
          <Button className={css('close')} aria-label={t('reminders.notice.dismiss', { title: notice.title })} onPress={() => dismiss(notice.id)}>
            <CrossIcon size={14} />
          </Button>
        </div>
      ))}
      {rest > 0 && (
        <div className={css('rest')}>
          <RouteLink to={{ view: 'reminders' }}>{t('reminders.notice.more', { count: rest })}</RouteLink>
        </div>
      )}
    </div>
  );
}

/** When the notice that has the focus goes, the next one takes it, or the page. */
function useFocusStays(region: RefObject<HTMLElement | null>): void {
  const held = useRef(false);
  useEffect(() => {
    const element = region.current;
    const note = (): void => {
      held.current = element?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [region]);
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    held.current = false;
    (region.current?.querySelector('button') ?? document.querySelector('main'))?.focus();
  });
}

/** From the edge of the window, and to what stands above. */
const AROUND_PX = 28;

/** Pages keep as much room below their content: whatever a notice lies on can be scrolled out from under it (Page.module.css). */
function useRoom(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const { style } = document.documentElement;
    const keep = (): void => {
      style.setProperty('--notices-room', element.childElementCount === 0 ? '0px' : `${element.offsetHeight + AROUND_PX}px`);
    };
    const observer = new ResizeObserver(keep);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--notices-room');
    };
  }, [region]);
}
