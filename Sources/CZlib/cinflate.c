#include "cinflate.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

/// zlib sets this bit of `data_type` at the end of a block with Z_BLOCK.
enum { end_of_block = 128 };

enum cinflate_result cinflate_unpack(
  const uint8_t *packed, size_t packed_size, uint8_t *out, size_t size, size_t block_limit, size_t *blocks) {
  if (packed_size > UINT_MAX || size > UINT_MAX) return CINFLATE_DAMAGED;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  stream.next_in = (z_const Bytef *)packed;
  stream.avail_in = (uInt)packed_size;
  stream.next_out = out;
  stream.avail_out = (uInt)size;
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return CINFLATE_DAMAGED;
  size_t count = 0;
  enum cinflate_result result = CINFLATE_DAMAGED;
  while (1) {
    int status = inflate(&stream, Z_BLOCK);
    if (stream.data_type & end_of_block) count++;
    if (status == Z_STREAM_END) {
      result = stream.avail_out == 0 ? CINFLATE_DONE : CINFLATE_DAMAGED;
      break;
    }
    // Z_BUF_ERROR: the data is truncated or inflates to more than `size` bytes.
    if (status != Z_OK) break;
    if (count > block_limit) {
      result = CINFLATE_TOO_MANY_BLOCKS;
      break;
    }
  }
  inflateEnd(&stream);
  *blocks += count;
  return result;
}
