/*
 * libdeflate 1.23 for WebAssembly: one compressor of one level per instance, and the host reads
 * what is to be compressed straight into the memory behind it.
 *
 *     data and stack | the compressor | input | output
 *
 * Input that is compressed itself, inside of a wheel, is read to where the output goes, and inflated from there.
 */

/* Addresses are 32 bits wide here, but words of 64 are as fast: libdeflate takes its word to be size_t. */
#define machine_word_t address_word_t
#include "libdeflate/lib/lib_common.h"
#undef machine_word_t
#undef load_word_unaligned
#undef store_word_unaligned
typedef u64 machine_word_t;
#define load_word_unaligned load_u64_unaligned
#define store_word_unaligned store_u64_unaligned
#define get_unaligned_leword get_unaligned_le64
#define put_unaligned_leword put_unaligned_le64
#define bsfw bsf64
#define bsrw bsr64

#include "libdeflate/lib/utils.c"
#undef malloc
#undef free
#include "hash_chains.h"
#include "libdeflate/lib/deflate_compress.c"
/* Both files have one of their own. */
#undef BITBUF_NBITS
#include "libdeflate/lib/deflate_decompress.c"

#include "search.c"

#define EXPORT(name) __attribute__((export_name(#name)))
#define PAGE 65536

extern u8 __heap_base;
static u8 *top = &__heap_base;
static struct libdeflate_compressor *compressor;
static struct libdeflate_decompressor decompressor;

/* Grows the memory where it has to; nothing is ever given back. */
static void *take(size_t size)
{
	u8 *taken = top;
	size_t end = ALIGN((size_t)top + size, 64);
	size_t have = __builtin_wasm_memory_size(0) * PAGE;

	if (end > have && __builtin_wasm_memory_grow(0, DIV_ROUND_UP(end - have, PAGE)) == (size_t)-1)
		return NULL;
	top = (u8 *)end;
	return taken;
}

/* Makes the compressor, once; gives where the input begins, or 0 without memory for it. */
EXPORT(start) u8 *start(int level)
{
	libdeflate_set_memory_allocator(take, NULL);
	compressor = libdeflate_alloc_compressor(level);
	return compressor ? top : NULL;
}

/* Compresses size bytes to output, and gives how many that are, or 0 where limit is less than that. */
EXPORT(deflate) size_t deflate(size_t size, u8 *output, size_t limit)
{
	return libdeflate_deflate_compress(compressor, top, size, output, limit);
}

/* Inflates data, which lie behind the place of size bytes of input, to that place; gives whether it takes exactly these. */
EXPORT(inflate) int inflate(const u8 *data, size_t data_size, size_t size)
{
	return libdeflate_deflate_decompress(&decompressor, data, data_size, top, size, NULL) == LIBDEFLATE_SUCCESS;
}

/* Where the keywords of tokens go, each followed by a NUL. */
EXPORT(words) u8 *words(void)
{
	return keywords;
}

EXPORT(learn) void learn_words(size_t size)
{
	learn(size);
}

/* Whether the first bytes of the input may hold a secret, once the keywords are known. */
EXPORT(search) int search(size_t size)
{
	return may_hold_secret(top, size);
}
