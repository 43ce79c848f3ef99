import NumericalCore
import Testing

struct ColumnFunctionTests {
  // Wolfram Alpha, rounded to doubles.
  @Test(arguments: [
    (ColumnFunction.exp, 1.0, 2.718281828459045), (.log, 10, 2.302585092994046),
    (.log1p, 1e-5, 9.999950000333332e-06), (.erfc, 1, 0.15729920705028513),
    (.logistic, 2, 0.8807970779778823), (.normalQuantile, 0.975, 1.959963984540054),
  ])
  func `known values`(function: ColumnFunction, x: Double, value: Double) {
    #expect(abs(function(x) - value) <= 2 * value.ulp)
  }

  @Test(arguments: ColumnFunction.allCases)
  func `a number has the same bits alone and in every place of a column`(
    function: ColumnFunction
  ) {
    for count in 0...18 {
      let column = (0..<count).map { (Double($0) + 0.5) / 18.5 }
      let values = function(column)
      #expect(values == column.map { function($0) })
      var inPlace = column
      function.apply(to: &inPlace)
      #expect(inPlace == values)
      var written = [Double](repeating: .nan, count: count)
      var result = written.mutableSpan
      function.apply(column.span, into: &result)
      #expect(written == values)
    }
  }

  @Test func `domains end in infinities and beyond them is no number`() {
    #expect(
      ColumnFunction.exp([-746, -.infinity, 709.8, .infinity]) == [0, 0, .infinity, .infinity])
    #expect(ColumnFunction.log([0, -0.0, .infinity]) == [-.infinity, -.infinity, .infinity])
    #expect(ColumnFunction.log1p([-1, .infinity]) == [-.infinity, .infinity])
    #expect(ColumnFunction.erfc([-.infinity, -7, 28, .infinity]) == [2, 2, 0, 0])
    #expect(ColumnFunction.logistic([-.infinity, 0, 40, .infinity]) == [0, 0.5, 1, 1])
    #expect(ColumnFunction.normalQuantile([0, 0.5, 1]) == [-.infinity, 0, .infinity])
    #expect(ColumnFunction.log(-1).isNaN)
    #expect(ColumnFunction.log1p(-1.5).isNaN)
    #expect(ColumnFunction.normalQuantile(-0.1).isNaN)
    #expect(ColumnFunction.normalQuantile(1.1).isNaN)
  }

  @Test(arguments: ColumnFunction.allCases)
  func `what is no number stays none`(function: ColumnFunction) {
    #expect(function(.nan).isNaN)
  }

  @Test func `the sign of a small number survives log1p`() {
    #expect(ColumnFunction.log1p(-0.0).sign == .minus)
    #expect(ColumnFunction.log1p(-1e-300) == -1e-300)
  }
}
