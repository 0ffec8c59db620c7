import type { Page } from '@playwright/test';
import { systemTimers } from '../../electron/core/system-clock.ts';
import { FakeTime } from '../../electron/core/testing/fake-ports.ts';
import { MINUTE } from '#shared/time/duration.ts';

const AWAKE_MS = 10 * MINUTE;

/**
 * One time for the application and its pages. It stands still until it is moved; what waits runs when the time is moved
 * past its moment, or when that much real time has gone by.
 */
export class TestTime extends FakeTime {
  private readonly pages = new Set<Page>();

  override after(ms: number, run: () => void): () => void {
    let cancelled = false;
    const once = (): void => {
      if (cancelled) return;
      cancel();
      run();
    };
    const cancelMoved = super.after(ms, once);
    const cancelReal = systemTimers.after(ms, once);
    const cancel = (): void => {
      cancelled = true;
      cancelMoved();
      cancelReal();
    };
    return cancel;
  }

  /** From now on this page has our date; its own timers keep running. */
  async fix(page: Page): Promise<void> {
    this.pages.add(page);
    await page.clock.setFixedTime(this.now());
  }

  /** Moves the application and every page; timers that fall due run. For all of a longer time but its end the computer is asleep: nobody waits for thousands of heartbeats. */
  async moveBy(ms: number): Promise<void> {
    const awake = Math.min(ms, AWAKE_MS);
    if (ms > awake) this.sleep(ms - awake);
    this.advance(awake);
    for (const page of this.pages) if (!page.isClosed()) await page.clock.setFixedTime(this.now());
  }
}
