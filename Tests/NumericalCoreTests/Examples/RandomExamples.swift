// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct RandomExamples {
  @Test func `FNV1a, example 1`() throws {
    expectShown(
      fnv1a64("a"),
      as: "0xaf63dc4c8601ec8c")
  }

  @Test func `Philox, example 1`() throws {
    expectShown(
      Philox.block(counter: .zero, key: .zero),
      as: "6627e8d5 e169c58d bc57ac4c 9b00dbd8")
  }

  @Test func `RandomKey, example 1`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    expectShown(
      key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
        == key.uniform(draw: 0, year: 2020, purpose: 0, index: 0),
      as: "true")
  }

  @Test func `RandomKey, example 2`() throws {
    expectShown(
      RandomKey(seed: 1, id: "340200").hash == fnv1a64("340200"),
      as: "true")
  }

  @Test func `RandomKey, example 3`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    let word = key.word(draw: 0, year: 2020, purpose: 0, index: 0)
    let u = key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
    expectShown(
      Double(word >> 12) / 0x1p52 == u - 0x1p-53,
      as: "true")
  }

  @Test func `RandomKey, example 4`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    expectShown(
      key.uniforms(draws: 5..<7, year: 2020, purpose: 0, index: 0)[1]
        == key.uniform(draw: 6, year: 2020, purpose: 0, index: 0),
      as: "true")
  }

  @Test func `RandomKey, example 5`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    let u = key.uniform(draw: 0, year: 2020, purpose: 0, index: 0)
    expectShown(
      key.normal(draw: 0, year: 2020, purpose: 0, index: 0) == Normal.quantile(u),
      as: "true")
  }
}
