// The C library of the system, for every module: an import of this one brings it along.
#if canImport(Darwin)
  @_exported public import Darwin
#else
  @_exported public import Glibc
#endif
