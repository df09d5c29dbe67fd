@testable import Terminal

extension Dialect {
  static let windowsTerminal = Dialect(
    name: "Windows Terminal, conhost",
    source:
      "learn.microsoft.com/windows/console/console-virtual-terminal-sequences, Input Sequences",
    rows: common + cursorKeys() + functionKeys(first: f1ToF4) + modifiedKeys
      + modifiedFunctionKeys(from: 5) + [
        // Ctrl with Backspace, with a slash, and the Pause key.
        ("\u{8}", .backspace), ("\u{1F}", .ctrl("_")), ("\u{1A}", .ctrl("z")),
        ("\u{1B}\u{11}", Key(.character("q"), [.alt, .control])),
        // Cursor keys of a program that asked for application mode and is gone.
        ("\u{1B}OH", .home), ("\u{1B}OF", .end),
      ]
  )

  /// ssh.exe of Windows 10 and Windows Server 2019 translates the keys itself where the console does
  /// not.
  static let windowsClient = Dialect(
    name: "ssh.exe in a console without sequences",
    source: "github.com/PowerShell/openssh-portable, contrib/win32/win32compat/tncon.c",
    rows: common + cursorKeys(home: "[1~", end: "[4~") + functionKeys(first: [])
      + modifiedFunctionKeys(from: 1)
  )

  /// Virtual key, scan code, character, 1 for down, modifiers, repeats.
  static let win32Input = Dialect(
    name: "Windows Terminal, win32-input-mode",
    source: "github.com/microsoft/terminal, doc/specs/#4999",
    rows: [
      ("\u{1B}[65;30;97;1;0;1_", .character("a")), ("\u{1B}[65;30;65;1;16;1_", .character("A")),
      ("\u{1B}[65;30;65;1;128;1_", .character("A")), ("\u{1B}[50;3;233;1;32;1_", .character("é")),
      ("\u{1B}[32;57;32;1;0;1_", .character(" ")), ("\u{1B}[32;57;32;1;16;1_", .character(" ")),
      // AltGr is right Alt and left Ctrl.
      ("\u{1B}[48;11;64;1;9;1_", .character("@")), ("\u{1B}[69;18;8364;1;41;1_", .character("€")),
      ("\u{1B}[81;16;17;1;8;1_", .ctrl("q")), ("\u{1B}[81;16;17;1;136;1_", .ctrl("q")),
      ("\u{1B}[32;57;32;1;8;1_", .ctrl(" ")), ("\u{1B}[32;57;0;1;8;1_", .ctrl(" ")),
      ("\u{1B}[67;46;99;1;2;1_", .alt("c")),
      ("\u{1B}[13;28;13;1;0;1_", .enter), ("\u{1B}[13;28;13;1;16;1_", Key(.enter, .shift)),
      ("\u{1B}[13;28;10;1;8;1_", Key(.enter, .control)), ("\u{1B}[9;15;9;1;0;1_", .tab),
      ("\u{1B}[9;15;9;1;16;1_", .backTab), ("\u{1B}[27;1;27;1;0;1_", .escape),
      ("\u{1B}[8;14;8;1;0;1_", .backspace), ("\u{1B}[8;14;127;1;8;1_", Key(.backspace, .control)),
      ("\u{1B}[38;72;0;1;256;1_", .up), ("\u{1B}[40;80;0;1;256;1_", .down),
      ("\u{1B}[37;75;0;1;264;1_", Key(.left, .control)),
      ("\u{1B}[39;77;0;1;272;1_", Key(.right, .shift)), ("\u{1B}[36;71;0;1;256;1_", .home),
      ("\u{1B}[35;79;0;1;256;1_", .end), ("\u{1B}[33;73;0;1;256;1_", .pageUp),
      ("\u{1B}[34;81;0;1;256;1_", .pageDown), ("\u{1B}[45;82;0;1;256;1_", .insert),
      ("\u{1B}[46;83;0;1;256;1_", .delete), ("\u{1B}[112;59;0;1;0;1_", .function(1)),
      ("\u{1B}[114;61;0;1;16;1_", Key(.function(3), .shift)),
      ("\u{1B}[103;71;55;1;32;1_", .character("7")), ("\u{1B}[106;55;42;1;0;1_", .character("*")),
      // Alt and digits of the keypad: the character comes as Alt is let go.
      ("\u{1B}[18;56;233;0;0;1_", .character("é")),
      // Numbers that are left out.
      ("\u{1B}[65;;97;1_", .character("a")), ("\u{1B}[13;;;1_", .enter),
    ]
  )
}
