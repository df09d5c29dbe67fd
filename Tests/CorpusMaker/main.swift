import Corpus
import FoundationEssentials
import JSONText

// CorpusMaker COUNT SEED FOLDER: writes that many canevas, a thousand to a folder.
let words = CommandLine.arguments
if words.count == 4, let count = Int(words[1]), let seed = UInt64(words[2]) {
  let corpus = Corpus(seed: seed)
  for number in 0..<count {
    let folder = URL(filePath: words[3]).appending(path: String(number / 1000))
    if number % 1000 == 0 {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let bytes = JSONWriter.pretty(.object(corpus.file(number)))
    try Data(bytes).write(to: folder.appending(path: "\(number).json"))
  }
} else {
  print("Usage : CorpusMaker COUNT SEED FOLDER")
}
