/** The encoding of requirements files. */

/** Decodes as pip does: by the byte order mark, which older shells of Windows write, or by the encoding that a comment names. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const named = /^(?:#[^\n]*\n|[^\n#][^\n]*\n)?#[^\n]*coding[:=]\s*(?<name>[-\w.]+)/.exec(text)?.groups?.[
    'name'
  ];
  if (named === undefined) return text;
  try {
    return new TextDecoder(named.replace(/^latin[-_]?1$/i, 'latin1').replaceAll('_', '-')).decode(bytes);
  } catch {
    return text;
  }
}
