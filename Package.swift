// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

/// The C library of the system, below every module in Swift.
let platform: Target.Dependency = "Platform"

/// A floor of the house: a module and what stands below it.
func floor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: [platform] + below, swiftSettings: strict)
}

/// A floor that is optimised in a debug build as well: tests find what the optimiser changes about open files,
/// and all of them go through these modules.
func optimisedFloor(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: [platform] + below,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]
  )
}

/// The C below a floor: the platform's own functions behind a header of plain types.
func cTarget(
  _ name: String,
  on below: [Target.Dependency] = [],
  links: [LinkerSetting] = []
) -> Target {
  .target(
    name: name,
    dependencies: below,
    cSettings: [
      .define("NCURSES_WIDECHAR", to: "1"),
      .define("_XOPEN_SOURCE", to: "700", .when(platforms: [.linux])),
      .define("_DEFAULT_SOURCE", .when(platforms: [.linux])),
      .define("_DARWIN_C_SOURCE", .when(platforms: [.macOS])),
      .treatAllWarnings(as: .error),
    ],
    linkerSettings: links
  )
}

/// The tests of one module, in the folder of its name.
/// Files that it compares with, and does not compile, are `excluded`.
func tests(
  _ name: String,
  on below: [Target.Dependency],
  without excluded: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: [platform] + below,
    exclude: excluded,
    swiftSettings: strict
  )
}

