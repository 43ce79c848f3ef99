public enum NumericalCoreVersion {}
