import { crc32, deflateRawSync } from 'node:zlib';

type RawEntry = {
  readonly name: string;
  readonly content: string;
  readonly mode?: number;
  readonly encrypted?: boolean;
  readonly deflate?: boolean;
  /** The unpacked size that stands in the headers, where it is a lie. */
  readonly claims?: number;
};

const UTF8 = 0x800;

/** A zip as somebody with bad intentions writes it: nothing is checked. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const [name, content] = [Buffer.from(entry.name), Buffer.from(entry.content)];
    const packed = entry.deflate ? deflateRawSync(content) : content;
    const shared = sharedHeader(entry, name, content, packed);
    local.push(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, name, packed]));
    central.push(
      Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), u16(0x031e), shared, u16(0), u16(0), u16(0), u32((entry.mode ?? 0) * 0x10000), u32(offset), name]),
    );
    offset += local.at(-1)!.length;
  }
  const directory = Buffer.concat(central);
  const end = [Buffer.from([0x50, 0x4b, 5, 6]), u16(0), u16(0), u16(entries.length), u16(entries.length), u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...local, directory, ...end]);
}

/** What the local and the central header have in common: from the version to the length of the extra field. */
function sharedHeader(entry: RawEntry, name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const flags = UTF8 | (entry.encrypted ? 1 : 0);
  const sizes = [u32(crc32(content)), u32(packed.length), u32(entry.claims ?? content.length)];
  return Buffer.concat([u16(20), u16(flags), u16(entry.deflate ? 8 : 0), u16(0), u16(0x21), ...sizes, u16(name.length), u16(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
