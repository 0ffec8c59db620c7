import { z } from 'zod';

/** 100 MB: a scanned contract has a few; what is larger belongs on a disk of its own, not in every backup. */
export const ATTACHMENT_MAX_BYTES = 100 * 1024 * 1024;
/** Bytes of the longest file name that every system takes, with room for what a browser adds to a second copy. */
const NAME_MAX_BYTES = 200;
const FALLBACK = 'document';

/** Not in names: control characters, and the invisible ones that turn "exe.pdf" round so that it reads as something else. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const RESERVED_SIGNS = /[<>:"|?*]/g;
/** Names of devices on Windows, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A bare name that every system can store: no folder, nothing invisible, no device. Reads what was meant: of a path its last
 * part, and in place of a sign that Windows refuses an underscore.
 */
export function attachmentName(text: string): string {
  const bare = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[\\/](?=.)/s, '')
    .replace(/[\\/]/g, '')
    .replace(INVISIBLE, '')
    .replace(RESERVED_SIGNS, '_')
    .replace(/^[\s.]+(?=[^\s.])|[\s.]+$/gu, '')
    .replace(DEVICES, '_$1');
  return shortened(bare) || FALLBACK;
}

/** Renaming "scan.pdf" to "Contract" means "Contract.pdf": without its ending no program would open it. */
export function renamedAttachment(before: string, typed: string): string {
  const name = attachmentName(typed);
  const ending = endingOf(before);
  return ending === '' || endingOf(name) !== '' ? name : attachmentName(`${name}.${ending}`);
}

/** The part after the last dot, in small letters; '' where there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([\p{L}\p{N}_-]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A program, script, shortcut or installer: it is kept and saved, and never started from here. */
export function isProgram(name: string): boolean {
  return PROGRAMS.has(endingOf(name));
}

export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[endingOf(name)] ?? 'application/octet-stream';
}

/** What is typed as a name; reason codes as everywhere. */
export const attachmentNameField = z.string().trim().min(1, 'required').max(255, 'too-long');

/** Cuts the words, never the ending. */
function shortened(name: string): string {
  const ending = endingOf(name);
  const tail = ending === '' ? '' : `.${ending}`;
  let words = tail === '' ? name : name.slice(0, -tail.length);
  while (bytesOf(words + tail) > NAME_MAX_BYTES) words = Array.from(words).slice(0, -1).join('');
  return tail === '' ? words : words + name.slice(-tail.length);
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** What Windows, macOS or a Linux desktop would run, install or follow when asked to open it. */
const PROGRAMS: ReadonlySet<string> = new Set(
  [
    'exe com bat cmd msi msp mst msu scr pif cpl hta jar jnlp js jse mjs vb vbs vbe ws wsf wsh wsc sct ps1 psm1 psd1 ps1xml psc1 reg',
    'lnk url inf ins isp scf msc mmc gadget application appref-ms appx appxbundle msix msixbundle appinstaller chm hlp xll wll dll sys',
    'drv ocx iso img vhd vhdx diagcab diagcfg settingcontent-ms library-ms search-ms searchconnector-ms theme themepack website mht',
    'webloc inetloc fileloc terminal command tool app dmg pkg mpkg prefpane workflow action scpt scptd applescript osx mobileconfig',
    'sh bash zsh csh ksh fish run bin out appimage deb rpm snap flatpak flatpakref flatpakrepo desktop py pyw pyc pyz rb pl php lua',
    'docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm ade adp accde accdb mde mdb slk iqy',
  ]
    .join(' ')
    .split(' '),
);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  eml: 'message/rfc822',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  xml: 'application/xml',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
};
