/// Unpacks deflated data (RFC 1951).
///
/// zlib would be one more library for the program to depend on, and this is all that is wanted of it.
struct Inflate {
  private let input: [UInt8]
  private var place = 0
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let size: Int

  /// The `size` bytes that `input` unpacks to; `nil` where it is damaged, or unpacks to more or less.
  static func bytes(of input: [UInt8], size: Int) -> [UInt8]? {
    var inflate = Inflate(input: input, size: size)
    do throws(Damage) { try inflate.unpack() } catch { return nil }
    return inflate.output.count == size ? inflate.output : nil
  }

  private struct Damage: Error {}

  private init(input: [UInt8], size: Int) {
    (self.input, self.size) = (input, size)
    // What an archive says of itself is not to be trusted with more memory than its data deserves.
    output.reserveCapacity(min(size, input.count * 8))
  }

  private mutating func unpack() throws(Damage) {
    while true {
      let isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try compressed(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try compressed(literals, distances)
      default: throw Damage()
      }
      if isLast { return }
    }
  }

  private mutating func stored() throws(Damage) {
    (bits, bitCount) = (0, 0)
    guard place + 4 <= input.count else { throw Damage() }
    let count = Int(input[place]) | Int(input[place + 1]) << 8
    let check = Int(input[place + 2]) | Int(input[place + 3]) << 8
    place += 4
    guard count == check ^ 0xFFFF, place + count <= input.count, output.count + count <= size else {
      throw Damage()
    }
    output += input[place..<place + count]
    place += count
  }

  private mutating func compressed(_ literals: Code, _ distances: Code) throws(Damage) {
    while true {
      let symbol = try take(literals)
      if symbol < 256 {
        if output.count == size { throw Damage() }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol < 286 else { throw Damage() }
      let length = Self.lengths[symbol - 257]
      let count = try length.base + take(length.extra)
      let far = try take(distances)
      guard far < 30 else { throw Damage() }
      let distance = try Self.distances[far].base + take(Self.distances[far].extra)
      guard distance <= output.count, output.count + count <= size else { throw Damage() }
      let start = output.count - distance
      for offset in 0..<count { output.append(output[start + offset]) }
    }
  }

  /// The codes of a block that brings its own.
  private mutating func codes() throws(Damage) -> (literals: Code, distances: Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for place in Self.lengthOrder.prefix(lengthCount) { lengths[place] = UInt8(try take(3)) }
    let code = Code(lengths)
    lengths = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try take(code)
      let repeated: (value: UInt8, count: Int)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw Damage() }
        repeated = (last, try 3 + take(2))
      case 17: repeated = (0, try 3 + take(3))
      case 18: repeated = (0, try 11 + take(7))
      default: repeated = (UInt8(symbol), 1)
      }
      lengths += repeatElement(repeated.value, count: repeated.count)
    }
    guard lengths.count == literalCount + distanceCount else { throw Damage() }
    return (Code(lengths[..<literalCount]), Code(lengths[literalCount...]))
  }

  private mutating func take(_ count: Int) throws(Damage) -> Int {
    while bitCount < count {
      guard place < input.count else { throw Damage() }
      bits |= UInt32(input[place]) << bitCount
      place += 1
      bitCount += 8
    }
    let value = bits & (1 << count - 1)
    bits >>= count
    bitCount -= count
    return Int(value)
  }

  /// Walks down the code one bit at a time: codes of one length are numbers in a row.
  private mutating func take(_ code: Code) throws(Damage) -> Int {
    var (value, first, index) = (0, 0, 0)
    for count in code.counts.dropFirst() {
      value |= try take(1)
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Damage()
  }

  /// A Huffman code as its lengths tell it.
  private struct Code {
    /// How many symbols have a code of this many bits.
    var counts = [Int](repeating: 0, count: 16)
    /// In the order of their codes.
    var symbols: [Int] = []

    init(_ lengths: some Collection<UInt8>) {
      for length in 1...15 {
        for (symbol, own) in lengths.enumerated() where own == length {
          counts[length] += 1
          symbols.append(symbol)
        }
      }
    }
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static let fixedLiterals = Code(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
  )
  private static let fixedDistances = Code([UInt8](repeating: 5, count: 30))

  private typealias Span = (base: Int, extra: Int)

  private static let lengths: [Span] =
    spans(from: 3, extras: [0, 0, 0, 0, 0, 0, 0, 0] + (1...5).flatMap { [$0, $0, $0, $0] })
    + [(258, 0)]

  private static let distances = spans(
    from: 1,
    extras: [0, 0, 0, 0] + (1...13).flatMap { [$0, $0] }
  )

  private static func spans(from first: Int, extras: [Int]) -> [Span] {
    var base = first
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }
}
