// Made by Tests/Reference/examples.py from the doc comments.

import NumericalCore
import Synchronization
import Testing

struct DistributionsExamples {
  @Test func `BetaBinomialDistribution, example 1`() throws {
    let exits = BetaBinomialDistribution(
      count: 10, probability: BetaDistribution(alpha: 2, beta: 8))
    expectShown(
      exits.mean,
      as: "2")
    expectShown(
      exits.variance,
      as: "2.909090909090909")
  }

  @Test func `BetaBinomialDistribution, example 2`() throws {
    expectShown(
      BetaBinomialDistribution(
        count: 10, probability: BetaDistribution(alpha: 2, beta: 8)
      ).logMass(2),
      as: "-1.56552472534417…")
  }

  @Test func `BetaDistribution, example 1`() throws {
    let share = BetaDistribution(alpha: 2, beta: 8)
    expectShown(
      share.mean,
      as: "0.2")
    expectShown(
      share.quantile(0.5),
      as: "0.17962…")
  }

  @Test func `BetaDistribution, example 2`() throws {
    expectShown(
      BetaDistribution(mean: 0.2, size: 10).alpha,
      as: "2")
  }

  @Test func `BetaDistribution, example 3`() throws {
    expectShown(
      BetaDistribution(alpha: 2, beta: 8).density(0.2),
      as: "3.01989888")
  }

  @Test func `BetaDistribution, example 4`() throws {
    expectShown(
      BetaDistribution(alpha: 2, beta: 8).logDensity(0.2),
      as: "1.10522334738248…")
  }

  @Test func `BetaDistribution, example 5`() throws {
    expectShown(
      BetaDistribution(alpha: 2, beta: 8).cdf(0.2),
      as: "0.563792384")
  }

  @Test func `BetaDistribution, example 6`() throws {
    expectShown(
      BetaDistribution(alpha: 2, beta: 8).upperTail(0.2),
      as: "0.436207616")
  }

  @Test func `BetaDistribution, example 7`() throws {
    expectShown(
      BetaDistribution(alpha: 2, beta: 8).quantile(0.5),
      as: "0.17962…")
  }

  @Test func `BinomialDistribution Sample, example 1`() throws {
    let key = RandomKey(seed: 1, id: "340200")
    var number = 0
    expectShown(
      BinomialDistribution(count: 100, probability: 1).sample {
        number += 1
        return key.uniform(draw: number, year: 2020, purpose: 0, index: 0)
      },
      as: "100")
  }

  @Test func `BinomialDistribution, example 1`() throws {
    let exits = BinomialDistribution(count: 1_000, probability: 0.3)
    expectShown(
      exits.quantile(0.5),
      as: "300")
  }

  @Test func `BinomialDistribution, example 2`() throws {
    expectShown(
      BinomialDistribution(count: 1_000, probability: 0.3).mass(300),
      as: "0.02752100382126…")
  }

  @Test func `BinomialDistribution, example 3`() throws {
    expectShown(
      BinomialDistribution(count: 1_000, probability: 0.3).logMass(0),
      as: "-356.67494393873…")
  }

  @Test func `BinomialDistribution, example 4`() throws {
    expectShown(
      BinomialDistribution(count: 1_000, probability: 0.3).cdf(300),
      as: "0.515593519814…")
  }

  @Test func `BinomialDistribution, example 5`() throws {
    expectShown(
      BinomialDistribution(count: 1_000, probability: 0.3).upperTail(300),
      as: "0.484406480185…")
  }

  @Test func `BinomialDistribution, example 6`() throws {
    expectShown(
      BinomialDistribution(count: 1_000, probability: 0.3).quantile(0.5),
      as: "300")
  }

  @Test func `BivariateNormal, example 1`() throws {
    expectShown(
      BivariateNormal(correlation: 0.5).cdf(0, 0),
      as: "0.333333333333333…")
  }

  @Test func `BivariateNormal, example 2`() throws {
    expectShown(
      BivariateNormal(correlation: 0.5).cdf(-1, -1),
      as: "0.062514094709663…")
  }

  @Test func `BivariateNormal, example 3`() throws {
    expectShown(
      BivariateNormal(correlation: 0.5).upperTail(0, 0),
      as: "0.333333333333333…")
  }

  @Test func `GammaDistribution, example 1`() throws {
    let waiting = GammaDistribution(shape: 2, scale: 3)
    expectShown(
      waiting.mean,
      as: "6")
    expectShown(
      waiting.cdf(6),
      as: "0.5939941502901616")
  }

  @Test func `GammaDistribution, example 2`() throws {
    expectShown(
      GammaDistribution(shape: 2, scale: 3).density(6),
      as: "0.09022352215774…")
  }

  @Test func `GammaDistribution, example 3`() throws {
    expectShown(
      GammaDistribution(shape: 2, scale: 3).logDensity(6),
      as: "-2.405465108108164…")
  }

  @Test func `GammaDistribution, example 4`() throws {
    expectShown(
      GammaDistribution(shape: 2, scale: 3).cdf(6),
      as: "0.59399415029016…")
  }

