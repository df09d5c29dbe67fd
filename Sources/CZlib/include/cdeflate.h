#ifndef CDEFLATE_H
#define CDEFLATE_H

#include <stddef.h>
#include <stdint.h>

/// The most that `size` bytes take when they are packed.
size_t cdeflate_bound(size_t size);

/// Packs `size` bytes into raw deflate data (RFC 1951) at `out`, which has room for `room` bytes.
/// Gives the size of that data, 0 where it cannot be made.
size_t cdeflate_pack(const uint8_t *bytes, size_t size, uint8_t *out, size_t room);

#endif
