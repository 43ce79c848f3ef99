import NumericalCore
import Testing

@testable import PovertyExit

struct DrawColumnsTests {
  @Test func `columns hold the keyed numbers of their years`() {
    let key = RandomKey(seed: 3, id: "a")
    var columns = DrawColumns(count: 2, draws: 11)
    columns.fill(key, .placePath, draws: 5..<16, firstYear: 2020)
    let number = key.normal(
      draw: 9, year: 2021, purpose: Purpose.placePath.rawValue, index: 0)
    #expect(columns.values[columns.stride + 4] == number)
  }

  @Test func `a product is the sum over the columns`() {
    var numbers = DrawColumns(count: 3, draws: 10)
    for i in numbers.values.indices { numbers.values[i] = Double(i % 7) - 2 }
    let matrix = SmallMatrix([0, 2, 0, 1, 0.5, 0, 0, 0, 0], order: 3)
    var product = DrawColumns(count: 3, draws: 10)
    product.add(matrix, numbers)
    let stride = numbers.stride
    for draw in 0..<10 {
      let x = (0..<3).map { numbers.values[$0 * stride + draw] }
      #expect(product.values[draw] == 2 * x[1])
      #expect(product.values[stride + draw] == x[0] + 0.5 * x[1])
      #expect(product.values[2 * stride + draw] == 0)
    }
  }
}
