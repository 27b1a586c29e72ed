/*
 * Hash chains as libdeflate's hc_matchfinder.h has them, with the same matches and so the same bytes, for many small
 * inputs in a row. That file empties 192 KiB of tables for each input and moves all 256 KiB by 32 KiB each time a
 * window is full: positions have 16 bits there. Here they have 32, and go on from one input to the next with a window
 * between them. Whatever is left of earlier inputs is then too far back to be a match, and nothing is emptied or moved.
 *
 * Copyright 2016 Eric Biggers: functions and their order of steps are those of libdeflate/lib/hc_matchfinder.h, under
 * the licence in libdeflate/COPYING. Its comments explain the algorithm.
 */

/* Takes the place of that file. */
#define LIB_HC_MATCHFINDER_H

#include "libdeflate/lib/deflate_constants.h"
#define MATCHFINDER_WINDOW_ORDER	DEFLATE_WINDOW_ORDER
#include "libdeflate/lib/matchfinder_common.h"

#define HASH3_ORDER 15
#define HASH4_ORDER 16

/* From 1 on: tables that are all zero hold nothing. */
typedef s32 hc_pos_t;
#define LAST_POS 0x7FFFFFFF

struct hc_matchfinder {
	/* Where a sequence of 3 bytes was last, by its hash. */
	hc_pos_t hash3_tab[1UL << HASH3_ORDER];
	/* The same for 4 bytes: the first node of a list. */
	hc_pos_t hash4_tab[1UL << HASH4_ORDER];
	/* The next node, by the low bits of a node. */
	hc_pos_t next_tab[MATCHFINDER_WINDOW_SIZE];
};

#define NEXT(pos) mf->next_tab[(pos) & (MATCHFINDER_WINDOW_SIZE - 1)]

/* Where the last input ended. An instance has one compressor, and its memory is zero to begin with. */
static hc_pos_t end_pos;

/* Gives the address that positions of the input are relative to; it need not lie in the memory. */
static forceinline const u8 *
hc_matchfinder_begin(struct hc_matchfinder *mf, const u8 *in, size_t size)
{
	hc_pos_t begin;

	/* Nothing overflows: an input is at most 1 GiB, as it and what comes out share a memory of 4 GiB. */
	if ((u32)end_pos + MATCHFINDER_WINDOW_SIZE + size > LAST_POS) {
		memset(mf, 0, sizeof(*mf));
		end_pos = 0;
	}
	begin = end_pos + (hc_pos_t)MATCHFINDER_WINDOW_SIZE;
	end_pos = begin + (hc_pos_t)size;
	return (const u8 *)((uintptr_t)in - (uintptr_t)begin);
}

/* As it is called in deflate_compress.c, where these are the names of the input. */
#define hc_matchfinder_init(mf) (in_cur_base = hc_matchfinder_begin(mf, in, in_nbytes))

static forceinline const u8 *
byte_at(const u8 *in_base, hc_pos_t pos)
{
	return (const u8 *)((uintptr_t)in_base + (uintptr_t)pos);
}

