import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

interface Stored {
  readonly name: Buffer;
  readonly body: Buffer;
  readonly crc: number;
  readonly offset: number;
}

/** The fields that the header before a part and its line in the directory share. */
const shared = ({ name, body, crc }: Omit<Stored, 'offset'>): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(body.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const signature = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

const directoryLine = (part: Stored): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.offset, 10);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  return Buffer.concat([signature(DIRECTORY_HEADER), madeBy, shared(part), rest, part.name]);
};

/** A zip whose parts are stored as they are: made in memory, for a reader in the same process. */
export const storedZip = (parts: readonly (readonly [name: string, text: string])[]): Buffer => {
  const pieces: Buffer[] = [];
  const stored: Stored[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const body = Buffer.from(text, 'utf8');
    const part = { name: Buffer.from(name, 'utf8'), body, crc: crc32(body), offset };
    const header = Buffer.concat([signature(LOCAL_HEADER), shared(part), part.name]);
    pieces.push(header, body);
    stored.push(part);
    offset += header.length + body.length;
  }
  const directory = Buffer.concat(stored.map(directoryLine));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(stored.length, 4);
  end.writeUInt16LE(stored.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, directory, signature(DIRECTORY_END), end]);
};
