/*
 * Whether a text may hold a token: src/inspect/secrets/scan.ts says what these are. Every file that is packed goes
 * through this, and nearly none holds any, so that whoever asks further has little to do.
 */

/* A token has as many letters in a row, and a keyword of its rule stands in them or so many bytes before. */
#define SHORTEST 20
#define BEFORE 64

/* As git looks for a NUL, which is in no text. */
#define SIGN_OF_TEXT_BYTES 8192

/* In small letters, each followed by a NUL; the host writes them. */
static u8 keywords[4096];
static size_t keywords_size;
/* Whether any keyword begins with three letters, by their places. */
static u8 starts[1 << 15];

static u8 small(u8 c)
{
	return c >= 'A' && c <= 'Z' ? c | 32 : c;
}

static size_t place_of(const u8 *letters)
{
	return (letters[0] & 31) << 10 | (letters[1] & 31) << 5 | (letters[2] & 31);
}

static bool starts_keyword(const u8 *at, const u8 *end)
{
	for (size_t i = 0; i < keywords_size; i++) {
		const u8 *p = at;

		for (; keywords[i] != 0 && p < end && small(*p) == keywords[i]; i++)
			p++;
		if (keywords[i] == 0)
			return true;
		while (keywords[i] != 0)
			i++;
	}
	return false;
}

static bool is_weighty(u8 c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/* Whether letters in a row, which are many enough, may be a token: names in small letters are none. */
static bool may_be_token(const u8 *from, const u8 *to, const u8 *first)
{
	const u8 *p = from;

	while (p < to && !is_weighty(*p))
		p++;
	if (p == to)
		return false;
	p = from - first > BEFORE ? from - BEFORE : first;
	for (; p + 3 <= to; p++) {
		if (starts[place_of(p)] && starts_keyword(p, to))
			return true;
	}
	return false;
}

/* Which of 16 bytes are letters of tokens, and which are one byte; the first is the lowest bit. */
#ifdef __wasm_simd128__
#include <wasm_simd128.h>

static u32 letters_of(const u8 *p)
{
	v128_t c = wasm_v128_load(p);
	v128_t letter = wasm_u8x16_lt(wasm_i8x16_sub(wasm_v128_or(c, wasm_i8x16_splat(32)), wasm_i8x16_splat('a')),
				      wasm_i8x16_splat(26));
	v128_t digit = wasm_u8x16_lt(wasm_i8x16_sub(c, wasm_i8x16_splat('0')), wasm_i8x16_splat(10));
	v128_t dash = wasm_v128_or(wasm_i8x16_eq(c, wasm_i8x16_splat('_')), wasm_i8x16_eq(c, wasm_i8x16_splat('-')));

	return wasm_i8x16_bitmask(wasm_v128_or(wasm_v128_or(letter, digit), dash));
}

static u32 equal_to(const u8 *p, u8 c)
{
	return wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(p), wasm_i8x16_splat(c)));
}
#else
static u32 letters_of(const u8 *p)
{
	u32 mask = 0;

	for (int i = 0; i < 16; i++) {
		u8 c = small(p[i]);

		if (is_weighty(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '-')
			mask |= 1u << i;
	}
	return mask;
}

static u32 equal_to(const u8 *p, u8 c)
{
	u32 mask = 0;

	for (int i = 0; i < 16; i++) {
		if (p[i] == c)
			mask |= 1u << i;
	}
	return mask;
}
#endif

static bool is_text(const u8 *bytes, size_t size)
{
	size_t end = size < SIGN_OF_TEXT_BYTES ? size : SIGN_OF_TEXT_BYTES;

	for (size_t at = 0; at < end; at += 16) {
		u32 zeros = equal_to(bytes + at, 0);

		if (end - at < 16)
			zeros &= (1u << (end - at)) - 1;
		if (zeros != 0)
			return false;
	}
	return true;
}

static bool holds_token(const u8 *bytes, size_t size)
{
	/* Letters in a row up to here. */
	size_t row = 0;

	for (size_t at = 0; at < size; at += 16) {
		u32 letters = letters_of(bytes + at);
		u32 here;

		if (size - at < 16)
			letters &= (1u << (size - at)) - 1;
		if (letters == 0xffff) {
			row += 16;
			continue;
		}
		here = __builtin_ctz(~letters);
		if (row + here >= SHORTEST && may_be_token(bytes + at - row, bytes + at + here, bytes))
			return true;
		row = __builtin_clz(~(letters << 16));
	}
	return row >= SHORTEST && may_be_token(bytes + size - row, bytes + size, bytes);
}

static bool holds_private_key(const u8 *bytes, size_t size)
{
	static const u8 words[] = "PRIVATE KEY";
	const size_t length = sizeof(words) - 1;

	for (size_t at = 0; at + length <= size; at += 16) {
		u32 found = equal_to(bytes + at, 'P') & equal_to(bytes + at + 8, 'K');

		for (; found != 0; found &= found - 1) {
			const u8 *p = bytes + at + __builtin_ctz(found);
			size_t i = 0;

			while (i < length && p + i < bytes + size && p[i] == words[i])
				i++;
			if (i == length)
				return true;
		}
	}
	return false;
}

/* Up to 24 bytes behind the text are read; what they are does not matter. */
static bool may_hold_secret(const u8 *bytes, size_t size)
{
	return size >= SHORTEST && is_text(bytes, size) && (holds_token(bytes, size) || holds_private_key(bytes, size));
}

/* Takes note of the keywords, which the host has written. */
static void learn(size_t size)
{
	keywords_size = size;
	for (size_t i = 0; i + 3 < size; i++) {
		if (i == 0 || keywords[i - 1] == 0)
			starts[place_of(keywords + i)] = 1;
	}
}
