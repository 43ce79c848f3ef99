import Foundation
import Testing

@Suite struct RunTests {
  @Test(arguments: ["en", "zh"])
  func `the report reads as recorded`(language: String) throws {
    let run = try Command.run(
      ["run", Command.small, "--draws", "200", "--lang", language])
    #expect(run.status == 0)
    #expect(run.error == "")
    try Snapshot.expect(run.output, "run-small.\(language)")
  }

  @Test func `without UTF-8 the chart and the signs are plain`() throws {
    let run = try Command.run(
      ["run", Command.small, "--draws", "200"], environment: ["LC_ALL": "C"])
    for sign in ["●", "░", "−", "…", "─"] { #expect(!run.output.contains(sign), "\(sign)") }
    #expect(run.output.contains("o counted"))
  }

  @Test func `nothing but text reaches a pipe`() throws {
    let run = try Command.run(["run", Command.small, "--draws", "100"])
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("\r"))
  }

  @Test(arguments: Models.all, ["en", "zh"])
  func `every model runs without a word of complaint`(model: String, language: String) throws {
    let run = try Command.run(["run", model, "--draws", "50", "--lang", language])
    #expect(run.status == 0, "\(run.error)")
    for line in run.output.split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  @Test(arguments: [Command.small] + Models.all)
  func `threads change no byte`(model: String) throws {
    let outputs = try [1, 2, 3, 8].map { threads in
      try Command.run([
        "run", model, "--format", "json", "--draws", "64", "--threads", "\(threads)",
      ]).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(Set(outputs).count == 1)
  }

  @Test func `the same seed is the same bytes, another seed is not`() throws {
    let outputs = try ["7", "7", "8"].map { seed in
      try Command.run(
        ["run", Command.small, "--format", "csv", "--draws", "100", "--seed", seed]
      ).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] != outputs[2])
  }

  @Test func `the manifest repeats the run`() throws {
    let first = try Command.run([
      "run", Command.small, "--format", "json", "--draws", "150", "--seed", "3",
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
    let manifest = try #require(object["manifest"] as? [String: Any])
    let arguments = try #require(manifest["arguments"] as? [String])
    #expect(try Command.run(arguments).output == first.output)
  }

  @Test func `the manifest names the kernel of the linear algebra library`() throws {
    let run = try Command.run(["run", Command.small, "--format", "json", "--draws", "50"])
    #expect(run.output.contains(/"blasCore": "[A-Za-z0-9_]+"/))
  }

  @Test func `the manifest holds the digest of every input`() throws {
    let run = try Command.run(["run", Command.small, "--format", "json", "--draws", "50"])
    for name in ["model.yaml", "register.csv", "tests.yaml"] {
      // sha256sum of coreutils is the judge.
      let digest = try Command.shell("sha256sum '\(Command.small)/\(name)'").output.prefix(64)
      #expect(run.output.contains(digest), "\(name)")
    }
  }

  @Test func `an unmet target ends with 1 and says so`() throws {
    // 2,000 of 2,497 in a year is above anything the county has done, so the
    // chance is some share below 99.9 %.
    let arguments = ["run", Command.small, "--draws", "200", "--check", "--confidence"]
    let strict = try Command.run(arguments + ["99.9%"])
    #expect(strict.status == 1)
    #expect(strict.error.contains("small: Q2: "))
    #expect(
      strict.error.hasSuffix(
        "poverty-exit: error: targets less likely than 99.90 % to be met: 1\n"))
    #expect(try Command.run(arguments + ["0"]).status == 0)
  }

  @Test(arguments: [
    ("en", "GB of memory", "hint: at most --draws "), ("zh", "GB 内存", "提示: 最多 --draws "),
  ])
  func `more draws than the memory holds are refused with the number that fits`(
    language: String, message: String, hint: String
  ) throws {
    let run = try Command.shell(
      "ulimit -v 4000000; poverty-exit run '\(Command.small)' --draws 10,000,000 --lang \(language)"
    )
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.error.contains(message))
    #expect(run.error.contains(hint))
  }

  @Test func `wrong data ends with 65 and writes nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("model: 1\nplce: x\n", to: "model.yaml")
    let run = try Command.run(["run", folder.path, "--output", folder.path("out")])
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.error.contains("[unknown-key]"))
    #expect(folder.names == ["model.yaml"])
  }

  @Test func `the mistakes of all models are told at once`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
      try folder.write("model: 1\nplce: \(name)\n", to: "\(name)/model.yaml")
    }
    let run = try Command.run(["run", folder.path])
    #expect(run.error.contains("/a/model.yaml:2:1"))
    #expect(run.error.contains("/b/model.yaml:2:1"))
  }
}
