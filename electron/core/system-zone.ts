/** What a computer says of its time zone. */
export type ZoneSources = {
  readonly platform: NodeJS.Platform;
  /** `TZ` is read when the program begins, and written when the zone changes: what is left to V8 follows then. */
  readonly env: Record<string, string | undefined>;
  /** Where a link leads; null where there is none. */
  readonly follow: (file: string) => string | null;
  /** What V8 believes. It looks once, when the program begins. */
  readonly believed: () => string;
};

export type SystemZone = {
  /** As the system has it now. Where it says nothing that can be understood, the last good one. */
  zone(): string;
  /** Windows is asked by another program, which takes too long for every look (desktop/windows-zone.ts). */
  tell(zone: string): void;
};

/**
 * The zone of the system, asked at every look (REM-12): V8 keeps the one it found at its start, and a reminder after a
 * flight would come at the hour of home.
 */
export function systemZone({ platform, env, follow, believed }: ZoneSources): SystemZone {
  // Set by whoever started the program: then it is the answer, whatever the system has.
  const wished = knownZone((env['TZ'] ?? '').replace(/^:/, ''));
  let told: string | null = null;
  let seen = '';
  let good = wished ?? knownZone(believed()) ?? 'UTC';
  const found = (): string | null => (platform === 'win32' ? told : zoneOfLink(follow('/etc/localtime')));
  return {
    zone() {
      const name = wished === null ? found() : null;
      if (name === null || name === seen) return good;
      seen = name;
      const zone = knownZone(name);
      if (zone === null || zone === good) return good;
      good = zone;
      env['TZ'] = zone;
      return good;
    },
    tell(zone) {
      told = zone;
    },
  };
}

/** `../usr/share/zoneinfo/Europe/Warsaw`, `/var/db/timezone/zoneinfo/Europe/Warsaw`: what follows the folder of all zones. */
export function zoneOfLink(target: string | null): string | null {
  return target?.match(/\/zoneinfo(?:\.default)?\/(?:(?:posix|right)\/)?([^/].*)$/)?.[1] ?? null;
}

/** The name under which the calendar knows a zone, or null. `Etc/Unknown` is what Windows says when it does not know (REM-12). */
export function knownZone(name: string): string | null {
  if (name === '' || name === 'Etc/Unknown') return null;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return zone === 'Etc/Unknown' ? null : zone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