  @Test func `GammaDistribution, example 5`() throws {
    expectShown(
      GammaDistribution(shape: 2, scale: 3).upperTail(6),
      as: "0.406005849709838…")
  }

  @Test func `GammaDistribution, example 6`() throws {
    expectShown(
      GammaDistribution(shape: 2, scale: 3).quantile(0.5),
      as: "5.0350409700499…")
  }

  @Test func `LogNormal, example 1`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).quantile(0.9),
      as: "1.8979…")
  }

  @Test func `LogNormal, example 2`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).mean,
      as: "1.13314845306682…")
  }

  @Test func `LogNormal, example 3`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).density(1),
      as: "0.79788456080286…")
  }

  @Test func `LogNormal, example 4`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).cdf(2),
      as: "0.91717148099830…")
  }

  @Test func `LogNormal, example 5`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).upperTail(2),
      as: "0.08282851900169…")
  }

  @Test func `LogNormal, example 6`() throws {
    expectShown(
      LogNormal(location: 0, scale: 0.5).quantile(0.9),
      as: "1.89795270733471…")
  }

  @Test func `Normal, example 1`() throws {
    expectShown(
      Normal.cdf(1.96),
      as: "0.9750021048517796")
    expectShown(
      Normal.quantile(0.975),
      as: "1.959963984540054")
  }

  @Test func `Normal, example 2`() throws {
    expectShown(
      Normal.density(1),
      as: "0.24197072451914335")
  }

  @Test func `Normal, example 3`() throws {
    expectShown(
      Normal.logDensity(1),
      as: "-1.4189385332046727")
  }

  @Test func `Normal, example 4`() throws {
    expectShown(
      Normal.cdf(1.96),
      as: "0.9750021048517796")
  }

  @Test func `Normal, example 5`() throws {
    expectShown(
      Normal.upperTail(6),
      as: "9.865876450376981e-10")
  }

  @Test func `Normal, example 6`() throws {
    expectShown(
      Normal.logCDF(-50),
      as: "-1254.83136113941…")
  }

  @Test func `Normal, example 7`() throws {
    expectShown(
      Normal.quantile(0.975),
      as: "1.959963984540054")
  }

  @Test func `Normal, example 8`() throws {
    expectShown(
      Normal.upperQuantile(1e-20),
      as: "9.262340089798408")
  }

  @Test func `PoissonDistribution, example 1`() throws {
    let accidents = PoissonDistribution(mean: 3)
    expectShown(
      accidents.mass(2),
      as: "0.22404180765538…")
    expectShown(
      accidents.quantile(0.5),
      as: "3")
  }

  @Test func `PoissonDistribution, example 2`() throws {
    expectShown(
      PoissonDistribution(mean: 3).mass(2),
      as: "0.22404180765538…")
  }

  @Test func `PoissonDistribution, example 3`() throws {
    expectShown(
      PoissonDistribution(mean: 3).logMass(2),
      as: "-1.49592260322372…")
  }

  @Test func `PoissonDistribution, example 4`() throws {
    expectShown(
      PoissonDistribution(mean: 3).cdf(2),
      as: "0.42319008112684…")
  }

  @Test func `PoissonDistribution, example 5`() throws {
    expectShown(
      PoissonDistribution(mean: 3).upperTail(2),
      as: "0.57680991887315…")
  }

  @Test func `PoissonDistribution, example 6`() throws {
    expectShown(
      PoissonDistribution(mean: 3).quantile(0.5),
      as: "3")
  }

  @Test func `StudentT, example 1`() throws {
    expectShown(
      StudentT(degreesOfFreedom: 4).quantile(0.975),
      as: "2.7764451051977934")
  }

  @Test func `StudentT, example 2`() throws {
    expectShown(
      StudentT(degreesOfFreedom: 4).density(1),
      as: "0.21466252583998…")
  }

  @Test func `StudentT, example 3`() throws {
    expectShown(
      StudentT(degreesOfFreedom: 4).cdf(1),
      as: "0.81304951684997…")
  }

  @Test func `StudentT, example 4`() throws {
    expectShown(
      StudentT(degreesOfFreedom: 4).upperTail(100),
      as: "2.9980010494962…e-08")
  }

  @Test func `StudentT, example 5`() throws {
    expectShown(
      StudentT(degreesOfFreedom: 4).quantile(0.975),
      as: "2.7764451051977934")
  }

  @Test func `TruncatedNormal, example 1`() throws {
    expectShown(
      TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).quantile(0.5),
      as: "0.6744897501960817")
  }

  @Test func `TruncatedNormal, example 2`() throws {
    expectShown(
      TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).cdf(1),
      as: "0.68268949213708…")
  }

  @Test func `TruncatedNormal, example 3`() throws {
    expectShown(
      TruncatedNormal(location: 0, scale: 1, bounds: 0 ... .infinity).quantile(0.5),
      as: "0.67448975019608…")
  }
}