/* Find the longest match longer than 'best_len' bytes. */
static forceinline u32
hc_matchfinder_longest_match(struct hc_matchfinder * const mf,
			     const u8 ** const in_base_p,
			     const u8 * const in_next,
			     u32 best_len,
			     const u32 max_len,
			     const u32 nice_len,
			     const u32 max_search_depth,
			     u32 * const next_hashes,
			     u32 * const offset_ret)
{
	const u8 * const in_base = *in_base_p;
	const hc_pos_t cur_pos = in_next - in_base;
	const hc_pos_t cutoff = cur_pos - (hc_pos_t)MATCHFINDER_WINDOW_SIZE;
	u32 depth_remaining = max_search_depth;
	const u8 *best_matchptr = in_next;
	const u8 *matchptr;
	hc_pos_t cur_node3, cur_node4;
	u32 hash3, hash4;
	u32 next_hashseq;
	u32 seq4;
	u32 len;

	if (unlikely(max_len < 5)) /* can we read 4 bytes from 'in_next + 1'? */
		goto out;

	hash3 = next_hashes[0];
	hash4 = next_hashes[1];
	cur_node3 = mf->hash3_tab[hash3];
	cur_node4 = mf->hash4_tab[hash4];
	mf->hash3_tab[hash3] = cur_pos;
	mf->hash4_tab[hash4] = cur_pos;
	NEXT(cur_pos) = cur_node4;

	next_hashseq = get_unaligned_le32(in_next + 1);
	next_hashes[0] = lz_hash(next_hashseq & 0xFFFFFF, HASH3_ORDER);
	next_hashes[1] = lz_hash(next_hashseq, HASH4_ORDER);

	seq4 = load_u32_unaligned(in_next);
	if (best_len < 4) {
		if (cur_node3 <= cutoff)
			goto out;
		if (best_len < 3) {
			matchptr = byte_at(in_base, cur_node3);
			if (load_u24_unaligned(matchptr) == loaded_u32_to_u24(seq4)) {
				best_len = 3;
				best_matchptr = matchptr;
			}
		}

		if (cur_node4 <= cutoff)
			goto out;
		for (;;) {
			matchptr = byte_at(in_base, cur_node4);
			if (load_u32_unaligned(matchptr) == seq4)
				break;
			cur_node4 = NEXT(cur_node4);
			if (cur_node4 <= cutoff || !--depth_remaining)
				goto out;
		}
		best_matchptr = matchptr;
		best_len = lz_extend(in_next, best_matchptr, 4, max_len);
		if (best_len >= nice_len)
			goto out;
		cur_node4 = NEXT(cur_node4);
		if (cur_node4 <= cutoff || !--depth_remaining)
			goto out;
	} else {
		if (cur_node4 <= cutoff || best_len >= nice_len)
			goto out;
	}

	/* Matches of length >= 5: the last 4 bytes that a longer one has to have decide most often. */
	for (;;) {
		const u32 tail = load_u32_unaligned(in_next + best_len - 3);
		const u8 *tail_base = in_base + best_len - 3;

		/* One addition for each node: otherwise the compiler takes the sum apart, and adds three times. */
		__asm__("" : "+r"(tail_base));
		for (;;) {
			if (load_u32_unaligned(byte_at(tail_base, cur_node4)) == tail) {
				matchptr = byte_at(in_base, cur_node4);
				if (load_u32_unaligned(matchptr) == seq4)
					break;
			}
			cur_node4 = NEXT(cur_node4);
			if (cur_node4 <= cutoff || !--depth_remaining)
				goto out;
		}

		len = lz_extend(in_next, matchptr, 4, max_len);
		if (len > best_len) {
			best_len = len;
			best_matchptr = matchptr;
			if (best_len >= nice_len)
				goto out;
		}
		cur_node4 = NEXT(cur_node4);
		if (cur_node4 <= cutoff || !--depth_remaining)
			goto out;
	}
out:
	*offset_ret = in_next - best_matchptr;
	return best_len;
}

/* Advance the matchfinder, but don't search for matches. */
static forceinline void
hc_matchfinder_skip_bytes(struct hc_matchfinder * const mf,
			  const u8 ** const in_base_p,
			  const u8 *in_next,
			  const u8 * const in_end,
			  const u32 count,
			  u32 * const next_hashes)
{
	hc_pos_t cur_pos;
	u32 hash3, hash4;
	u32 next_hashseq;
	u32 remaining = count;

	if (unlikely(count + 5 > in_end - in_next))
		return;

	cur_pos = in_next - *in_base_p;
	hash3 = next_hashes[0];
	hash4 = next_hashes[1];
	do {
		mf->hash3_tab[hash3] = cur_pos;
		NEXT(cur_pos) = mf->hash4_tab[hash4];
		mf->hash4_tab[hash4] = cur_pos;

		next_hashseq = get_unaligned_le32(++in_next);
		hash3 = lz_hash(next_hashseq & 0xFFFFFF, HASH3_ORDER);
		hash4 = lz_hash(next_hashseq, HASH4_ORDER);
		cur_pos++;
	} while (--remaining);
	next_hashes[0] = hash3;
	next_hashes[1] = hash4;
}
