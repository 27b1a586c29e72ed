/** Tar streams by hand: libraries would not write what is wrong. */

/** One member: its header with the right checksum, its data, padded. */
export function tarMember({
  name,
  type = '0',
  mode = 0o644,
  size,
  link = '',
  content = Buffer.alloc(0),
  magic = 'ustar\x0000',
}) {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(octal(mode, 8), 100, 8, 'latin1');
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  const bytes = size ?? content.length;
  if (bytes < 8 ** 11) header.write(octal(bytes, 12), 124, 12, 'latin1');
  else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(bytes), 128);
  }
  header.write(octal(0, 12), 136);
  header.write(type, 156, 1, 'latin1');
  header.write(link, 157, 100);
  header.write(magic, 257, 'latin1');
  seal(header);
  return Buffer.concat([header, content, padding(content.length)]);
}

/** The member before another that holds what does not fit its header. */
export function paxMember(fields) {
  const lines = Object.entries(fields).map(([key, value]) => {
    const rest = Buffer.from(` ${key}=${value}\n`);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
  });
  return tarMember({ name: 'pax', type: 'x', content: Buffer.concat(lines) });
}

export const TAR_END = Buffer.alloc(1024);

/** A stream in which every block that looks like a header has the right checksum again. */
export function resealed(tar) {
  const bytes = Buffer.from(tar);
  for (let at = 0; at + 512 <= bytes.length; at += 512) {
    const block = bytes.subarray(at, at + 512);
    if (block.toString('latin1', 257, 262) === 'ustar') seal(block);
  }
  return bytes;
}

function seal(header) {
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
}

function octal(value, width) {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

function padding(length) {
  return Buffer.alloc((512 - (length % 512)) % 512);
}
