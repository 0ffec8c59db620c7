import type { Readable } from 'node:stream';
import type { AnyEvent } from '#shared/contract/index.ts';
import type { ChosenFile, FILE_FILTERS } from '#shared/contract/files.ts';
import type { NOTIFIER_STATES } from '#shared/contract/app.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import type { Result } from '#shared/contract/error.ts';
import type { Route } from '#shared/contract/route.ts';
import type { Text } from '#shared/text/index.ts';
import type { Clock, Timers } from '#shared/time/clock.ts';

/** What a host must bring. Everything impure that the application needs and that is not the file system comes in here. */
export interface Ports {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly paths: Paths;
  readonly version: string;
  /** Preferences of this computer, outside any practice file. */
  readonly preferences: PreferencesPort;
  /** BCP 47 tags, most wanted first: the language of a first start. */
  readonly systemLanguages: readonly string[];
  /** Native dialogs; null where the page uploads and downloads instead. */
  readonly dialogs: FileDialogs | null;
  /** Shows a folder in the system's file manager; null where a host cannot. */
  readonly openFolder: ((folder: string) => Promise<void>) | null;
  /** Shows a file with the system's program for its kind; false where there is none. Null where a host cannot. */
  readonly openFile: ((file: string) => Promise<boolean>) | null;
  /** Makes files of documents; null where the page prints by itself. */
  readonly sheetPrinter: SheetPrinter | null;
  /** The host has a menu bar of its own. */
  readonly menu: boolean;
  readonly notifier: Notifier;
  readonly badge: Badge;
  /** What the host does with itself; null where it ends with its page. */
  readonly background: Background | null;
}

/** Draws a document where nobody sees it. */
export interface SheetPrinter {
  /** Its pages as PDF; one document at a time. Rejects when it does not stand there in time. */
  print(job: SheetJob): Promise<Uint8Array>;
}

/** `route` is where a page of ours draws it; `drawn` settles once its fonts and pictures are there. */
export type SheetJob = { readonly route: Route; readonly drawn: Promise<void> };

/** A hint that something stands in the Reminder Centre; never the only place where it stands (R10). */
export interface Notice {
  /** One with the same id takes the place of the one before (REM-03). */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Where a click leads. */
  readonly route: Route;
}

/** Who shows notices. Nothing is known of whether anybody saw one. */
export interface Notifier {
  /** Whether it was taken. It never takes the focus, and never rejects. */
  show(notice: Notice): Promise<boolean>;
  /** Takes those off the screen that are done with; unknown ids are no fault. */
  withdraw(ids: readonly string[]): void;
  readonly state: () => NotifierState;
}

/** `page`: shown in the page, and so only while one is open. */
export type NotifierState = (typeof NOTIFIER_STATES)[number];

/** How many of Today's lines are due: on the tray, the dock, the taskbar. */
export interface Badge {
  show(count: number): void;
}

/** A program that goes on without a window. What is asked of it is in the preferences; this says what can be. */
export interface Background {
  /** Closing the window may leave it running: there is a tray, or a dock, from which it comes back (REM-40). */
  readonly tray: () => boolean;
  /** Whether it begins with the computer; `refused`: the system wants to be asked by the user (REM-42). */
  readonly atLogin: () => 'on' | 'off' | 'refused' | 'unsupported';
}

export interface Paths {
  /** The data folder: the practice file, its backups and temporary files. */
  readonly folder: string;
  /** The bundled (or source) file of core/worker.ts. */
  readonly worker: string;
}

export interface PreferencesPort {
  /** Empty before the first choice. */
  read(): Partial<Preferences>;
  write(value: Preferences): void;
}

export type FileFilter = (typeof FILE_FILTERS)[number];

export interface FileDialogs {
  /** Absolute path, or null when cancelled. */
  open(filter: FileFilter): Promise<string | null>;
  save(suggestedName: string): Promise<string | null>;
  /** A folder, which may be made in the dialog; null when cancelled. */
  folder(): Promise<string | null>;
}

/** Events carry ids, counts and durations: never names, notes or paths (SEC-25). */
export interface Log {
  info(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown): void;
}

/** Files on their way between the page and the disk, in the data folder's `tmp/`, each good for one use and one hour. */
export interface FileShelf {
  /** Stores an upload. AppError `file-too-large`, `disk-full`. */
  receive(content: Readable, name: string): Promise<ChosenFile>;
  /** Puts a file that is already on disk on the shelf without copying it. */
  offer(file: { readonly path: string; readonly name: string }): Promise<ChosenFile>;
  /** Hands a file out, once; null when it is unknown, used or expired. */
  take(id: string): { readonly path: string; readonly name: string } | null;
}

/** The application without a window or a socket: what both hosts drive. */
export interface Application {
  /** Never rejects: a failure is data. */
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: AnyEvent) => void): () => void;
  /** For hosts: a menu command, a second launch. */
  announce(event: AnyEvent): void;
  readonly files: FileShelf;
  /** Texts in the present interface language. */
  text(): Text;
  /** The computer woke up, or somebody came back to it: the clock is looked at soon (REM-05). */
  woke(): void;
  /** While nobody may read the screen, notices name nobody (REM-06). */
  screenLocked(locked: boolean): void;
  /** Closes the practice file and gives up the data folder; safe to call twice. */
  stop(): Promise<void>;
}
