import PovertyExit
import Testing

struct PlaceTreeTests {
  @Test func `leaves are added up whatever the order of the places`() throws {
    let tree = try PlaceTree(
      ids: ["b1", "nation", "a", "b2", "b"], parents: ["b", nil, "nation", "b", "nation"])
    #expect(tree.totals(of: [1, .nan, 10, 2, .nan]) == [1, 13, 10, 2, 3])
    #expect((0..<5).map(tree.isLeaf) == [true, false, true, true, false])
  }

  @Test func `everything that keeps places from being a tree is told at once`() {
    let error = #expect(throws: PlaceTreeError.self) {
      _ = try PlaceTree(
        ids: ["a", "b", "c", "d", "a", "e", "f"], parents: [nil, "c", "d", "b", nil, "x", "f"])
    }
    #expect(
      error?.problems == [
        .duplicateID("a"), .unknownParent("x", of: "e"), .cycle(["b", "c", "d"]), .cycle(["f"]),
      ])
  }

  @Test func `a branch below a cycle is not one itself`() {
    let error = #expect(throws: PlaceTreeError.self) {
      _ = try PlaceTree(ids: ["leaf", "a", "b"], parents: ["a", "b", "a"])
    }
    #expect(error?.problems == [.cycle(["a", "b"])])
  }

  @Test func `as many parents as places are asked for`() {
    let error = #expect(throws: PlaceTreeError.self) {
      _ = try PlaceTree(ids: ["a", "b"], parents: [nil])
    }
    #expect(error?.problems == [.wrongCount(of: "parents", expected: 2, found: 1)])
  }
}
