#include "cxlsx.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

// The library writes each part to a temporary file without checking that all of it was written: on
// a full disk parts are truncated and it reports success.

enum { TAIL = 16, CHUNK = 1 << 16, DIRECTORY_END = 22, DIRECTORY_ENTRY = 46, LOCAL_HEAD = 30 };

static uint32_t number(const uint8_t *at, int bytes) {
  uint32_t value = 0;
  while (bytes-- > 0) value = value << 8 | at[bytes];
  return value;
}

static bool read_all(int file, void *to, size_t count, off_t offset) {
  return pread(file, to, count, offset) == (ssize_t)count;
}

struct buffers {
  uint8_t in[CHUNK], out[CHUNK];
};

// Inflates a part and keeps its last bytes only.
static bool unpacked_tail(int file, off_t start, size_t packed, char tail[TAIL + 1], struct buffers *buffers) {
  uint8_t *in = buffers->in, *out = buffers->out;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  memset(tail, 0, TAIL + 1);
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
  int status = Z_OK;
  while (status == Z_OK && packed > 0) {
    size_t count = packed < CHUNK ? packed : CHUNK;
    if (!read_all(file, in, count, start)) break;
    start += (off_t)count;
    packed -= count;
    stream.next_in = in;
    stream.avail_in = (uInt)count;
    do {
      stream.next_out = out;
      stream.avail_out = CHUNK;
      status = inflate(&stream, Z_NO_FLUSH);
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) break;
      size_t made = CHUNK - stream.avail_out, kept = made < TAIL ? made : TAIL;
      memmove(tail, tail + kept, TAIL - kept);
      memcpy(tail + TAIL - kept, out + made - kept, kept);
      if (status == Z_BUF_ERROR) status = Z_OK;
    } while (status == Z_OK && stream.avail_out == 0);
  }
  inflateEnd(&stream);
  return status == Z_STREAM_END;
}

static bool stored_tail(int file, off_t start, size_t size, char tail[TAIL + 1]) {
  size_t kept = size < TAIL ? size : TAIL;
  memset(tail, 0, TAIL + 1);
  return read_all(file, tail + TAIL - kept, kept, start + (off_t)(size - kept));
}

static bool ends_with(const char tail[TAIL + 1], const char *end) {
  return strcmp(tail + TAIL - strlen(end), end) == 0;
}

static bool part_is_whole(int file, const uint8_t *entry, const char *name, struct buffers *buffers) {
  uint8_t head[LOCAL_HEAD];
  off_t offset = number(entry + 42, 4);
  if (!read_all(file, head, sizeof head, offset)) return false;
  char tail[TAIL + 1];
  offset += LOCAL_HEAD + number(head + 26, 2) + number(head + 28, 2);
  size_t packed = number(entry + 20, 4);
  bool is_packed = number(entry + 10, 2) == Z_DEFLATED;
  if (is_packed ? !unpacked_tail(file, offset, packed, tail, buffers) : !stored_tail(file, offset, packed, tail))
    return false;
  if (strncmp(name, "xl/worksheets/sheet", 19) == 0) return ends_with(tail, "</worksheet>");
  if (strcmp(name, "xl/sharedStrings.xml") == 0) return ends_with(tail, "</sst>");
  return ends_with(tail, ">") || ends_with(tail, ">\n");
}

static bool parts_are_whole(int file, off_t place, unsigned count, struct buffers *buffers) {
  for (unsigned i = 0; i < count; i++) {
    uint8_t entry[DIRECTORY_ENTRY];
    char name[64] = "";
    if (!read_all(file, entry, sizeof entry, place) || number(entry, 4) != 0x02014b50) return false;
    size_t length = number(entry + 28, 2);
    if (length >= sizeof name || !read_all(file, name, length, place + DIRECTORY_ENTRY)) return false;
    if (!part_is_whole(file, entry, name, buffers)) return false;
    place += DIRECTORY_ENTRY + (off_t)length + number(entry + 30, 2) + number(entry + 32, 2);
  }
  return count > 0;
}

bool cxlsx_is_whole(int file) {
  off_t size = lseek(file, 0, SEEK_END);
  uint8_t end[DIRECTORY_END];
  // The library writes no archive comment after the end record.
  if (size < DIRECTORY_END || !read_all(file, end, sizeof end, size - DIRECTORY_END)) return false;
  if (number(end, 4) != 0x06054b50) return false;
  // On the heap: thread-local buffers of this size are zeroed for each thread that starts, and for the program itself.
  struct buffers *buffers = malloc(sizeof *buffers);
  if (!buffers) return false;
  bool is_whole = parts_are_whole(file, number(end + 16, 4), number(end + 10, 2), buffers);
  free(buffers);
  return is_whole;
}
