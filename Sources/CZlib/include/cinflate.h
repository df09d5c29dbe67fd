#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

enum cinflate_result {
  CINFLATE_DONE,
  CINFLATE_DAMAGED,
  /// More blocks than the caller allows: each takes time and may yield no bytes.
  CINFLATE_TOO_MANY_BLOCKS,
};

/// Inflates raw deflate data (RFC 1951) to exactly `size` bytes at `out`, reading at most
/// `block_limit` blocks. Adds the number of blocks read to `*blocks`.
enum cinflate_result cinflate_unpack(
  const uint8_t *packed, size_t packed_size, uint8_t *out, size_t size, size_t block_limit, size_t *blocks);

#endif
