#include "cdeflate.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

size_t cdeflate_bound(size_t size) { return compressBound((uLong)size) + 16; }

size_t cdeflate_pack(const uint8_t *bytes, size_t size, uint8_t *out, size_t room) {
  if (size > UINT_MAX || room > UINT_MAX) return 0;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (z_const Bytef *)bytes;
  stream.avail_in = (uInt)size;
  stream.next_out = out;
  stream.avail_out = (uInt)room;
  int status = deflate(&stream, Z_FINISH);
  size_t packed = room - stream.avail_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? packed : 0;
}
