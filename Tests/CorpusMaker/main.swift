import Corpus
import FoundationEssentials
import JSONText

// CorpusMaker COUNT SEED FOLDER: writes that many canevas, a thousand to a folder.
// CorpusMaker FAMILIES SEED FOLDER --proches: writes one canevas for each planted proposition, and to FOLDER.csv what is
// planted.
let words = CommandLine.arguments
if words.count == 4, let count = Int(words[1]), let seed = UInt64(words[2]) {
  let corpus = Corpus(seed: seed)
  try write((0..<count).lazy.map { corpus.file($0) }, to: URL(filePath: words[3]))
} else if words.count == 5, words[4] == "--proches", let count = Int(words[1]),
  let seed = UInt64(words[2])
{
  let corpus = PlantedCorpus(seed: seed, families: count)
  try write(corpus.planted.indices.lazy.map { corpus.file($0) }, to: URL(filePath: words[3]))
  // No text has a quotation mark.
  let rows = corpus.planted.map { "\($0.family),\($0.kind.rawValue),\"\($0.text)\"\n" }
  try Data(("famille,genre,texte\n" + rows.joined()).utf8)
    .write(to: URL(filePath: words[3] + ".csv"))
} else {
  print("Usage : CorpusMaker COUNT SEED FOLDER [--proches]")
}

func write(_ files: some Sequence<JSONObject>, to place: URL) throws {
  for (number, file) in files.enumerated() {
    let folder = place.appending(path: String(number / 1000))
    if number % 1000 == 0 {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Data(JSONWriter.pretty(.object(file))).write(to: folder.appending(path: "\(number).json"))
  }
}
