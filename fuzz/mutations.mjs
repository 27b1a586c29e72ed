/** Damage to good inputs, in bytes and in JSON: what fast-check can make smaller by taking one away. */
import fc from 'fast-check';

const place = fc.nat(2 ** 31 - 1);
const EXTREMES = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fffffffn,
  0xffffffffn,
  2n ** 53n,
  2n ** 63n,
  2n ** 64n - 1n,
];

const edit = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('set'), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('number'),
    at: place,
    size: fc.constantFrom(2, 4, 8),
    value: fc.constantFrom(...EXTREMES),
    big: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cut'), at: place }),
  fc.record({ kind: fc.constant('remove'), at: place, length: fc.integer({ min: 1, max: 64 }) }),
  fc.record({
    kind: fc.constant('insert'),
    at: place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 32 }),
  }),
  fc.record({
    kind: fc.constant('repeat'),
    at: place,
    length: fc.integer({ min: 1, max: 512 }),
    times: fc.integer({ min: 1, max: 64 }),
  }),
  fc.record({
    kind: fc.constant('run'),
    at: place,
    byte: fc.constantFrom(...Buffer.from(' \t\n\0a0[]{}*?/\\"\'@-:;=,.#%')),
    times: fc.integer({ min: 1, max: 30_000 }),
  }),
  fc.record({
    kind: fc.constant('splice'),
    at: place,
    from: place,
    length: fc.integer({ min: 1, max: 2048 }),
  }),
);

/**
 * One of the good inputs, damaged.
 *
 * @param seeds Buffers
 * @param most so many places; none leaves it as it is
 */
export function damagedBytes(seeds, most = 4) {
  return fc
    .record({
      seed: fc.nat(seeds.length - 1),
      other: fc.nat(seeds.length - 1),
      edits: fc.array(edit, { maxLength: most }),
    })
    .map(({ seed, other, edits }) =>
      edits.reduce((bytes, one) => apply(one, bytes, seeds[other]), seeds[seed]),
    );
}

function apply(one, bytes, other) {
  const at = one.at % (bytes.length + 1);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  switch (one.kind) {
    case 'flip': {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] ^= 1 << one.bit;
      return changed;
    }
    case 'set':
      return overwritten(bytes, at, Buffer.from(one.bytes));
    case 'number': {
      const number = Buffer.alloc(8);
      if (one.big) number.writeBigUInt64BE(one.value);
      else number.writeBigUInt64LE(one.value);
      return overwritten(bytes, at, one.big ? number.subarray(8 - one.size) : number.subarray(0, one.size));
    }
    case 'cut':
      return before;
    case 'remove':
      return Buffer.concat([before, after.subarray(one.length)]);
    case 'insert':
      return Buffer.concat([before, one.bytes, after]);
    case 'repeat':
      return Buffer.concat([before, ...Array(one.times).fill(after.subarray(0, one.length)), after]);
    case 'run':
      return Buffer.concat([before, Buffer.alloc(one.times, one.byte), after]);
    case 'splice': {
      const from = one.from % (other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + one.length), after]);
    }
    default:
      throw new Error(`no edit: ${one.kind}`);
  }
}

function overwritten(bytes, at, patch) {
  const changed = Buffer.from(bytes);
  patch.copy(changed, at);
  return changed;
}

/** Text with what breaks readers of text. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u202e',
    '\ud800',
    'e\u0301',
    '\0',
    '../x',
    '/etc/x',
    'C:\\x',
    'a\\b',
    '::error::x',
    '\r\n',
    '\u001b[2J',
    '%0A',
    '😀',
    '\ufffd',
  ),
  fc.nat(5000).map((length) => 'x'.repeat(length)),
);

/** Keys that mean something to JavaScript. */
const nastyKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '0', ''),
  nastyText,
);

const nastyValue = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, [], {}),
  nastyText,
  fc.constantFrom({ toString: 1 }, { toJSON: 1 }, { valueOf: null, toString: null }, [[]], [null]),
  fc
    .integer({ min: 1, max: 1000 })
    .map((depth) => Array.from({ length: depth }).reduce((inner) => [inner], [])),
);

const jsonEdit = fc.record({
  at: place,
  kind: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'add', 'double'),
  key: nastyKey,
  value: nastyValue,
});

const jsonEdits = fc.array(jsonEdit, { maxLength: 3 });

/** A value as JSON text, damaged here and there. */
export function damagedJson(value) {
  return jsonEdits.map((edits) => JSON.stringify(edited(value, edits) ?? null));
}

function edited(value, edits) {
  const root = { top: structuredClone(value) };
  for (const { at, kind, key, value } of edits) {
    const other = structuredClone(value);
    const places = [];
    const visit = (holder) => {
      for (const name of Object.keys(holder)) {
        places.push([holder, name]);
        const inner = holder[name];
        if (typeof inner === 'object' && inner !== null && places.length < 5000) visit(inner);
      }
    };
    visit(root);
    if (places.length === 0) break;
    const [holder, name] = places[at % places.length];
    const inner = holder[name];
    if (kind === 'replace') holder[name] = other;
    else if (kind === 'remove') Array.isArray(holder) ? holder.splice(Number(name), 1) : delete holder[name];
    else if (kind === 'double' && Array.isArray(holder))
      holder.splice(Number(name), 0, structuredClone(inner));
    else if (kind === 'rename' && !Array.isArray(holder)) {
      delete holder[name];
      define(holder, key, inner);
    } else if (typeof inner === 'object' && inner !== null) define(inner, key, other);
  }
  return root.top;
}

/** Assigning would set the prototype where the key is `__proto__`. */
function define(holder, key, value) {
  Object.defineProperty(holder, Array.isArray(holder) ? holder.length : key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
