import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip; `declared` is the size that the directory states, where that is to be a lie. */
export interface ZipPart {
  readonly name: string;
  readonly body: string | Buffer;
  readonly declared?: number;
  readonly crc?: number;
  readonly encrypted?: boolean;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** A zip of deflated parts, written by hand so that it can lie. */
export const aZip = (parts: readonly ZipPart[]): Buffer => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, declared, crc, encrypted = false } of parts) {
    const bytes = Buffer.from(body as string);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name, 'utf8');
    const fields = Buffer.concat([
      number(20, 2),
      number(0x0800 | (encrypted ? 1 : 0), 2),
      number(8, 2),
      number(0, 4),
      number(crc ?? crc32(bytes), 4),
      number(packed.length, 4),
      number(declared ?? bytes.length, 4),
      number(label.length, 2),
      number(0, 2),
    ]);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, label]);
    local.push(header, packed);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        number(20, 2),
        fields,
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(0, 4),
        number(offset, 4),
        label,
      ]),
    );
    offset += header.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = [number(0, 4), number(parts.length, 2), number(parts.length, 2), number(list.length, 4)];
  return Buffer.concat([
    ...local,
    list,
    Buffer.from('PK\u0005\u0006'),
    ...end,
    number(offset, 4),
    number(0, 2),
  ]);
};
