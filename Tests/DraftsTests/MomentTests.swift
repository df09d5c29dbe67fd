import Drafts
import Testing

@Suite("Moments")
struct MomentTests {
  @Test(
    "A moment is written and read back the same",
    arguments: [0, 1, -1, 951_782_399, 1_728_297_720, 4_102_444_800, -62_135_596_800]
  )
  func roundTrip(seconds: Int) {
    let moment = Moment(secondsSince1970: seconds)
    #expect(Moment(iso: moment.iso) == moment)
    #expect(Moment(compact: moment.compact) == moment)
  }

  @Test("The written form is that of the files")
  func form() {
    let moment = Moment(secondsSince1970: 1_726_656_120)
    #expect(moment.iso == "2024-09-18T10:42:00Z")
    #expect(moment.compact == "20240918T104200Z")
  }

  @Test("Fractions and zones of other programs are understood")
  func others() {
    let moment = Moment(iso: "2024-09-18T10:42:00Z")
    #expect(Moment(iso: "2024-09-18T12:42:00+02:00") == moment)
    #expect(Moment(iso: "2024-09-18T08:12:00.1234-02:30") == moment)
  }

  @Test(
    "What is no moment is none",
    arguments: [
      "", "2024-09-18", "2024-02-30T10:42:00Z", "2024-09-18T25:42:00Z", "2024-09-18T10:42:00",
      "2024-09-18T10:42:00.Z", "2024-09-18T10:42:00+2:00", "2024-09-18 10:42:00Zx", "éééééééééééé",
    ]
  )
  func refusal(text: String) {
    #expect(Moment(iso: text) == nil)
  }
}