let package = Package(
  name: "canevas",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "canevas", targets: ["CanevasCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Platform", swiftSettings: strict),
    cTarget("CPlatform"),
    cTarget("CZlib", links: [.linkedLibrary("z")]),
    cTarget("CData"),
    .target(
      name: "CXlsx",
      cSettings: [
        // Where Homebrew puts the header of libxlsxwriter.
        .unsafeFlags(
          ["-I/opt/homebrew/include", "-I/usr/local/include"],
          .when(platforms: [.macOS])
        ),
        .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("z")]
    ),
    optimisedFloor("Files", on: ["CPlatform"]),
    optimisedFloor("Archives", on: ["CZlib", "Files"]),
    optimisedFloor("JSONText"),
    optimisedFloor("TextFolding"),
    floor("FormModel", on: ["JSONText", "TextFolding"]),
    floor("CanevasForm", on: ["FormModel", "JSONText"]),
    floor("Drafts", on: ["Files", "FormModel", "JSONText", "TextFolding"]),
    floor(
      "Exports",
      on: [
        "Archives", "CXlsx", "Files", "FormModel", "JSONText", "TextEditing", "TextFolding",
        "TextWidth",
      ]
    ),
    floor(
      "Inventory",
      on: ["Archives", "Drafts", "Exports", "Files", "FormModel", "JSONText", "TextFolding"]
    ),
    cTarget("CExpat", links: [.linkedLibrary("expat")]),
    floor("OfficeReading", on: ["Archives", "CExpat", "FormModel"]),
    floor("Referentiel", on: ["CData", "TextFolding"]),
    optimisedFloor("TextWidth", on: ["CPlatform"]),
    optimisedFloor("TextEditing", on: ["TextWidth"]),
    cTarget(
      "CTerm",
      on: ["CPlatform"],
      links: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
        .linkedLibrary("iconv", .when(platforms: [.macOS])),
      ]
    ),
    optimisedFloor("Terminal", on: ["CTerm", "TextWidth"]),
    floor(
      "Importing",
      on: [
        "Archives", "Drafts", "Exports", "Files", "FormModel", "Inventory", "JSONText",
        "OfficeReading", "TextEditing", "TextFolding",
      ]
    ),
    floor(
      "UseCases",
      on: [
        "FormModel", "JSONText", "Drafts", "Exports", "Files", "Importing", "TextEditing",
        "TextFolding",
      ]
    ),
    floor(
      "LineMode",
      on: [
        "UseCases", "FormModel", "Importing", "JSONText", "Drafts", "Exports", "TextEditing",
        "TextFolding",
      ]
    ),
    floor("Spelling", on: ["CPlatform", "Drafts"]),
    floor(
      "Wizard",
      on: [
        "UseCases", "FormModel", "Importing", "JSONText", "Drafts", "Exports", "Spelling",
        "TextEditing", "TextFolding", "Terminal",
      ]
    ),
    .executableTarget(
      name: "CanevasCommand",
      dependencies: [
        platform, "CData", "CPlatform", "CanevasForm", "FormModel", "JSONText", "Drafts", "Exports",
        "Files",
        "Importing",
        "Inventory", "Referentiel", "TextFolding", "TextWidth", "Terminal", "UseCases", "LineMode",
        "Spelling", "Wizard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    tests("JSONTextTests", on: ["JSONText"]),
    tests("TextFoldingTests", on: ["TextFolding"]),
    tests("FormModelTests", on: ["FormModel", "JSONText"]),
    tests("CanevasFormTests", on: ["CanevasForm", "FormModel", "JSONText", "TestSupport"]),
    tests(
      "DraftsTests",
      on: [
        "Drafts", "CanevasForm", "Files", "FormModel", "JSONText", "RunningProgram", "TestSupport",
      ]
    ),
    tests("FilesTests", on: ["Files", "RunningProgram"]),
    tests("ProjectTests", on: ["CanevasForm", "FormModel"]),
    tests("ReferentielTests", on: ["Referentiel", "TestSupport"]),
    .target(
      name: "TestSupport",
      dependencies: [
        platform, "Archives", "Drafts", "Exports", "Files", "FormModel", "JSONText",
      ],
      path: "Tests/TestSupport",
      exclude: ["Cases"],
      swiftSettings: strict
    ),
    .target(
      name: "Corpus",
      dependencies: ["CanevasForm", "FormModel", "JSONText", "Referentiel", "TestSupport"],
      path: "Tests/Corpus",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "CorpusMaker",
      dependencies: ["Corpus"],
      path: "Tests/CorpusMaker",
      swiftSettings: strict
    ),
    tests("OfficeReadingTests", on: ["Archives", "OfficeReading"]),
    tests(
      "ImportingTests",
      on: [
        "CanevasForm", "Corpus", "Exports", "FormModel", "Importing", "JSONText",
        "OfficeReading", "TestSupport",
      ]
    ),
    tests("TextWidthTests", on: ["TextWidth"]),
    tests("TextEditingTests", on: ["TextEditing", "TextWidth", "TestSupport"]),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: [platform, "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: strict
    ),
    tests("TerminalTests", on: ["Terminal", "TerminalProbe", "RunningProgram", "TestSupport"]),
    tests("SpellingTests", on: ["Spelling", "CPlatform", "Drafts", "RunningProgram"]),
    tests(
      "WizardTests",
      on: [
        "Wizard", "UseCases", "CanevasForm", "Files", "FormModel", "JSONText", "Drafts", "Exports",
        "Spelling", "Terminal", "RunningProgram", "TestSupport", "TextFolding",
      ],
      without: ["Golden"]
    ),
    tests(
      "LineModeTests",
      on: [
        "LineMode", "UseCases", "CanevasForm", "Files", "FormModel", "JSONText", "Drafts",
        "Exports",
        "CanevasCommand", "RunningProgram", "TestSupport",
      ]
    ),
    // Another canevas: what stands below and beside the form does not know this one.
    tests(
      "AnotherCanevasTests",
      on: [
        "Drafts", "Exports", "Files", "FormModel", "Inventory", "JSONText", "LineMode",
        "RunningProgram", "Terminal", "TestSupport", "UseCases", "Wizard",
      ]
    ),
    .target(
      name: "RunningProgram",
      dependencies: [platform],
      path: "Tests/RunningProgram",
      swiftSettings: strict
    ),
    tests(
      "CommandTests",
      on: [
        "Archives", "CanevasCommand", "RunningProgram", "CanevasForm", "Corpus", "Files",
        "UseCases",
        "Inventory",
        "JSONText", "Terminal", "TestSupport", "Wizard",
      ],
      without: ["Golden"]
    ),
    tests(
      "EndToEndTests",
      on: ["RunningProgram", "TestSupport", "CanevasForm", "FormModel", "JSONText"]
    ),
    tests(
      "InventoryTests",
      on: [
        "Inventory", "CanevasCommand", "CanevasForm", "Corpus", "Exports", "Files", "FormModel",
        "JSONText",
        "Archives", "OfficeReading", "Referentiel", "RunningProgram", "TestSupport",
      ],
      without: ["Golden"]
    ),
    tests(
      "ExportsTests",
      on: [
        "Exports", "CanevasForm", "Files", "FormModel", "Inventory", "JSONText", "OfficeReading",
        "Archives", "RunningProgram", "TestSupport", "TextWidth",
      ],
      without: ["Golden"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
